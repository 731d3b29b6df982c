"""What `tutor verify` found, as text and as a document."""

from pathlib import Path

from tutor.course.mutants import Mutant
from tutor.course.problem import Problem
from tutor.formats.verification import survey_text, verification_document
from tutor.runtime.mutation import Survey

SLIP = Mutant(1, 2, "y = 1", "y = 2", "y = 2\n")
SURVEYS = [
    Survey("first", total=100, noticed=100),
    Survey("second-one", total=1000, noticed=969, same=3, survivors=(SLIP,)),
]


def test_shares_are_shown_by_exercise_and_never_rounded_up():
    assert survey_text(SURVEYS).splitlines() == [
        "first         100 of   100 mutants noticed  100.0 %",
        "second-one    969 of  1000 mutants noticed   96.9 %  (3 are the same)",
        "all          1069 of  1100 mutants noticed   97.1 %  (3 are the same)",
    ]
    assert survey_text([]) == ""


def test_the_document_names_what_survived():
    document = verification_document(Path("c"), [Problem(Path("c/f"), "So.")], SURVEYS)
    assert (document["schema"], document["sound"]) == ("tutor/verification/1", False)
    assert document["problems"] == [{"file": str(Path("c/f")), "sentence": "So."}]
    assert (document["mutants"]["total"], document["mutants"]["noticed"]) == (1100, 1069)
    (_, second) = document["mutants"]["exercises"]
    assert second["survivors"] == [{"line": 2, "mutant": "y = 1 -> y = 2"}]


def test_where_no_mutants_were_asked_for_there_are_none():
    assert verification_document(Path("c"), [])["mutants"] is None
