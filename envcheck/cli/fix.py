"""`envcheck fix`: mends that can be undone are done, and undone where they were no help."""

from __future__ import annotations

import os
import re
import sys

from envcheck import terminal
from envcheck.cli.options import Options, options_of_fix
from envcheck.cli.output import redactor_here
from envcheck.cli.refusal import Refusal
from envcheck.cli.request import request_of
from envcheck.examination import Request, collect, judge_facts
from envcheck.findings import Finding, Severity, Status
from envcheck.formats import mends as formats
from envcheck.mend.apply import CannotMend, Done, apply, read, undo, why_not
from envcheck.mend.lock import Lock
from envcheck.mend.plans import Outcome, Plan, plan
from envcheck.records import replace
from envcheck.report import Report

RANK = {Severity.INFO: 1, Severity.WARNING: 2, Severity.ERROR: 3}


def fix(arguments: list[str]) -> tuple[str, int]:
    """The plan; or what was done and 0, or 1 where errors are left. Raises `Refusal`."""
    options, do, yes, as_json = options_of_fix(arguments)
    if not do:
        found, _, _ = _look(options)
        return _shown(found, as_json), 0
    try:
        with Lock(_state()):
            return _mend(options, yes, as_json)
    except CannotMend as error:
        raise Refusal(str(error)) from None


def _look(options: Options) -> tuple[Plan, Report, Request]:
    """What would be done for the chosen checks, and the report of all of them."""
    chosen, request = request_of(options), request_of(_all_checks(options))
    with terminal.Progress() as progress:
        facts = collect(request, progress.tell)
    report = judge_facts(facts, request)
    wanted = {check.id for check in chosen.checks}
    return plan(facts, (f for f in report.results if f.id in wanted), read), report, request


def _all_checks(options: Options) -> Options:
    """What is mended may be chosen; whether it made anything worse is asked of every check."""
    return replace(options, select="", ignore=options.ignore)


def _mend(options: Options, yes: bool, as_json: bool) -> tuple[str, int]:
    found, report, request = _look(options)
    if not found.changes:
        return _shown(found, as_json), judge_facts(report.facts, request_of(options)).exit_code
    _agree(found, yes)
    done = apply(found.changes, _state())
    try:
        outcome = _look_again(found, done, report, request, request_of(options))
    except BaseException:  # Ctrl-C: nobody knows whether it helped
        undo(done)
        raise
    redactor = None if terminal.shows() else redactor_here()
    if as_json:
        return formats.outcome_as_json(outcome, redactor_here()), outcome.exit_code
    text = formats.outcome_as_text(outcome)
    return (redactor.text(text) if redactor else text), outcome.exit_code


def _shown(found: Plan, as_json: bool) -> str:
    redactor = None if terminal.shows() else redactor_here()
    if as_json:
        return formats.as_json(found, redactor_here())
    text = formats.as_text(found)
    refusals = [refusal for change in found.changes if (refusal := why_not(change))]
    text += "".join(f"\n{refusal}: --apply would change nothing.\n" for refusal in refusals)
    return redactor.text(text) if redactor else text


def _agree(found: Plan, yes: bool) -> None:
    """Ask, unless it was said already. Raises `Refusal`."""
    if yes:
        return
    if not (terminal.is_terminal(sys.stdin) and terminal.shows()):
        raise Refusal("fix --apply changes files: say --yes where nobody can be asked.")
    sys.stdout.write(formats.as_text(found) + "\nChange these files? [y/N] ")
    sys.stdout.flush()
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise Refusal("Nothing was changed.")


def _look_again(
    found: Plan, done: Done, report: Report, request: Request, chosen: Request
) -> Outcome:
    """What a fresh look finds, as a new terminal would have it; undone where that is worse."""
    with _Environment(found.terminal.environ(os.environ, os.pathsep)):
        facts = collect(request)
    again = judge_facts(facts, request)
    before, after = _severities(report), _severities(again)
    # What was skipped for another finding, and is judged now, was there before.
    judged = {f.id for f in report.results if f.status in (Status.PASS, Status.FAIL)}
    worse = [id for id, rank in after.items() if id in judged and rank > max(1, before.get(id, 0))]
    tried = tuple(mend.finding.id for mend in found.done)
    mended = tuple(id for id in tried if after.get(id, 0) < before[id])
    why = f"{', '.join(worse)} failed instead" if worse else None
    if not mended:
        why = why or "it did not help"
    left = undo(done) if why else ()
    return Outcome(
        mended=mended if not why else (),
        not_mended=tuple(id for id in tried if why or id not in mended),
        undone=why,
        left=left,
        backup=done.backup,
        exit_code=1 if why else judge_facts(facts, chosen).exit_code,
    )


class _Environment:
    """Other variables for a while, for us and for the programs that we start."""

    def __init__(self, variables: dict[str, str]) -> None:
        self._new, self._old = variables, dict(os.environ)

    def __enter__(self) -> None:
        self._have(self._new)

    def __exit__(self, *_: object) -> None:
        self._have(self._old)

    def _have(self, variables: dict[str, str]) -> None:
        os.environ.clear()
        os.environ.update(variables)


def _severities(report: Report) -> dict[str, int]:
    """How bad it is, of each check that fails."""
    return {f.id: _rank(f) for f in report.results if f.counts}


def _rank(finding: Finding) -> int:
    return RANK[finding.severity]


def _state() -> str:
    """Where old texts are kept: in the home folder, the first one there is where HOME is a list."""
    from platformdirs import user_state_dir

    home = os.path.expanduser("~")
    if os.environ.get("XDG_STATE_HOME") or os.path.isdir(home):
        return os.path.join(user_state_dir("envcheck-tutor", appauthor=False), "fixes")
    homes = [part for part in re.split("[:;]", home) if os.path.isabs(part) and os.path.isdir(part)]
    if not homes:
        raise CannotMend(f"HOME is {home}, which is no folder, so nothing was changed.")
    return os.path.join(homes[0], ".local/state/envcheck-tutor/fixes")
