"""Whether the libraries under NumPy, SciPy and PyTorch get along and use the machine."""

from __future__ import annotations

from envcheck.check import Problems, check
from envcheck.checks.words import prefix_of, python_of
from envcheck.facts import Numerics, Processor, Runtime, Speed, System, Target, Unknown, Variables
from envcheck.findings import Fix, Problem, Risk, Severity

ONE_OF_A_KIND = ("libiomp5", "libomp")
"""Intel's and LLVM's OpenMP are one program under two names: it ends the process where a second
copy of it starts. GCC's and Microsoft's live beside others, as in every pip installation."""
ERROR_15 = "OMP: Error #15"


@check("NU101", "The libraries that compute get along in one process", requires=("PY101",))
def libraries_clash(
    numerics: Numerics, system: System, variables: Variables, target: Target
) -> Problems:
    """
    ## What it looks at
    The OpenMP and BLAS libraries of NumPy, SciPy, scikit-learn and PyTorch, loaded into one
    process and asked for their threads.

    ## Why it matters
    Each package may bring an OpenMP runtime of its own. GCC's and others live together;
    a second copy of Intel's or LLVM's ends the program ("OMP: Error #15"), or hangs it.
    """
    copies = _one_of_a_kind(numerics)
    detail, ended = numerics.trial.detail, numerics.trial.outcome != "ok"
    mixed = len({copy.family for copy in copies}) > 1 and system.platform != "macos"
    if not ended and (not mixed or _masked(variables)):
        return
    twice = ERROR_15 in detail or mixed
    yield Problem(
        "Copies of Intel's and LLVM's OpenMP meet in one process."
        if twice
        else "NumPy's, SciPy's and PyTorch's libraries end the process that they are loaded into: "
        f"{detail.partition(chr(10))[0]}.",
        cause="duplicate-openmp-runtime" if twice else None,
        expected="one copy of OpenMP" if twice else "a process that goes on",
        actual=numerics.trial.outcome,
        evidence=(*(copy.path for copy in copies), *detail.splitlines()),
        fix=_one_source(target),
        verify=(f"{python_of(target)} -c 'import numpy, scipy.linalg, torch'",),
        severity=Severity.ERROR if ERROR_15 in detail else Severity.WARNING,
    )


def _one_of_a_kind(numerics: Numerics) -> tuple[Runtime, ...]:
    return tuple(r for r in numerics.of("openmp") if r.family in ONE_OF_A_KIND)


def _masked(variables: Variables) -> bool:
    value = variables.values.get("KMP_DUPLICATE_LIB_OK", "")
    return value.strip().lower() in ("1", "true", "t", "yes", "y", "on", "enabled")


def _one_source(target: Target) -> Fix:
    """One place to take everything from that computes."""
    text = "Take NumPy, SciPy and PyTorch from one source, which brings one runtime."
    if target.kind == "conda":
        command = f"conda install -p {prefix_of(target)} -c conda-forge nomkl numpy scipy pytorch"
        return Fix(text, (command,), Risk.REPLACES_PACKAGES)
    command = f"{python_of(target)} -m pip install --force-reinstall numpy scipy torch"
    return Fix(text, (command,), Risk.REPLACES_PACKAGES)


@check("NU102", "No variable silences a clash of OpenMP runtimes", Severity.WARNING)
def clash_silenced(variables: Variables, numerics: Numerics | Unknown | None) -> Problems:
    """
    ## What it looks at
    The variable KMP_DUPLICATE_LIB_OK, which many answers on the web advise to set.

    ## Why it matters
    It only silences "OMP: Error #15". With two copies of the runtime a program may then
    crash, hang or, as its makers say, "silently produce incorrect results".
    """
    if not _masked(variables):
        return
    copies = _one_of_a_kind(numerics) if isinstance(numerics, Numerics) else ()
    several = len(copies) > 1
    yield Problem(
        f"KMP_DUPLICATE_LIB_OK silences that {len(copies)} copies of OpenMP are loaded together."
        if several
        else "KMP_DUPLICATE_LIB_OK is set: a clash of OpenMP runtimes would go unseen.",
        cause="duplicate-openmp-runtime" if several else None,
        expected="not set",
        actual=variables.values["KMP_DUPLICATE_LIB_OK"],
        evidence=tuple(copy.path for copy in copies),
        fix=Fix("Take it out.", ("unset KMP_DUPLICATE_LIB_OK",), Risk.REVERSIBLE),
        severity=Severity.WARNING if several else Severity.INFO,
    )


