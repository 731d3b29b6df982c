"""What `tutor verify` found: as lines to read, and as one JSON document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tutor.course.problem import Problem
from tutor.runtime.mutation import Survey, together


def verification_document(
    folder: Path,
    problems: Sequence[Problem],
    surveys: Sequence[Survey] | None = None,
) -> dict[str, Any]:
    """`tutor/verification/1`: whether the course in a folder is sound, and what to mend."""
    return {
        "schema": "tutor/verification/1",
        "folder": str(folder),
        "sound": not problems,
        "problems": [
            {"file": str(problem.file), "sentence": problem.sentence} for problem in problems
        ],
        "mutants": None if surveys is None else _mutants(surveys),
    }


def survey_text(surveys: Sequence[Survey]) -> str:
    """A line an exercise, and one for all of them."""
    width = max((len(survey.exercise) for survey in surveys), default=0)
    lines = [f"{survey.exercise:<{width}}  {_share(survey)}" for survey in surveys]
    if len(surveys) > 1:
        lines.append(f"{'all':<{width}}  {_share(together(surveys))}")
    return "".join(f"{line}\n" for line in lines)


def _share(survey: Survey) -> str:
    """How many of the mutants were noticed."""
    # Rounded down: 96.99 % must not look like enough.
    share = int(1000 * survey.share) / 10
    text = f"{survey.noticed:>5} of {survey.total:>5} mutants noticed  {share:5.1f} %"
    return text + (f"  ({survey.same} are the same)" if survey.same else "")


def _mutants(surveys: Sequence[Survey]) -> dict[str, Any]:
    return _numbers(together(surveys)) | {
        "exercises": [
            {"id": survey.exercise}
            | _numbers(survey)
            | {
                "survivors": [
                    {"line": mutant.line, "mutant": mutant.text} for mutant in survey.survivors
                ]
            }
            for survey in surveys
        ]
    }


def _numbers(survey: Survey) -> dict[str, Any]:
    return {
        "total": survey.total,
        "noticed": survey.noticed,
        "share": round(survey.share, 4),
        "same": survey.same,
        "accepted": survey.accepted,
    }
