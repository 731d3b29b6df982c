"""`python -m envcheck`."""

try:
    from envcheck.cli import main

    code = main()
except KeyboardInterrupt:  # also one that comes while we are still loading
    code = 130
raise SystemExit(code)