GAIN = 1.2
"""Least gain of BLAS over a plain compiled loop on the same matrices, one thread, one run.

A BLAS keeps what it loaded in registers and cache and uses the widest instructions; the loop does
neither. Measured, 346 runs, load 1 to 14 on two cores: reference BLAS 0.5 to 0.8; OpenBLAS held to
the instructions of 2008 1.5 to 2.2, with all 5.0 to 8.3. Load slows both sides alike.
"""
OPERATIONS = 4.0
"""Least operations of BLAS in the time in which memory hands over one number (8 copied bytes).

A product that reuses nothing does two. Measured: reference BLAS 1.0 to 2.0; OpenBLAS of 2008 2.5
to 7, with all 5.9 to 27. With either ratio above its bound all is well: so a machine whose loops
are as good as a BLAS is not called slow, nor one whose memory is unusually fast.
"""
EMULATED = 0.5
"""Fewer operations to a number than this has no processor by itself: 0.1 to 0.2 under emulation."""


@check(
    "NU103",
    "Matrix products use what the processor can",
    Severity.WARNING,
    requires=(
        "PY101",
        "NU101",
    ),
)
def blas_slow(numerics: Numerics, target: Target, processor: Processor | Unknown) -> Problems:
    """
    ## What it looks at
    How fast NumPy multiplies matrices on one thread, against a plain loop and against
    memory, all measured in one short run: only the ratios count, so that neither a slow
    nor a busy machine is blamed.

    ## Why it matters
    The reference BLAS, a NumPy built without any, or an emulated Python multiply matrices
    ten to a hundred times slower, and make every comparison of speed in the lessons wrong.
    """
    speed = numerics.speed
    if speed is None or min(speed.loop_gflops, speed.copy_gb_per_s) <= 0:
        return
    gain = speed.blas_gflops / speed.loop_gflops
    operations = speed.blas_gflops / (speed.copy_gb_per_s / 8)
    if operations >= EMULATED and (gain >= GAIN or operations >= OPERATIONS):
        return
    reference = next((r for r in numerics.of("blas") if r.family == "netlib"), None)
    yield Problem(
        f"NumPy multiplies matrices at {speed.blas_gflops:.2g} GFLOP/s, {gain:.1f} times as fast "
        f"as a plain loop{' (reference BLAS)' if reference else ''}.",
        expected=f"{GAIN} times a plain loop, {OPERATIONS:g} operations to a number from memory",
        actual=f"{gain:.1f} times, {operations:.1f} operations",
        evidence=_evidence(numerics, speed, processor),
        fix=_faster(numerics, reference, target),
        # A distribution's own choice works as it was made to; nobody chose the others.
        severity=Severity.INFO if reference else Severity.WARNING,
    )


def _evidence(numerics: Numerics, speed: Speed, processor: Processor | Unknown) -> tuple[str, ...]:
    model = processor.model if isinstance(processor, Processor) else "unknown"
    additions = speed.additions_per_s / 1e6
    return (
        f"loaded: {', '.join(r.path for r in numerics.of('blas')) or 'no BLAS library'}",
        *(f"{package} was built with {blas}" for package, blas in numerics.built_with.items()),
        f"copying memory: {speed.copy_gb_per_s:.1f} GB/s",
        f"Python's additions: {additions:.1f} million/s",
        f"processor: {model}",
    )


