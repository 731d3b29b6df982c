"""Each verdict of the contract, and what the learner reads."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import RIGHT, exercise, here
from tutor.course.load import find, load
from tutor.course.model import Exercise, Mistake
from tutor.runtime.findings import Step
from tutor.runtime.judge import judge
from tutor.runtime.target import Target, TargetError
from tutor.runtime.verdict import Outcome, Verdict

Judged = Callable[..., Verdict]


def test_a_right_answer_is_right(judged: Judged, double: Exercise, target: Target) -> None:
    verdict = judged(RIGHT, double, seed=3)
    assert verdict.verdict is Outcome.RIGHT
    assert [case.name for case in verdict.cases] == ["case_small", "case_random"]
    assert [case.promise for case in verdict.cases] == ["Twice 3 is 6.", "Twice any number."]
    assert all(case.passed for case in verdict.cases)
    assert (verdict.seed, verdict.device, verdict.python) == (3, "cpu", target.python)
    assert verdict.exercise == "double"
    assert verdict.course_version == "1"


def test_a_wrong_answer_shows_the_call_and_both_values(judged: Judged, double: Exercise) -> None:
    verdict = judged("def double(x):\n    return x + 3\n", double)
    assert verdict.verdict is Outcome.WRONG
    case = verdict.cases[1]
    assert (case.expected, case.actual) != (None, None)
    assert case.counterexample is not None
    assert case.counterexample.endswith("double(x)  # seed 0")
    assert verdict.cases[0].passed
    assert verdict.headline == case.message + "."


def test_another_seed_draws_other_numbers_and_the_same_seed_the_same(
    judged: Judged, double: Exercise
) -> None:
    shown = [
        judged("def double(x):\n    return x + 3\n", double, seed=seed).cases[1].counterexample
        for seed in (1, 2, 1)
    ]
    assert shown[0] == shown[2] != shown[1]


def test_a_syntax_error_names_the_line_and_pythons_words(judged: Judged, double: Exercise) -> None:
    verdict = judged("def double(x):\n    return 2 *\n", double)
    assert verdict.verdict is Outcome.ERROR
    assert verdict.headline == "Line 2: Python cannot read this: invalid syntax."
    assert verdict.cases == ()


def test_an_error_in_a_call_names_the_line_in_the_answer(judged: Judged, double: Exercise) -> None:
    verdict = judged("def double(x):\n    y = 2\n    return y / 0 * x\n", double)
    assert verdict.verdict is Outcome.ERROR
    assert verdict.cases[0].line == 3
    assert verdict.headline == "Line 3: ZeroDivisionError: division by zero."


def test_an_error_at_import_names_the_line(judged: Judged, double: Exercise) -> None:
    verdict = judged("import nothing_of_that_name\n", double)
    assert verdict.verdict is Outcome.ERROR
    assert verdict.headline.startswith("Line 1: ")
    assert "nothing_of_that_name" in verdict.headline


def test_a_misspelt_function_is_recognised(judged: Judged, double: Exercise) -> None:
    verdict = judged("def duoble(x):\n    return 2 * x\n", double)
    assert verdict.verdict is Outcome.ERROR
    assert "defines no function `double`; there is `duoble`" in verdict.headline
    assert len(verdict.cases) == 1


def test_a_value_where_a_function_is_wanted_is_told_so(judged: Judged, double: Exercise) -> None:
    verdict = judged("double = 6\n", double)
    assert verdict.verdict is Outcome.ERROR
    assert "`double` is a value in your code; it must be a function" in verdict.headline


def test_a_case_may_ask_for_a_value(judged: Judged, tmp_path: Path) -> None:
    cases = 'def case_k(answer, expect):\n    """K is 3."""\n    expect.same(answer["K"], 3)\n'
    task = exercise(tmp_path, "value", cases)
    assert judged("K = 3\n", task).right
    assert judged("K = 4\n", task).verdict is Outcome.WRONG
    assert judged("k = 3\n", task).headline == "Your code gives no value to `K`."


def test_an_empty_answer_is_told_what_to_write(judged: Judged, double: Exercise) -> None:
    verdict = judged("", double)
    assert verdict.verdict is Outcome.ERROR
    assert "`def double(...):`" in verdict.headline


def test_an_endless_loop_names_case_and_line(judged: Judged, double: Exercise) -> None:
    source = "def double(x):\n    while True:\n        x = x + 1\n"
    verdict = judged(source, double, answer_s=1.5)
    assert verdict.verdict is Outcome.TIMEOUT
    assert [case.outcome for case in verdict.cases] == [Outcome.TIMEOUT]
    assert verdict.cases[0].promise == "Twice 3 is 6."
    assert verdict.cases[0].line in (2, 3)
    assert f"in line {verdict.cases[0].line}" in verdict.headline


def test_time_is_counted_anew_for_each_case(judged: Judged, double: Exercise) -> None:
    source = "import time\ntime.sleep(1)\ndef double(x):\n    time.sleep(1)\n    return 2 * x\n"
    assert judged(source, double, answer_s=1.9).verdict is Outcome.RIGHT


def test_prints_are_kept_and_coloured_text_is_made_plain(judged: Judged, double: Exercise) -> None:
    source = "import sys\nprint('loading \\x1b[31mred')\n" + RIGHT.replace(
        "return", "print('twice', x, file=sys.stderr)\n    return"
    )
    verdict = judged(source, double)
    assert verdict.right
    assert verdict.output.startswith("loading red\ntwice 3\ntwice ")


def test_much_output_is_capped_and_judged_normally(judged: Judged, double: Exercise) -> None:
    verdict = judged(
        "for n in range(100_000):\n    print('line', n)\nprint('last')\n" + RIGHT, double
    )
    assert verdict.right
    assert len(verdict.output) < 100_000
    assert verdict.output.startswith("line 0\n")
    assert "bytes left out" in verdict.output
    assert verdict.output.endswith("last\n")


def test_a_warning_out_of_a_package_names_the_line_that_called_it(
    judged: Judged, double: Exercise
) -> None:
    package = "exec(compile('import warnings; warnings.warn(\"deep\")', 'package.py', 'exec'))"
    verdict = judged(f"def double(x):\n    {package}\n    return 2 * x\n", double)
    assert verdict.warnings == ("line 2: UserWarning: deep",)


def test_warnings_are_reported_and_not_fatal(judged: Judged, double: Exercise) -> None:
    verdict = judged(
        "import warnings\ndef double(x):\n    warnings.warn('odd')\n    return 2 * x\n", double
    )
    assert verdict.right
    assert verdict.warnings == ("line 3: UserWarning: odd",)


def test_a_bug_in_the_cases_is_ours(judged: Judged, tmp_path: Path) -> None:
    broken = exercise(tmp_path, "broken", DIVIDES := "def case_one(answer, expect):\n    1 / 0\n")
    verdict = judged(RIGHT, broken)
    assert verdict.verdict is Outcome.INTERNAL
    assert "a fault of ours in cases.py, line 2" in verdict.headline
    assert DIVIDES


def test_cases_that_cannot_be_loaded_are_our_fault(judged: Judged, tmp_path: Path) -> None:
    broken = exercise(tmp_path, "unreadable", "def case_one(answer, expect:\n")
    assert judged(RIGHT, broken).verdict is Outcome.INTERNAL


def test_a_wrong_case_is_said_even_where_another_case_is_broken(
    judged: Judged, tmp_path: Path
) -> None:
    cases = (
        "def case_a(answer, expect):\n    1 / 0\n"
        "def case_b(answer, expect):\n    expect.same(answer.double(2), 4)\n"
    )
    verdict = judged("def double(x):\n    return 0\n", exercise(tmp_path, "half", cases))
    assert verdict.verdict is Outcome.WRONG


def test_a_package_that_is_not_there_is_not_the_learners_fault(
    judged: Judged, double: Exercise
) -> None:
    verdict = judged(RIGHT, replace(double, needs=("no_such_package",)))
    assert verdict.verdict is Outcome.INTERNAL
    assert "`no_such_package` does not work in this Python: ModuleNotFoundError" in verdict.headline


def test_a_python_that_does_not_start_is_not_the_learners_fault(
    judged: Judged, double: Exercise, target: Target, tmp_path: Path
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho no licence >&2\nexit 3\n")
    broken.chmod(0o755)
    verdict = judged(RIGHT, double, target=replace(target, python=str(broken)))
    assert verdict.verdict is Outcome.INTERNAL
    assert verdict.headline == "This could not be judged. Python did not start: no licence"


def test_what_the_environment_says_to_python_does_not_matter(
    judged: Judged, double: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text("print('tut, welcome to this Python')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    monkeypatch.setenv("PYTHONSAFEPATH", "1")
    monkeypatch.setenv("PYTHONINSPECT", "1")
    assert judged("import warnings; warnings.warn('odd')\n" + RIGHT, double).right


def test_an_answer_that_is_not_there_is_told_so(
    double: Exercise, target: Target, tmp_path: Path
) -> None:
    verdict = judge(double, tmp_path / "none.py", target, course_version="1")
    assert verdict.verdict is Outcome.ERROR
    assert "cannot be read" in verdict.headline


def test_a_device_that_fails_is_replaced_by_the_processor_if_nobody_asked_for_it() -> None:
    timing = find(load(), "logreg-timing")
    broken = replace(here(sys.executable), device="cuda")
    verdict = judge(timing, timing.solution, broken, course_version="")
    assert (verdict.verdict, verdict.device) == (Outcome.RIGHT, "cpu")
    assert "judged on the processor instead" in verdict.warnings[0]
    asked = judge(timing, timing.solution, broken, course_version="", device="cuda")
    assert (asked.verdict, asked.device) == (Outcome.INTERNAL, "cuda")
    assert "`cuda` does not work in this Python" in asked.headline


def test_a_device_that_is_not_there_is_refused_before_anything_runs(
    judged: Judged, double: Exercise
) -> None:
    with pytest.raises(TargetError, match="There is no device 'cuda'"):
        judged(RIGHT, double, device="cuda")


def test_stop_ends_the_run_at_once(judged: Judged, double: Exercise) -> None:
    stop = threading.Event()

    def stop_at_the_first_case(step: Step) -> None:
        if step.kind == "case":
            stop.set()

    source = "def double(x):\n    while True: pass\n"
    verdict = judged(source, double, stop=stop, tell=stop_at_the_first_case)
    assert (verdict.verdict, verdict.headline) == (Outcome.INTERNAL, "Stopped.")


def test_steps_are_told_in_order(judged: Judged, double: Exercise) -> None:
    steps: list[Step] = []
    judged(RIGHT, double, tell=steps.append)
    assert [step.kind for step in steps] == ["starting", "ready", "case", "case"]
    assert (steps[-1].done, steps[-1].total) == (1, 2)


def test_a_known_mistake_is_recognised_by_what_it_returns(
    judged: Judged, double: Exercise, tmp_path: Path
) -> None:
    known = [
        mistake(tmp_path, "squared", "def double(x):\n    return x * x\n"),
        mistake(tmp_path, "added", "def double(x):\n    return sum([x, 1])\n"),
        mistake(tmp_path, "endless", "def double(x):\n    while True: pass\n", "timeout"),
    ]
    verdict = judged("def double(x):\n    return x + 1\n", double, mistakes=known)
    assert verdict.verdict is Outcome.WRONG
    assert verdict.mistake == "added"
    assert verdict.headline == "This is added."
    assert verdict.cases[0].message == "double returned 4; expected 6"


def test_of_two_mistakes_that_fail_alike_it_is_the_one_that_keeps_the_same(
    judged: Callable[..., Verdict], double: Exercise, tmp_path: Path
) -> None:
    seven_for_three = "def double(x):\n    return 7 if x == 3 else 2 * x\n"
    known = [
        mistake(tmp_path, "always-seven", "def double(x):\n    return 7\n"),
        mistake(tmp_path, "seven-for-three", seven_for_three),
    ]
    verdict = judged(seven_for_three + "\n", double, mistakes=known)
    assert [case.passed for case in verdict.cases] == [False, True]
    assert verdict.mistake == "seven-for-three"


def test_a_mistake_nobody_knows_is_not_called_one(
    judged: Judged, double: Exercise, tmp_path: Path
) -> None:
    known = [mistake(tmp_path, "squared", "def double(x):\n    return x * x\n")]
    verdict = judged("def double(x):\n    return x + 1\n", double, mistakes=known)
    assert verdict.mistake is None


def test_a_twin_that_crashes_costs_the_hint_only(
    judged: Judged, double: Exercise, tmp_path: Path
) -> None:
    known = [mistake(tmp_path, "abort", "import os\ndef double(x):\n    os.abort()\n")]
    verdict = judged("def double(x):\n    return x + 1\n", double, mistakes=known)
    assert verdict.verdict is Outcome.WRONG
    assert verdict.mistake is None


def mistake(folder: Path, name: str, source: str, verdict: str = "wrong") -> Mistake:
    file = folder / f"{name}.py"
    file.write_text(source)
    return Mistake(name, verdict, f"This is {name}.", file)
