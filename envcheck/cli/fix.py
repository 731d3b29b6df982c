"""`envcheck fix`: mends that can be undone are done, and undone where they were no help."""

from __future__ import annotations

import json
import os
import sys

from envcheck import terminal
from envcheck.cli.options import Options, options_of_fix
from envcheck.cli.output import redactor_here
from envcheck.cli.refusal import Refusal
from envcheck.cli.request import request_of
from envcheck.examination import Request, collect, judge_facts
from envcheck.formats import mends as formats
from envcheck.mend.apply import CannotMend, Done, apply, read, undo, why_not
from envcheck.mend.plans import Plan, plan

WORSE = ("warning", "error")
LOOK_S = 240.0


def fix(arguments: list[str]) -> tuple[str, int]:
    """The plan; or what was done and 0, or 1 where findings are left. Raises `Refusal`."""
    options, do, yes, as_json = options_of_fix(arguments)
    request = request_of(options)
    with terminal.Progress() as progress:
        facts = collect(request, progress.tell)
    report = judge_facts(facts, request)
    found = plan(facts, report.results, read)
    if not do:
        return _shown(found, as_json), 0
    if not found.changes:
        return _shown(found, as_json), report.exit_code
    _agree(found, yes)
    try:
        done = apply(found.changes, _state())
    except CannotMend as error:
        raise Refusal(str(error)) from None
    before = {f.id: f.severity.value for f in report.results if f.counts}
    return _look_again(found, done, before, options, request)


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
    found: Plan, done: Done, before: dict[str, str], options: Options, request: Request
) -> tuple[str, int]:
    """The outcome of a fresh look, as a new terminal would have it."""
    after = _failing(options, found.unset)
    worse = sorted(set(after or {}) - set(before))
    helped = sorted({mend.finding.id for mend in found.done} - set(after or {}))
    if after is None or worse or not helped:
        undo(done)
        why = f"{', '.join(worse)} failed instead" if worse else "it did not help"
        why = "the look afterwards gave no answer" if after is None else why
        return f"All is as it was: {why}.\n", 1
    lines = [f"{name} is mended." for name in helped]
    lines += [f"{m.finding.id} is not, though its files were changed." for m in found.done
              if m.finding.id not in helped]  # fmt: skip
    lines += [
        f"The old files are in {done.backup}.",
        "Open a new terminal to have the changes in force.",
    ]
    return "\n".join(lines) + "\n", 1 if "error" in after.values() else 0


def _failing(options: Options, unset: tuple[str, ...]) -> dict[str, str] | None:
    """Check -> severity of what fails in a fresh look without these variables; None: no answer."""
    from envcheck.probes.run import run

    command = [sys.executable, "-m", "envcheck", "--json", f"--{options.mode}"]
    for name in ("python", "prefix", "name", "profile", "select", "ignore"):
        if told := getattr(options, name):
            command += [f"--{name}", told]
    env = {name: value for name, value in os.environ.items() if name not in unset}
    ran = run(command, timeout_s=LOOK_S, env=env)
    try:
        results = json.loads(ran.stdout)["results"]
    except (ValueError, KeyError):
        return None
    return {
        result["id"]: result["severity"]
        for result in results
        if result["status"] == "fail" and not result["waived"] and result["severity"] in WORSE
    }


def _state() -> str:
    """Where old texts are kept."""
    from platformdirs import user_state_dir

    return os.path.join(user_state_dir("envcheck-tutor", appauthor=False), "fixes")
