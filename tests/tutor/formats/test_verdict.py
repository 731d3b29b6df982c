"""A verdict as text and as a document."""

import json
import re
from dataclasses import replace

from tutor.formats.documents import as_document
from tutor.formats.terminal import Terminal, clean
from tutor.formats.verdict import verdict_text
from tutor.runtime.verdict import Case, Outcome, Timing, Verdict

WRONG = Verdict(
    exercise="logreg-vectorized",
    course_version="1.0",
    verdict=Outcome.WRONG,
    headline="The gradient has shape (3, 3), not (3,).",
    cases=(
        Case("case_runs", "It runs.", Outcome.RIGHT),
        Case(
            "case_shape",
            "The gradient has one number for each weight.",
            Outcome.WRONG,
            "The shape is (3, 3), not (3,)",
            expected="array([1., 2., 3.])",
            actual="array([[1., 1., 1.],\n       [2., 2., 2.]])",
            counterexample="gradient(w, X, t)",
            line=7,
        ),
    ),
    seed=5,
    python="/opt/python",
    duration_ms=31,
    output="debug\x1b[2J\nmore\n",
    warnings=("overflow in exp",),
    mistake="outer",
)

WRONG_TEXT = """\
✗ The gradient has shape (3, 3), not (3,).

  ✓ It runs.
  ✗ The gradient has one number for each weight.
      The shape is (3, 3), not (3,) (line 7)
      expected  array([1., 2., 3.])
      actual    array([[1., 1., 1.],
                       [2., 2., 2.]])
      try       gradient(w, X, t)

Warning: overflow in exp

It printed:
  │ debug\\x1b[2J
  │ more

logreg-vectorized: wrong · seed 5 · cpu · 31 ms
Run by /opt/python.
"""


CONTRACT = {"schema", "exercise", "course_version", "verdict", "headline", "cases", "seed"}
CONTRACT |= {"device", "duration_ms", "timings", "output", "warnings", "mistake"}


def test_the_sentence_first_then_what_it_rests_on():
    assert verdict_text(WRONG, Terminal()) == WRONG_TEXT


def test_in_ascii_every_sign_has_its_stand_in():
    text = verdict_text(WRONG, Terminal(unicode=False))
    assert text.isascii()
    assert text.startswith("x The gradient")
    assert "  + It runs." in text


def test_colour_changes_no_character():
    painted = verdict_text(WRONG, Terminal(colour=True))
    assert "\x1b[31m✗" in painted
    assert re.sub(r"\x1b\[\d+m", "", painted) == WRONG_TEXT


def test_what_a_kept_promise_says_is_said_under_it():
    kept = Case("case_shape", "The shapes.", Outcome.RIGHT, "shape: axis 1 disappears.")
    text = verdict_text(replace(WRONG, cases=(kept,)), Terminal())
    assert "  ✓ The shapes.\n      shape: axis 1 disappears.\n" in text


def test_why_this_python_is_said():
    text = verdict_text(WRONG, Terminal(), why="the active conda environment")
    assert text.endswith("\nRun by /opt/python: the active conda environment.\n")


def test_values_are_shown_for_the_first_broken_promise_only():
    runs, shape = WRONG.cases
    text = verdict_text(replace(WRONG, cases=(runs, shape, replace(shape, line=9))), Terminal())
    assert text.count("The shape is (3, 3), not (3,) (line") == 2
    assert text.count("expected  ") == 1


def test_a_line_that_the_message_names_is_not_named_twice():
    case = replace(WRONG.cases[1], message="A loop in line 7 runs K times")
    assert "(line 7)" not in verdict_text(replace(WRONG, cases=(case,)), Terminal())


def test_lines_fit_the_window():
    long = replace(WRONG, headline="word " * 50, warnings=("word " * 50,), output="")
    lines = verdict_text(long, Terminal(width=60)).splitlines()
    assert max(map(len, lines)) <= 60


def test_a_right_answer_is_short():
    right = Verdict("double", "1.0", Outcome.RIGHT, "Right.", (Case("case_a", "", Outcome.RIGHT),))
    assert verdict_text(right, Terminal()) == (
        "✓ Right.\n\n  ✓ case_a\n\ndouble: right · seed 0 · cpu · 0 ms\n"
    )


def test_of_a_long_output_the_end_is_shown():
    printed = "".join(f"line {number}\n" for number in range(1000))
    text = verdict_text(replace(WRONG, output=printed), Terminal())
    assert "It printed 1000 lines; the last are:\n  │ line 960\n" in text
    assert "line 999" in text


def test_timings_are_drawn():
    timings = (Timing("slow", 100, (0.2, 0.1)), Timing("fast", 100, (0.001,)))
    text = verdict_text(replace(WRONG, timings=timings), Terminal())
    assert "slow   100 ms │█" in text
    assert "Best runs: fast is 100 times as fast as slow." in text
    assert "= N\n" not in text
    more = (*timings, Timing("slow", 10, (0.01,)), Timing("fast", 10, (0.0001,)))
    assert "= N\n" in verdict_text(replace(WRONG, timings=more), Terminal())


def test_the_document_has_the_keys_of_the_contract():
    document = json.loads(json.dumps(as_document(WRONG)))
    assert set(document) >= CONTRACT
    assert document["schema"] == "tutor/verdict/1"
    assert document["verdict"] == "wrong"
    assert document["mistake"] == "outer"
    assert document["cases"][1] == {
        "name": "case_shape",
        "promise": "The gradient has one number for each weight.",
        "passed": False,
        "outcome": "wrong",
        "message": "The shape is (3, 3), not (3,)",
        "expected": "array([1., 2., 3.])",
        "actual": "array([[1., 1., 1.],\n       [2., 2., 2.]])",
        "counterexample": "gradient(w, X, t)",
        "line": 7,
    }


def test_the_document_has_every_timing():
    timing = Timing("slow", 100, (0.2, 0.1))
    document = as_document(replace(WRONG, timings=(timing,)))
    assert document["timings"] == [{"label": "slow", "size": 100, "seconds": [0.2, 0.1]}]


def test_nothing_an_answer_printed_can_steer_the_terminal():
    assert clean("a\x1b[2Jb\r\nc\td\x07\x9b") == "a\\x1b[2Jb\nc\td\\x07\\x9b"
