"""A course, a machine and verdicts to show, and services that answer with them at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from envcheck import (
    Device,
    Finding,
    Fix,
    Memory,
    Processor,
    Risk,
    Severity,
    Status,
    System,
    records,
)
from envcheck import Target as ExaminedTarget
from tutor.course.model import Course, Exercise, Kind, Lesson, Limits, Track
from tutor.course.progress import Progress
from tutor.course.workspace import Workspace
from tutor.runtime.findings import Step
from tutor.runtime.target import Target
from tutor.runtime.verdict import Case, Outcome, Timing, Verdict
from tutor.tui.learner import Learner
from tutor.tui.services import Candidate, Check, Mode, Services, Tell

START = '''\
import numpy as np


def gradient(w, X, t):
    """Gradient of the error at w."""
    K, N = X.shape
    grad = np.zeros(K)
    # Your code here.
    return grad
'''

SOLUTION = START.replace("    # Your code here.\n", "    grad += X @ (sigmoid(w @ X) - t)\n")

TASK = """\
Write `gradient(w, X, t)` for samples in the columns of X.

    grad = Σ  (h[n] - t[n]) X[:, n]          h[n] = σ(w · X[:, n])
           n

- `w` has shape (K,), `X` (K, N), `t` (N,).
- Leave w, X and t as they are.
"""

TARGET = Target(
    python="/home/ann/miniforge3/envs/dl/bin/python",
    version="3.11.7",
    why="It is the active environment (CONDA_PREFIX).",
    packages=frozenset({"numpy", "torch"}),
    device="cpu",
    device_name="CPU",
    device_why="no GPU is visible to the operating system",
)

FACTS: tuple[tuple[str, object], ...] = (
    ("system", System("linux", "Debian GNU/Linux 12 (bookworm)", "12", "6.1", "x86_64", "wsl2")),
    ("processor", Processor("AMD Ryzen 7 5800X", 16, 8, 16, None)),
    ("memory", Memory(32768, 20000, None)),
    (
        "target",
        ExaminedTarget(
            python="/home/ann/miniforge3/envs/dl/bin/python",
            why="active (CONDA_PREFIX)",
            prefix="/home/ann/miniforge3/envs/dl",
            kind="conda",
            version="3.11.7",
        ),
    ),
    ("device", Device("cpu", "AMD Ryzen 7 5800X", 32768, "the operating system shows no GPU")),
)


def finding(
    id: str,
    title: str,
    family: str,
    status: Status = Status.PASS,
    severity: Severity = Severity.ERROR,
    message: str = "",
    **more: object,
) -> Finding:
    blank = Finding(
        id=id,
        title=title,
        family=family,
        status=status,
        severity=severity,
        cause=None,
        message=message,
        expected=None,
        actual=None,
        evidence=(),
        fix=None,
        verify=(),
        page=f"# {id}: {title}\n\n## What it looks at\nThe thing itself.\n",
        requires=(),
    )
    return records.replace(blank, **more)


HEALTHY = (
    finding("MA101", "There is room for a course's packages", "machine"),
    finding("MA102", "There is memory for the exercises", "machine"),
    finding("SP101", "`python` comes from the active conda environment", "search_path"),
    finding("SP102", "Every folder of PATH is there", "search_path"),
    finding("CO101", "conda is installed once", "conda"),
    finding("CO102", "The active environment is an environment", "conda", Status.SKIP),
    finding("PK101", "NumPy is there", "packages"),
    finding("TO101", "PyTorch is there and is one build", "torch"),
    finding("GR101", "The NVIDIA driver answers", "graphics", Status.SKIP),
    finding("JU101", "Every kernel starts a Python that is there", "jupyter"),
)

PAGE = """\
# SP101: `python` comes from the active conda environment

## What it looks at
The first `python` on the search path while a conda environment is active.

