"""What a run found, as it comes in, and the verdict that follows from all of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tutor.course.model import Mistake
from tutor.runtime import relay
from tutor.runtime.verdict import Case, Outcome, Timing, Verdict

_CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|[\x00-\x08\x0b-\x1f\x7f-\x9f]")
SCENES = 24
"""Scenes of one run that are kept: more than anybody looks at."""


@dataclass(frozen=True)
class Step:
    """How far a run has come, for a screen."""

    kind: str
    """starting, ready, case or timing."""
    text: str
    done: int
    total: int


class Findings:
    """What the referee found, as it comes in."""

    def __init__(self, tell: Callable[[Step], None]) -> None:
        self._tell = tell
        self._planned = 0
        self._current: dict[str, Any] | None = None
        self._load_error: dict[str, Any] | None = None
        self._cases: list[Case] = []
        self._timings: list[Timing] = []
        self._scenes: list[tuple[str, dict[str, Any]]] = []
        """Each with the name of its case."""

    def step(self, kind: str, text: str) -> None:
        """Tell the caller how far the run is."""
        self._tell(Step(kind, text, len(self._cases), self._planned))

    def on_fact(self, facts: dict[str, Any]) -> None:
        """Take in one finding."""
        say = facts["say"]
        if say == "plan":
            self._planned = len(facts["cases"])
        elif say == "load":
            self._load_error = facts["error"]
        elif say == "begin":
            self._current = facts
            self.step("case", facts["promise"])
        elif say == "case":
            self._current = None
            self._cases.append(_case(facts))
        elif say == "timing":
            seconds = tuple(facts["seconds"])
            self._timings.append(Timing(facts["label"], facts["size"], seconds))
            self.step("timing", f"{facts['label']}, N = {facts['size']}")
        elif say == "scene" and len(self._scenes) < SCENES:
            case = self._current["name"] if self._current else ""
            self._scenes.append((case, facts["scene"]))

    def complete(self, verdict: Verdict, run: relay.Run, mistakes: Sequence[Mistake]) -> Verdict:
        """The verdict that follows from all of it."""
        if run.ending is not None and self._current is not None:
            ending = run.ending
            name, promise = self._current["name"], self._current["promise"]
            case = Case(name, promise, ending.outcome, ending.sentence, line=ending.line)
            self._cases.append(case)
        outcome, headline = self._judged(run)
        sentences = {mistake.id: mistake.sentence for mistake in mistakes}
        return replace(
            verdict,
            verdict=outcome,
            headline=sentences.get(run.mistake or "", headline),
            cases=tuple(self._cases),
            timings=tuple(self._timings),
            scenes=self._shown(),
            output=_clean(run.player.printed()),
            warnings=tuple(_clean(text) for text in run.warnings),
            mistake=run.mistake,
        )

    def _shown(self) -> tuple[Mapping[str, Any], ...]:
        """The scenes, those of cases that are not kept first: a mistake is to be seen at once."""
        kept = {case.name for case in self._cases if case.passed}
        in_order = sorted(self._scenes, key=lambda shown: shown[0] in kept)
        return tuple(scene for _, scene in in_order)

    def _judged(self, run: relay.Run) -> tuple[Outcome, str]:
        if run.ending is not None:
            return run.ending.outcome, run.ending.sentence
        if self._load_error is not None:
            outcome = Outcome.MEMORY if self._load_error["memory"] else Outcome.ERROR
            return outcome, _clean(self._load_error["sentence"])
        outcome = relay.worst([case.outcome for case in self._cases])
        if outcome is Outcome.RIGHT:
            return outcome, f"Right: all {len(self._cases)} promises are kept."
        for case in self._cases:
            if case.outcome is outcome:
                return outcome, _sentence(case.message)
        return outcome, "This exercise has no cases."


def _case(facts: dict[str, Any]) -> Case:
    texts = {
        name: facts.get(name) and _clean(facts[name])
        for name in ("expected", "actual", "counterexample")
    }
    return Case(
        facts["name"],
        facts["promise"],
        Outcome(facts["outcome"]),
        _clean(facts.get("message", "")),
        line=facts.get("line"),
        **texts,
    )


def _sentence(message: str) -> str:
    return message if message.endswith((".", "?", "!")) else message + "."


def _clean(text: str) -> str:
    """The text without what would move a terminal's cursor or change its colours."""
    return _CONTROL.sub("", text)
