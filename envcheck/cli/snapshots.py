"""`envcheck snapshot` and `envcheck diagnose`: read a machine here, judge it there."""

from __future__ import annotations

import re

from envcheck import terminal
from envcheck.cli.options import options_of_diagnosis, options_of_snapshot
from envcheck.cli.output import put, redactor_here, show
from envcheck.cli.refusal import Refusal
from envcheck.cli.request import request_of
from envcheck.examination import collect, judge_facts, moment
from envcheck.facts import Facts, Shells
from envcheck.records import replace
from envcheck.redact import Redactor
from envcheck.snapshot import LIMIT, Snapshot, SnapshotError, load, render


def take(arguments: list[str]) -> tuple[str, int]:
    """The facts of this machine. Raises `Refusal` and `TargetNotFound`."""
    options = options_of_snapshot(arguments)
    with terminal.Progress() as progress:
        facts = collect(request_of(options), progress.tell)
    redactor = None if options.no_redact else redactor_here()
    return put(render(facts, redactor, mode=options.mode, taken_at=moment()), options.output), 0


def diagnose(arguments: list[str]) -> tuple[str, int]:
    """The report on a machine whose facts were taken before. Raises `Refusal`."""
    options = options_of_diagnosis(arguments)
    snapshot = read(options.file or "")
    for notice in snapshot.notices:
        terminal.warn(notice)
    report = judge_facts(snapshot.facts, replace(request_of(options), mode=snapshot.mode))
    return show(report, options, lambda: _redactor_there(snapshot.facts)), report.exit_code


def _redactor_there(facts: Facts) -> Redactor:
    """What must not leave the machine that was written down; with its names taken out, no more."""
    home = facts.shells.home.rstrip("/\\") if isinstance(facts.shells, Shells) else ""
    return Redactor(home, re.split(r"[/\\]", home)[-1])


def read(path: str) -> Snapshot:
    """The snapshot in a file, or on stdin for "-". Raises `Refusal`."""
    try:
        if path == "-":
            return load(terminal.read_bytes(LIMIT + 1))
        with open(path, "rb") as stream:
            return load(stream.read(LIMIT + 1))
    except OSError as error:
        raise Refusal(f"{path}: {error.strerror or error}.") from None
    except ValueError:  # no name of a file can hold a zero byte
        raise Refusal(f"{path!r} is no name of a file.") from None
    except SnapshotError as error:
        raise Refusal(f"{path}: {error}") from None