def _faster(numerics: Numerics, reference: Runtime | None, target: Target) -> Fix:
    if target.kind == "conda":
        command = f"conda install -p {prefix_of(target)} -c conda-forge 'libblas=*=*openblas'"
        return Fix("Let conda take OpenBLAS.", (command,), Risk.REPLACES_PACKAGES)
    if reference and "-linux-gnu/" in reference.path:
        command = "sudo apt install libopenblas0-pthread"
        return Fix("Install OpenBLAS: it takes the other's place.", (command,), Risk.NEEDS_ADMIN)
    if reference or not numerics.of("blas"):
        command = (
            f"{python_of(target)} -m pip install --force-reinstall --only-binary :all: numpy scipy"
        )
        return Fix("Install the wheels, which bring OpenBLAS.", (command,), Risk.REPLACES_PACKAGES)
    return Fix(
        "Look whether this Python was made for another processor and is emulated: a container "
        "for x86 on ARM, for one. Take the Python or the image for this processor."
    )


FAR_OVER_QUOTA = 4
"""Threads to one core's worth of time. Twice is what a small container on a laptop has, and costs
little; where it is many times, the time of a period is gone at once, and all threads then stop."""


@check(
    "NU104", "Threads fit the processor time that is allowed", Severity.WARNING, requires=("PY101",)
)
def threads_over_quota(numerics: Numerics, processor: Processor) -> Problems:
    """
    ## What it looks at
    The threads that BLAS and OpenMP would start, against the time that a control group (of a
    container, or a job scheduler) allows.

    ## Why it matters
    Libraries count the cores and know nothing of the quota. Sixty-four threads on one and
    a half cores' time use it up at once and are then all stopped: slower than one thread.
    """
    most = max(numerics.runtimes, key=lambda runtime: runtime.threads or 0, default=None)
    quota = processor.quota_cores
    if most is None or not quota or (most.threads or 0) <= FAR_OVER_QUOTA * max(quota, 1):
        return
    fitting = max(1, -int(-quota // 1))
    loaded = {runtime.family for runtime in numerics.runtimes}
    names = ["OMP_NUM_THREADS", *(name for name in VARIABLES if VARIABLES[name] in loaded)]
    yield Problem(
        f"{most.threads} threads would share {quota:g} cores' worth of time.",
        expected=f"{fitting} threads",
        actual=f"{most.threads} threads",
        evidence=tuple(f"{r.path}: {r.threads} threads" for r in numerics.runtimes if r.threads),
        fix=Fix(
            "Say how many fit, before Python starts.",
            tuple(f"export {name}={fitting}" for name in names),
            Risk.REVERSIBLE,
        ),
    )


VARIABLES = {
    "OPENBLAS_NUM_THREADS": "openblas",
    "MKL_NUM_THREADS": "mkl",
}
"""Variable -> the family of BLAS that goes by it, before OMP_NUM_THREADS."""
MANY_CORES = 4


@check("NU105", "NumPy may use the cores", Severity.INFO, requires=("PY101",))
def one_thread_only(numerics: Numerics, processor: Processor, variables: Variables) -> Problems:
    """
    ## What it looks at
    Whether NumPy's BLAS is held to one thread where at least four cores may be used.

    ## Why it matters
    A start file or another course may have left `OMP_NUM_THREADS=1`. It is right for many
    small programs side by side; alone, it leaves large products to one core of many.
    """
    cores = min(processor.usable_cores, processor.quota_cores or processor.usable_cores)
    told = [runtime.threads for runtime in numerics.of("blas") if runtime.threads]
    if cores < MANY_CORES or not told or max(told) > 1:
        return
    ones = [
        name
        for name in (*VARIABLES, "OMP_NUM_THREADS")
        if variables.values.get(name, "").partition(",")[0].strip() == "1"
    ]
    yield Problem(
        f"NumPy may use one of {cores:g} cores: {' and '.join(ones) or 'its BLAS'} says so.",
        expected=f"up to {cores:g} threads",
        actual="1 thread",
        evidence=tuple(runtime.path for runtime in numerics.of("blas")),
        fix=Fix(
            "Where it is not meant so.", tuple(f"unset {name}" for name in ones), Risk.REVERSIBLE
        )
        if ones
        else Fix("Take a BLAS that was built with threads."),
    )