## Why it matters
The prompt shows the environment's name, yet `python` and `pip` run from elsewhere: packages go
to one place and are looked for in another. What you install seems to vanish.
"""

OUTSIDE = finding(
    "SP101",
    "`python` comes from the active conda environment",
    "search_path",
    Status.FAIL,
    Severity.ERROR,
    "The environment `dl` is active, but `python` runs `/usr/bin/python`.",
    expected="/home/ann/miniforge3/envs/dl/bin/python",
    actual="/usr/bin/python",
    evidence=("PATH begins with /usr/bin", "CONDA_PREFIX is /home/ann/miniforge3/envs/dl"),
    fix=Fix(
        "Activate the environment again, so that its folder comes first.",
        ("conda deactivate", "conda activate dl"),
        Risk.REVERSIBLE,
    ),
    verify=("command -v python",),
    page=PAGE,
)

TROUBLED = (
    *HEALTHY[:2],
    OUTSIDE,
    HEALTHY[3],
    HEALTHY[4],
    finding(
        "CO102",
        "conda's base environment is left alone",
        "conda",
        Status.FAIL,
        Severity.WARNING,
        "There are 212 packages of yours in `base`; one wrong update there and conda itself stops.",
    ),
    *HEALTHY[6:8],
    finding(
        "GR101",
        "The NVIDIA driver answers",
        "graphics",
        Status.UNKNOWN,
        message="`nvidia-smi` did not answer within 10 seconds.",
    ),
    HEALTHY[9],
)


def exercise(folder: Path, id: str, title: str, **more: object) -> Exercise:
    """An exercise whose files are written."""
    place = folder / id
    place.mkdir(parents=True, exist_ok=True)
    (place / "start.py").write_text(START, encoding="utf-8")
    (place / "solution.py").write_text(SOLUTION, encoding="utf-8")
    blank = Exercise(
        id=id,
        title=title,
        kind=Kind.WRITE,
        covers=(),
        needs=("numpy",),
        builds_on=(),
        minutes=8,
        hints=("What is the shape of `X`?", "Sum over n: `@` does that.", "`X @ (h - t)`"),
        device=False,
        picture=None,
        limits=Limits(),
        task=TASK,
        folder=place,
    )
    return replace(blank, **more)  # type: ignore[arg-type]  # fields of Exercise


def course(folder: Path) -> Course:
    """Two lessons, five exercises; the last needs a package that is not there."""
    first = (
        exercise(folder, "two-loops", "The gradient with two loops"),
        exercise(folder, "one-loop", "One loop less"),
        exercise(folder, "no-loop", "No loop at all"),
        exercise(
            folder,
            "race",
            "The race",
            kind=Kind.MEASURE,
            picture="timings",
            device=True,
            minutes=10,
        ),
    )
    second = (exercise(folder, "plots", "A first plot", needs=("numpy", "matplotlib")),)
    lessons = (
        Lesson("logistic", "Vectorizing logistic regression", f"# Vectorizing\n\n{TASK}", first),
        Lesson("plotting", "Pictures of arrays", "# Pictures\n\nLook at them.", second),
    )
    return Course(
        "sample",
        "From loops to autograd",
        "1",
        (
            Track("vectorization", "Vectorization", lessons[:1]),
            Track("plots", "Plotting", lessons[1:]),
        ),
    )


PROMISES = (
    "Two features, three samples: small enough to check by hand.",
    "Any number of features and of samples.",
    "K = N, where rows and columns are easily mixed up without an error.",
    "A single sample.",
    "w, X and t are only read.",
)

RIGHT = Verdict(
    exercise="two-loops",
    course_version="1",
    verdict=Outcome.RIGHT,
    headline="Right: all 5 promises are kept.",
    cases=tuple(Case(f"case_{n}", text, Outcome.RIGHT) for n, text in enumerate(PROMISES)),
    python=TARGET.python,
    duration_ms=240,
)

WRONG = replace(
    RIGHT,
    verdict=Outcome.WRONG,
    headline="The sign is the other way round: it is h - t, not t - h.",
    cases=(
        RIGHT.cases[0],
        Case(
            "case_1",
            PROMISES[1],
            Outcome.WRONG,
            "Entry [0] is 1.25, and should be -1.25.",
            expected="array([-1.25,  0.5 ])",
            actual="array([ 1.25, -0.5 ])",
            counterexample="gradient(w=[0.5, -1.0], X=[[1.0], [2.0]], t=[1.0])",
            line=8,
        ),
        *RIGHT.cases[2:],
    ),
    output="K = 2\nN = 1\n",
    warnings=("RuntimeWarning: overflow encountered in exp",),
)


def timings() -> tuple[Timing, ...]:
    """Three ways and torch at three sizes, each run three times."""
    cost = {"two loops": 2e-6, "one loop": 3e-7, "vectorized": 4e-9, "torch on cpu": 6e-9}
    base = {"two loops": 1e-6, "one loop": 1e-6, "vectorized": 8e-6, "torch on cpu": 2e-5}
    return tuple(
        Timing(label, size, tuple((base[label] + cost[label] * size * 20) * f for f in (2, 1.1, 1)))
        for label in cost
        for size in (10, 100, 1000)
    )


MEASURED = replace(RIGHT, exercise="race", timings=timings())


@dataclass
class Script:
    """What the sample services answer, and what they were asked."""

    findings: Sequence[Finding] = HEALTHY
    verdicts: list[Verdict] = field(default_factory=lambda: [RIGHT])
    """One for each run; the last again and again."""
    judged: list[str] = field(default_factory=list)
    """The texts that were judged."""
    hold: threading.Event | None = None
    """Judging waits until it is set, or until it is stopped."""
    look: threading.Event | None = None
    """The deep examination waits until it is set."""
    trouble: Exception | None = None
    """Raised in place of a verdict."""
    target: Target = TARGET


def services(folder: Path, script: Script, real: Course | None = None) -> Services:
    """Services over the sample course, or a real one, with real progress below `folder`."""
    sample = real or course(folder / "content")
    learner = Learner(Workspace(folder / "work"), Progress(folder / "work" / "progress.sqlite"))

    def examine(mode: Mode, tell: Tell) -> None:
        for name, fact in FACTS:
            tell(name, fact)
        if mode == "deep" and script.look is not None:
            script.look.wait(30)
        for one in script.findings:
            tell(one.id, one)

    def judge(
        asked: Exercise, target: Target, tell: Callable[[Step], None], stop: threading.Event
    ) -> Verdict:
        number = len(script.judged)
        script.judged.append(learner.answer_path(asked).read_text(encoding="utf-8"))
        tell(Step("starting", "Starting Python", 0, 0))
        tell(Step("case", PROMISES[2], 2, 5))
        while script.hold is not None and not script.hold.is_set() and not stop.is_set():
            time.sleep(0.01)
        if script.trouble is not None:
            raise script.trouble
        verdict = script.verdicts[min(number, len(script.verdicts) - 1)]
        return replace(verdict, exercise=asked.id)

    def missing(target: Target, asked: Exercise) -> tuple[str, ...]:
        return tuple(name for name in asked.needs if name not in target.packages)

    return Services(
        read_course=lambda: sample,
        learner=learner,
        checks=lambda: tuple(Check(one.id, one.family) for one in script.findings),
        examine=examine,
        find_target=lambda asked: script.target,
        missing=missing,
        judge=judge,
        solution=lambda asked: asked.solution.read_text(encoding="utf-8"),
        candidates=lambda: (
            Candidate(TARGET.python, "~/miniforge3/envs/dl", "3.11.7  in use now"),
            Candidate("/usr/bin/python3", "/usr", "tutor's own"),
        ),
    )
