"""Checks of the libraries that compute: each on its fault and on look-alikes."""

import pytest

from envcheck.checks import numerics
from envcheck.facts import Processor, Runtime, Speed, System, Trial, Unknown, Variables
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.known import NUMERICS, SITE, TARGET, judged, passes

ERROR_15 = (
    "SIGABRT\nOMP: Error #15: Initializing libiomp5.so, but found libomp.so.5 already initialized."
)
INTEL = Runtime("openmp", "libiomp5", "/opt/conda/envs/course/lib/libiomp5.so", 8)
LLVM = Runtime("openmp", "libomp", f"{SITE}/torch/lib/libomp.so", 8)
GNU = Runtime("openmp", "libgomp", f"{SITE}/torch/lib/libgomp.so.1", 8)
OTHER_GNU = Runtime("openmp", "libgomp", f"{SITE}/scikit_learn.libs/libgomp-e985bcbb.so.1.0.0", 8)
OPENBLAS = Runtime("blas", "openblas", "/opt/conda/envs/course/lib/libopenblasp-r0.3.30.so", 8)
MKL = Runtime("blas", "mkl", "/opt/conda/envs/course/lib/libmkl_rt.so.2", 8)
ACCELERATE = Runtime(
    "blas", "accelerate", "/System/Library/Frameworks/Accelerate.framework/Versions/A/Accelerate"
)
DEBIAN = "/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0"
NETLIB = Runtime("blas", "netlib", DEBIAN)
CONDA = replace(TARGET, kind="conda", prefix="/opt/conda/envs/course")
MACOS = System("macos", "macOS 15", "15.1", "24.1", "arm64", "native")


def loaded(*runtimes, **changes):
    return replace(NUMERICS, runtimes=runtimes, **changes)


def crashed(*runtimes, detail=ERROR_15):
    trial = Trial("signal", detail, 0.5, "loaded")
    return loaded(*runtimes, trial=trial, stage="loaded", speed=None)


def cores(usable, quota=None):
    return Processor("A CPU", usable, usable, usable, quota)


def variables(**values):
    return Variables(values)


def test_two_copies_that_end_the_process():
    found = judged(numerics.libraries_clash, numerics=crashed(INTEL, LLVM))
    assert (found.severity, found.cause) == (Severity.ERROR, "duplicate-openmp-runtime")
    assert found.evidence[:2] == (INTEL.path, LLVM.path)
    assert "numpy scipy torch" in found.fix.commands[0]


def test_two_copies_of_one_name_that_end_the_process():
    again = replace(INTEL, path=f"{SITE}/ctranslate2/libiomp5md.dll")
    found = judged(numerics.libraries_clash, numerics=crashed(INTEL, again), target=CONDA)
    assert found.severity is Severity.ERROR
    assert "nomkl" in found.fix.commands[0]


def test_two_copies_that_have_not_met_yet():
    found = judged(numerics.libraries_clash, numerics=loaded(INTEL, LLVM))
    assert (found.severity, found.cause) == (Severity.WARNING, "duplicate-openmp-runtime")


def test_libraries_that_crash_for_another_reason():
    found = judged(numerics.libraries_clash, numerics=crashed(OPENBLAS, detail="SIGSEGV"))
    assert (found.severity, found.cause) == (Severity.WARNING, None)
    assert found.message.endswith("SIGSEGV.")


@pytest.mark.parametrize(
    "runtimes",
    [
        (OPENBLAS, GNU, OTHER_GNU),  # pip on Linux: torch and scikit-learn bring one each
        (OPENBLAS, LLVM),  # conda-forge: one LLVM OpenMP for all
        (MKL, INTEL),  # conda's default channel
        (MKL, INTEL, GNU),  # MKL's NumPy beside pip's torch
        (Runtime("openmp", "vcomp", "C:/Windows/System32/vcomp140.dll", 8), INTEL),
    ],
)
def test_runtimes_that_live_together(runtimes):
    assert passes(numerics.libraries_clash, numerics=loaded(*runtimes))


def test_intels_and_llvms_live_together_on_macos():
    both = loaded(ACCELERATE, INTEL, LLVM)
    assert passes(numerics.libraries_clash, numerics=both, system=MACOS)


def test_a_process_that_did_not_answer_is_unknown():
    silent = Unknown("NumPy's libraries did not answer (timeout)")
    assert judged(numerics.libraries_clash, numerics=silent).status is Status.UNKNOWN
    assert judged(numerics.blas_slow, numerics=silent).status is Status.UNKNOWN
    assert judged(numerics.libraries_clash, numerics=None).status is Status.SKIP


def test_a_silenced_clash():
    masked = variables(KMP_DUPLICATE_LIB_OK="TRUE")
    found = judged(numerics.clash_silenced, variables=masked, numerics=loaded(INTEL, LLVM))
    assert (found.severity, found.cause) == (Severity.WARNING, "duplicate-openmp-runtime")
    assert passes(numerics.libraries_clash, variables=masked, numerics=loaded(INTEL, LLVM))


@pytest.mark.parametrize("fact", [NUMERICS, None, Unknown("it did not come")])
def test_a_silencer_without_a_clash_is_a_note(fact):
    found = judged(
        numerics.clash_silenced, variables=variables(KMP_DUPLICATE_LIB_OK="1"), numerics=fact
    )
    assert (found.severity, found.cause) == (Severity.INFO, None)


@pytest.mark.parametrize("value", ["", "FALSE", "0", "no"])
def test_a_silencer_that_is_off(value):
    assert passes(numerics.clash_silenced, variables=variables(KMP_DUPLICATE_LIB_OK=value))


