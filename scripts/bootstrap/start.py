"""The bootstrap's command line: prepare .venv, run the job, say in a sentence what went wrong."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from extras import wanted_extras
from faults import Fault, sentence_for
from stamp import Place, judge

if TYPE_CHECKING:
    from types import FrameType

ROOT = Path(__file__).resolve().parent.parent.parent
JOBS = ("tutor", "test")


def main(arguments: list[str]) -> int:
    """The exit code where the job could not be started; else the job has taken this process."""
    python = sys.executable
    if arguments[:1] == ["--with"]:
        python, arguments = arguments[1], arguments[2:]
    if not arguments or arguments[0] not in JOBS:
        sys.stderr.write(f"bootstrap: name the job: {' or '.join(JOBS)}\n")
        return 2
    job, then = arguments[0], arguments[1:]
    place = Place(ROOT)
    try:
        prepare(place, job, python)
        return run(place, then)
    except KeyboardInterrupt:
        sys.stderr.write(f"{job}: stopped; the next start takes it up again\n")
        return 130
    except Fault as fault:
        report(job, place, fault)
    except OSError as error:
        report(job, place, Fault(sentence_for(str(error), place.root)))
    except Exception as error:  # a user who cannot start gets a sentence for our mistakes too
        report(job, place, Fault(f"the set-up failed by a mistake of its own: {error!r}"))
    return 2


def prepare(place: Place, job: str, python: str) -> None:
    """Returns when .venv holds what the job needs; at once where it does already."""
    wanted = wanted_extras(job, os.environ, place.venv)
    asked_python = python if os.environ.get("PYTHON") else None
    if judge(place, wanted, asked_python).is_ready:
        return
    # Imported here: the usual start has no use for them.
    from install import set_up
    from lock import held
    from progress import Progress

    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(number, end_in_order)
    with Progress.on(sys.stderr, job) as progress, held(place.lock, progress) as lock:
        plan = judge(place, wanted, asked_python)
        if not plan.is_ready:
            set_up(place, plan, base_python(place, python), progress, lock)


def end_in_order(number: int, _frame: FrameType | None) -> None:
    """Ends as the signal asks, but by an exception: what was started is ended, too."""
    raise SystemExit(128 + number)


def base_python(place: Place, python: str) -> str:
    """A Python outside .venv, which may be about to be removed."""
    if os.path.dirname(os.path.abspath(python)) != str(place.python.parent):
        return python
    return os.path.realpath(python) if os.name == "posix" else str(vars(sys)["_base_executable"])


def run(place: Place, then: list[str]) -> int:
    """Runs the Python of .venv in place of this process; on Windows, which cannot, below it."""
    if not then:
        return 0
    if os.name == "posix":
        os.execv(place.python, [str(place.python), *then])
    import subprocess

    return subprocess.call([str(place.python), *then])


def report(job: str, place: Place, fault: Fault) -> None:
    """The sentence; beneath it the last lines of pip or venv, and where all of them are."""
    lines = [f"{job}: {fault.sentence}", *(f"    {line}" for line in fault.last_lines)]
    if fault.last_lines and place.log.exists():
        lines.append(f"    (all of it: {place.log})")
    sys.stderr.write("\n".join(lines) + "\n")
