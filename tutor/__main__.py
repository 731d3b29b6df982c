"""`python -m tutor`, and the command `tutor`."""


def run() -> int:
    """The exit code of the command line; an interrupt while we still load is no traceback."""
    try:
        from tutor.cli import main

        return main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(run())
