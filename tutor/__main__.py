"""`python -m tutor`."""

try:
    from tutor.cli import main

    code = main()
except KeyboardInterrupt:  # also one that comes while we are still loading
    code = 130
raise SystemExit(code)
