"""A verdict as text for a person: the sentence first, then what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.formats.terminal import Terminal, clean
from tutor.pictures.growth import lines
from tutor.pictures.timing import bars
from tutor.runtime.verdict import Case, Verdict

OUTPUT_LINES = 40
"""Of a longer output the end is shown: that is where the last thing printed is."""


def verdict_text(verdict: Verdict, terminal: Terminal, *, why: str = "") -> str:
    """The whole answer of `tutor check`; `why` says why it ran in this Python."""
    width = terminal.width - 2
    blocks = [
        _headline(verdict, terminal),
        _cases(verdict.cases, terminal),
        [line for text in verdict.warnings for line in terminal.wrap(f"Warning: {text}")],
        _output(verdict.output, terminal),
        terminal.picture(bars(verdict.timings, width, unicode=terminal.unicode)),
        terminal.picture(lines(verdict.timings, width, unicode=terminal.unicode)),
        _circumstances(verdict, terminal, why),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _headline(verdict: Verdict, terminal: Terminal) -> list[str]:
    style = "right" if verdict.right else "wrong"
    sign = terminal.sign("✓" if verdict.right else "✗")
    return [terminal.paint(line, style) for line in terminal.wrap(f"{sign} {verdict.headline}")]


def _cases(cases: Sequence[Case], terminal: Terminal) -> list[str]:
    """Every promise; for broken ones what was seen; values for the first: they are long to read."""
    told: list[str] = []
    broken = 0
    for case in cases:
        told += _promise(case, terminal)
        if case.passed:
            told += terminal.wrap(case.message, "      ") if case.message else []
            continue
        told += terminal.wrap(_message(case), "      ")
        if not broken:
            told += _labelled("expected", case.expected, terminal)
            told += _labelled("actual", case.actual, terminal)
            told += _labelled("try", case.counterexample, terminal)
        broken += 1
    return told


def _promise(case: Case, terminal: Terminal) -> list[str]:
    sign = terminal.sign("✓" if case.passed else "✗")
    first, *others = terminal.wrap(case.promise or case.name, "    ")
    return [f"  {terminal.paint(sign, 'right' if case.passed else 'wrong')} {first[4:]}", *others]


def _message(case: Case) -> str:
    """What went wrong, and the line it comes from, once."""
    place = f"line {case.line}"
    return (
        case.message if case.line is None or place in case.message else f"{case.message} ({place})"
    )


def _labelled(name: str, text: str | None, terminal: Terminal) -> list[str]:
    """A value beside its name, its further lines under its first."""
    if text is None:
        return []
    first, *others = clean(text).splitlines() or [""]
    label = terminal.paint(f"{name:<8}", "faint")
    return [f"      {label}  {first}".rstrip(), *(f"                {line}" for line in others)]


def _output(output: str, terminal: Terminal) -> list[str]:
    """What the answer printed, its end if it is long."""
    printed = clean(output).splitlines()
    if not printed:
        return []
    left_out = len(printed) - OUTPUT_LINES
    title = "It printed:" if left_out <= 0 else f"It printed {len(printed)} lines; the last are:"
    wall = terminal.paint(terminal.sign("│"), "faint")
    return [title, *(f"  {wall} {line}" for line in printed[-OUTPUT_LINES:])]


def _circumstances(verdict: Verdict, terminal: Terminal, why: str) -> list[str]:
    """What one needs to get the same verdict again."""
    facts = [
        f"{verdict.exercise}: {verdict.verdict.value}",
        f"seed {verdict.seed}",
        verdict.device,
        f"{verdict.duration_ms} ms",
    ]
    lines = [f" {terminal.sign('·')} ".join(facts)]
    if verdict.python:
        lines += terminal.wrap(f"Run by {verdict.python}" + (f": {why}." if why else "."))
    return [terminal.paint(line, "faint") for line in lines]
