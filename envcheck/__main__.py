"""`python -m envcheck`, and the command `envcheck`."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def run() -> "NoReturn":
    """End with the exit code of the command line; an interrupt while we load is no traceback."""
    import gc

    gc.set_threshold(100_000)  # we end soon: to look for cycles meanwhile costs more than they hold
    try:
        _own_modules_first()
        from envcheck.loading import find_quickly

        find_quickly()
        from envcheck.cli import main

        code = main()
    except KeyboardInterrupt:
        code = 130
    _leave(code)


def _own_modules_first() -> None:
    """Look last where PYTHONPATH leads, and in the folder one works in, which `-m` puts first.

    A string.py there, or the psutil of another Python, is for us to find and not to run.
    """
    import os
    import sys

    import envcheck

    listed = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    others = {os.path.abspath(entry) for entry in listed if entry}
    envcheck.path_as_given = tuple(sys.path)
    try:
        work = os.getcwd()
    except OSError:  # it was deleted under us
        work = ""
    if work and sys.path[:1] == [work] and work not in others:
        envcheck.path_as_given = tuple(sys.path[1:])
        others.add(work)
    sys.path.sort(key=lambda entry: os.path.abspath(entry) in others)


def _leave(code: int) -> "NoReturn":
    """End at once: to take apart every module first costs as much as a start of Python."""
    import os
    import sys

    if late := sys.modules.get("envcheck.probes.font_list"):
        late.remove_folders()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, OSError, ValueError):  # closed, or not there at all
            continue
    os._exit(code)


if __name__ == "__main__":
    run()
