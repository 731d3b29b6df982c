"""`python -m envcheck`, and the command `envcheck`."""


def run() -> int:
    """The exit code of the command line; an interrupt while we still load is no traceback."""
    try:
        from envcheck.cli import main

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(run())