# Measured on an AMD EPYC with two cores. Of the research's machine the first and third figure are
# recorded, the loop is from here; the last two are estimates from the processors' peaks.
FAST = {
    "OpenBLAS with AVX-512": Speed(46.6, 8.6, 27.0, 5.3e7),
    "OpenBLAS held to SSE 4": Speed(17.8, 8.8, 26.4, 5.2e7),
    "OpenBLAS held to SSE 4, on a busy machine": Speed(13.0, 8.5, 39.0, 3.2e7),
    "OpenBLAS, beside four busy programs": Speed(43.2, 7.9, 2.1, 3.1e7),
    "the machine of the research, all figures of two cores": Speed(76.0, 9.0, 22.0, 3.5e7),
    "OpenBLAS on Apple's M1": Speed(45.0, 14.0, 60.0, 6.0e7),
    "OpenBLAS on a Raspberry Pi 4": Speed(4.0, 1.8, 3.5, 1.0e7),
}
SLOW = {
    "Debian's reference BLAS": Speed(6.2, 9.4, 24.3, 6.0e7),
    "the same, beside other programs": Speed(3.7, 7.9, 15.2, 6.2e7),
    "x86 Python in qemu": Speed(0.20, 0.20, 7.0, 4.7e6),
    "the same, another run": Speed(0.25, 0.2, 6.7, 3.1e6),
}


@pytest.mark.parametrize("name", FAST)
def test_a_blas_that_uses_the_processor(name):
    assert passes(numerics.blas_slow, numerics=replace(NUMERICS, speed=FAST[name]))


@pytest.mark.parametrize("name", SLOW)
def test_a_blas_that_does_not(name):
    found = judged(numerics.blas_slow, numerics=replace(NUMERICS, speed=SLOW[name]))
    assert found.severity is Severity.WARNING
    assert "GFLOP/s" in found.message


def test_nothing_is_said_of_a_speed_that_was_not_measured():
    assert passes(numerics.blas_slow, numerics=crashed(INTEL, LLVM))
    assert "NU101" in numerics.blas_slow.requires


@pytest.mark.parametrize(
    ("target", "path", "command"),
    [
        (replace(TARGET, kind="system"), DEBIAN, "sudo apt install libopenblas0-pthread"),
        (CONDA, "/opt/conda/envs/course/lib/libblas.so.3.9.0", "'libblas=*=*openblas'"),
        (TARGET, "/usr/local/lib/libblas.so.3", "--only-binary :all: numpy scipy"),
    ],
)
def test_how_the_reference_blas_is_replaced(target, path, command):
    slow = loaded(replace(NETLIB, path=path), speed=SLOW["Debian's reference BLAS"])
    found = judged(numerics.blas_slow, numerics=slow, target=target)
    assert found.severity is Severity.INFO
    assert "reference BLAS" in found.message
    assert command in found.fix.commands[0]


def threads(count):
    return loaded(replace(OPENBLAS, threads=count), replace(GNU, threads=count))


@pytest.mark.parametrize(
    ("count", "quota", "lines"),
    [
        (64, 1.5, ("export OMP_NUM_THREADS=2", "export OPENBLAS_NUM_THREADS=2")),
        (16, 2.0, ("export OMP_NUM_THREADS=2", "export OPENBLAS_NUM_THREADS=2")),
        (8, 0.5, ("export OMP_NUM_THREADS=1", "export OPENBLAS_NUM_THREADS=1")),
    ],
)
def test_many_threads_on_a_small_quota(count, quota, lines):
    found = judged(
        numerics.threads_over_quota, numerics=threads(count), processor=cores(count, quota)
    )
    assert found.severity is Severity.WARNING
    assert found.fix.commands == lines


def test_mkl_is_told_by_its_own_variable():
    many = loaded(replace(MKL, threads=64), replace(INTEL, threads=64))
    found = judged(numerics.threads_over_quota, numerics=many, processor=cores(64, 2.0))
    assert found.fix.commands[1] == "export MKL_NUM_THREADS=2"


@pytest.mark.parametrize(
    ("count", "quota"), [(128, None), (8, 2.0), (4, 1.0), (2, 0.5), (64, 48.0), (None, 1.0)]
)
def test_threads_that_fit_well_enough(count, quota):
    processor = cores(count or 8, quota)
    assert passes(numerics.threads_over_quota, numerics=threads(count), processor=processor)


def test_one_thread_by_a_variable():
    found = judged(
        numerics.one_thread_only,
        numerics=threads(1),
        processor=cores(32),
        variables=variables(OMP_NUM_THREADS="1,1", OPENBLAS_NUM_THREADS="8"),
    )
    assert found.severity is Severity.INFO
    assert "one of 32 cores: OMP_NUM_THREADS" in found.message
    assert found.fix.commands == ("unset OMP_NUM_THREADS",)


def test_one_thread_by_the_build():
    found = judged(numerics.one_thread_only, numerics=threads(1), processor=cores(8))
    assert found.severity is Severity.INFO
    assert found.fix.commands == ()


@pytest.mark.parametrize(
    ("count", "processor"),
    [
        (1, cores(1)),  # a job scheduler gave one core
        (1, cores(2)),
        (1, cores(16, 1.5)),  # a container was given one and a half
        (4, cores(128)),  # somebody chose four
        (None, cores(8)),  # Accelerate does not tell
    ],
)
def test_one_thread_where_it_fits(count, processor):
    chosen = variables(OMP_NUM_THREADS="1")
    fact = threads(count)
    assert passes(numerics.one_thread_only, numerics=fact, processor=processor, variables=chosen)
