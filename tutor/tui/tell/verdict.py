"""A verdict in rows."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from tutor.runtime.judge import Step
from tutor.runtime.verdict import Case, Outcome, Verdict
from tutor.tui.tell.marks import CASE_FAILED, CASE_NOT_RUN, CASE_RIGHT, VERDICTS
from tutor.tui.tell.prose import prose
from tutor.tui.tell.row import Row

OUTPUT_LINES = 12
"""Lines of what the answer printed that are shown."""

LABELS = (("expected", "expected"), ("actual", "got"), ("counterexample", "try"))


def step_words(step: Step) -> str:
    """How far the judging is: "Case 3 of 6: any number of features"."""
    text = step.text.rstrip(" .…")
    if step.kind == "case" and step.total:
        return f"Case {step.done + 1} of {step.total}: {text}"
    return f"Measuring {text}" if step.kind == "timing" else text


def headline(verdict: Verdict) -> Row:
    """`✗ Not right yet: the sign is the other way round.`"""
    mark = VERDICTS[verdict.verdict]
    sentence = verdict.headline.strip()
    lead = Content.assemble((f"{mark.sign} ", mark.style))
    if not sentence or sentence.rstrip(".!").lower() == mark.word.lower():
        return Row(Content.assemble((f"{mark.word}.", mark.style)), lead=lead)
    if sentence.lower().startswith(f"{mark.word.lower()}:"):
        sentence = sentence[len(mark.word) + 1 :].strip()
    return Row(Content.assemble((f"{mark.word}: ", mark.style), prose(sentence)), lead=lead)


def first_failure(verdict: Verdict) -> Case | None:
    """The case to look at first: the first broken promise."""
    return next((case for case in verdict.cases if not case.passed), None)


def case_rows(verdict: Verdict) -> Iterator[Row]:
    """Each promise and whether it is kept; for the first that is not, what shows it."""
    first = first_failure(verdict)
    for case in verdict.cases:
        mark = CASE_RIGHT if case.passed else CASE_FAILED
        if case.outcome is Outcome.INTERNAL:
            mark = CASE_NOT_RUN
        lead = Content.assemble((f"{mark.sign} ", mark.style))
        yield Row(prose(case.promise or case.name, "" if not case.passed else "$quiet"), lead=lead)
        if case is first:
            yield from _details(case, verdict.headline)
        elif case.passed and case.message:
            yield Row(prose(case.message, "$quiet"), lead="  ")


def _details(case: Case, headline: str) -> Iterator[Row]:
    """What went wrong in one case: the sentence, the values, the call and the line."""
    if case.message and case.message.rstrip(".") != headline.rstrip("."):
        yield Row(prose(case.message), lead="  ")
    for field, label in LABELS:
        text = getattr(case, field)
        if text:
            style = "$primary" if field == "counterexample" else ""
            lead = Content.assemble((f"  {label:<9} ", "$quiet"))
            yield Row(Content.assemble((text, style)), lead=lead)
    if case.line is not None:
        lead = Content.assemble(("  line      ", "$quiet"))
        yield Row(Content(f"{case.line}, marked ✗ in your answer"), lead=lead)


def asides(verdict: Verdict) -> Iterator[Row]:
    """Where the picture is, warnings, and what the answer printed."""
    if verdict.scenes:
        yield Row(Content.assemble("Your own values are drawn under ", ("Picture", "bold"), "."))
    if verdict.timings:
        yield Row(Content.assemble("What was measured is drawn under ", ("Picture", "bold"), "."))
    for warning in verdict.warnings:
        yield Row(prose(warning), lead=Content.assemble(("! ", "$warning")))
    lines = verdict.output.rstrip("\n").splitlines() if verdict.output.strip() else []
    if lines:
        yield Row(Content.assemble(("Your answer printed", "$quiet")))
    for line in lines[:OUTPUT_LINES]:
        yield Row(Content(line), lead=Content.assemble(("│ ", "$line")))
    if len(lines) > OUTPUT_LINES:
        rest = f"… and {len(lines) - OUTPUT_LINES} lines more"
        yield Row(Content.assemble((rest, "$quiet")), lead="  ")
