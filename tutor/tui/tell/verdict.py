"""A verdict in rows."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from tutor.runtime.findings import Step
from tutor.runtime.verdict import Case, Outcome, Verdict
from tutor.tui.tell.marks import CASE_FAILED, CASE_NOT_RUN, CASE_RIGHT, VERDICTS
from tutor.tui.tell.prose import prose
from tutor.tui.tell.row import Row
from tutor.tui.words import ENGLISH, words

OUTPUT_LINES = 12
"""Lines of what the answer printed that are shown."""

LABELS = (("expected", "expected"), ("actual", "got"), ("counterexample", "try_"))
"""A case's fields, and the names of the texts before them."""


def step_words(step: Step) -> str:
    """How far the judging is: "Case 3 of 6: any number of features"."""
    text = step.text.rstrip(" .…")
    if step.kind == "case" and step.total:
        return words().verdict.case.format(number=step.done + 1, total=step.total, text=text)
    return words().verdict.measuring.format(text=text) if step.kind == "timing" else text


def headline(verdict: Verdict) -> Row:
    """`✗ Not right yet: the sign is the other way round.`"""
    mark = VERDICTS[verdict.verdict]
    sentence = verdict.headline.strip()
    lead = Content.assemble((f"{mark.sign} ", mark.style))
    said = str(getattr(ENGLISH.marks, mark.name))  # the sentence is English
    if not sentence or sentence.rstrip(".!").lower() == said.lower():
        return Row(Content.assemble((f"{mark.word}.", mark.style)), lead=lead)
    if sentence.lower().startswith(f"{said.lower()}:"):
        sentence = sentence[len(said) + 1 :].strip()
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
            lead = _label(getattr(words().verdict, label))
            yield Row(Content.assemble((text, style)), lead=lead)
    if case.line is not None:
        marked = words().verdict.marked.format(line=case.line)
        yield Row(Content(marked), lead=_label(words().verdict.line))


def _label(text: str) -> Content:
    return Content.assemble((f"  {text:<9} ", "$quiet"))


def asides(verdict: Verdict) -> Iterator[Row]:
    """Where the picture is, warnings, and what the answer printed."""
    text = words().verdict
    if verdict.scenes:
        yield _under_picture(text.drawn)
    if verdict.timings:
        yield _under_picture(text.measured)
    for warning in verdict.warnings:
        yield Row(prose(warning), lead=Content.assemble(("! ", "$warning")))
    lines = verdict.output.rstrip("\n").splitlines() if verdict.output.strip() else []
    if lines:
        yield Row(Content.assemble((text.printed, "$quiet")))
    for line in lines[:OUTPUT_LINES]:
        yield Row(Content(line), lead=Content.assemble(("│ ", "$line")))
    if len(lines) > OUTPUT_LINES:
        rest = text.more_lines.of(len(lines) - OUTPUT_LINES)
        yield Row(Content.assemble((rest, "$quiet")), lead="  ")


def _under_picture(text: str) -> Row:
    """The sentence with the pane's name set apart."""
    before, _, after = text.partition("{pane}")
    return Row(Content.assemble(before, (words().exercise.picture, "bold"), after))
