"""What computes in a target: real processes, with faults planted in them."""

import os
import runpy
import shutil
import sys

import pytest

from envcheck.checks import numerics as checks
from envcheck.facts import Numerics, Unknown, Variables
from envcheck.findings import Severity
from envcheck.probes import machine, numerics, trials
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.records import replace
from tests.envcheck.known import NUMERICS, TARGET, judged, passes
from tests.envcheck.openmp import two_runtimes
from tests.envcheck.probes.numerics_planted import numpy_with, planter

HERE = replace(TARGET, python=sys.executable)
GUEST = runpy.run_path(os.path.join(trials.GUEST, "ask_numerics.py"))
gcc = pytest.mark.skipif(not shutil.which("gcc"), reason="needs a C compiler")


def ask(seconds=60):
    return numerics.probe(HERE, Budget(seconds))


@pytest.fixture
def plant(tmp_path, monkeypatch):
    return planter(tmp_path, monkeypatch)


def plant_runtimes(plant, first, second):
    two_runtimes(plant("torch"), plant("sklearn"), first, second)


def test_numpy_here_is_asked_and_measured():
    found = ask()
    assert isinstance(found, Numerics)
    assert (found.stage, found.trial.outcome) == ("measured", "ok")
    assert found.built_with["numpy"]
    assert found.of("blas")
    assert min(vars(found.speed).values()) > 0
    assert passes(checks.libraries_clash, numerics=found)


def test_one_thread_is_what_a_variable_says(monkeypatch):
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        monkeypatch.setenv(name, "1")
    found = ask()
    assert {blas.threads for blas in found.of("blas")} == {1}
    one = Variables({"OPENBLAS_NUM_THREADS": "1"})
    judgement = judged(checks.one_thread_only, numerics=found, variables=one)
    assert judgement.fix.commands == ("unset OPENBLAS_NUM_THREADS",)


def test_a_target_without_numpy(plant):
    plant("numpy", "raise ModuleNotFoundError(\"No module named 'numpy'\")")
    assert ask() is None


@pytest.mark.parametrize(
    "source", ["raise ImportError('libopenblas.so.0')", "import ctypes; ctypes.string_at(0)"]
)
def test_a_numpy_that_does_not_load_is_unknown_here(plant, source):
    plant("numpy", source)
    assert isinstance(ask(), Unknown)


def test_a_numpy_that_hangs_is_unknown(plant):
    plant("numpy", "import time; time.sleep(600)")
    found = ask(seconds=1)
    assert isinstance(found, Unknown)
    assert "timeout" in found.reason


def test_a_target_that_does_not_answer_is_unknown():
    silent = replace(TARGET, trouble="was ended by SIGSEGV")
    assert isinstance(numerics.probe(silent, Budget(5)), Unknown)
    assert numerics.probe(replace(TARGET, python=None), Budget(5)) is None


@gcc
@pytest.mark.skipif(sys.platform != "linux", reason="builds ELF libraries")
def test_two_runtimes_that_end_the_process(plant):
    plant_runtimes(plant, "libomp.so", "libiomp5.so")
    found = ask()
    assert (found.trial.outcome, found.stage) == ("signal", "loaded")
    judgement = judged(checks.libraries_clash, numerics=found)
    assert (judgement.severity, judgement.cause) == (Severity.ERROR, "duplicate-openmp-runtime")
    assert any("sklearn/libiomp5.so" in line for line in judgement.evidence)


@gcc
@pytest.mark.skipif(sys.platform != "linux", reason="builds ELF libraries")
def test_two_runtimes_whose_clash_is_silenced(plant, monkeypatch):
    plant_runtimes(plant, "libomp.so", "libiomp5.so")
    monkeypatch.setenv("KMP_DUPLICATE_LIB_OK", "TRUE")
    found = ask()
    assert [one.threads for one in found.of("openmp")] == [64, 64]
    masked = Variables({"KMP_DUPLICATE_LIB_OK": "TRUE"})
    judgement = judged(checks.clash_silenced, numerics=found, variables=masked)
    assert judgement.severity is Severity.WARNING


@gcc
@pytest.mark.skipif(sys.platform != "linux", reason="builds ELF libraries")
def test_one_runtime_of_gcc_in_each_package_is_healthy(plant, monkeypatch):
    plant_runtimes(plant, "libgomp-1.so.1", "libgomp-2.so.1")
    monkeypatch.setenv("KMP_DUPLICATE_LIB_OK", "1")  # these stand-ins do not know each other
    found = ask()
    assert {one.family for one in found.of("openmp")} == {"libgomp"}
    assert passes(checks.libraries_clash, numerics=found)


def test_a_numpy_whose_products_are_loops_is_slow(plant):
    four_loops = (
        "def dot(a, b, out=None, loop=numpy.einsum):\n"
        "    for _ in range(4): loop('ij,jk->ik', a, b, out=out)\n"
        "numpy.dot = dot"
    )
    plant("numpy", numpy_with(four_loops))
    found = ask()
    assert "times as fast as a plain loop" in judged(checks.blas_slow, numerics=found).message


def test_a_crash_in_the_first_product_is_told_and_the_speed_is_not_judged(plant):
    plant("numpy", numpy_with("import os\nnumpy.dot = lambda a, b, out: os.abort()"))
    found = ask()
    assert (found.stage, found.speed) == ("asked", None)
    assert "SIGABRT" in judged(checks.libraries_clash, numerics=found).message


@pytest.mark.parametrize(
    ("files", "quota", "warns"),
    [
        ({"cpu.max": "150000 100000"}, 1.5, True),
        ({"cpu.max": "max 100000"}, None, False),
        ({"cpu/cpu.cfs_quota_us": "200000", "cpu/cpu.cfs_period_us": "100000"}, 2.0, True),
        ({"cpu/cpu.cfs_quota_us": "-1", "cpu/cpu.cfs_period_us": "100000"}, None, False),
        ({}, None, False),
    ],
)
def test_quotas_of_control_groups(tmp_path, files, quota, warns):
    for name, text in files.items():
        path = tmp_path / "sys/fs/cgroup" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n")
    place = Place({}, "/home/student", "linux", "/", root=str(tmp_path))
    processor = machine.processor(place)
    assert processor.quota_cores == quota
    many = replace(NUMERICS, runtimes=tuple(replace(one, threads=64) for one in NUMERICS.runtimes))
    finding = judged(checks.threads_over_quota, numerics=many, processor=processor)
    assert finding.counts is warns


@pytest.mark.parametrize(
    ("path", "kind", "family"),
    [
        ("/env/lib/libgomp.so.1.0.0", "openmp", "libgomp"),
        ("/site/torch/lib/libgomp-a34b3233.so.1", "openmp", "libgomp"),
        ("/env/lib/libomp.so", "openmp", "libomp"),
        ("/site/sklearn/.dylibs/libomp.dylib", "openmp", "libomp"),
        ("C:\\torch\\lib\\libiomp5md.dll", "openmp", "libiomp5"),
        ("C:\\Windows\\System32\\libomp140.x86_64.dll", "openmp", "libomp"),
        ("C:\\Windows\\System32\\VCOMP140.DLL", "openmp", "vcomp"),
        ("/site/numpy.libs/libscipy_openblas64_-32a4b2a6.so", "blas", "openblas"),
        ("/usr/lib/x86_64-linux-gnu/openblas-pthread/libblas.so.3", "blas", "openblas"),
        ("/usr/lib/x86_64-linux-gnu/blis-openmp/libblas.so.3", "blas", "blis"),
        ("/usr/lib/x86_64-linux-gnu/atlas/libblas.so.3.10.3", "blas", "atlas"),
        ("/usr/lib/x86_64-linux-gnu/blas/libblas.so.3.11.0", "blas", "netlib"),
        ("C:\\env\\Library\\bin\\mkl_rt.2.dll", "blas", "mkl"),
        ("/usr/lib64/libflexiblas.so.3.4", "blas", "flexiblas"),
        ("/S/L/F/Accelerate.framework/Versions/A/Accelerate", "blas", "accelerate"),
    ],
)
def test_libraries_are_known_by_their_paths(path, kind, family):
    found = GUEST["describe"](path)
    assert (found["kind"], found["family"]) == (kind, family)


@pytest.mark.parametrize(
    "path",
    [
        "/usr/lib/libompi.so.40",
        "/usr/lib/libgomphandle.so",
        "/usr/lib64/flexiblas/libflexiblas_netlib.so",
        "/env/lib/liblapack.so.3.9.0",
        "/env/lib/python3.12/site-packages/scipy/linalg/_fblas.cpython-312.so",
    ],
)
def test_look_alikes_are_of_neither_kind(path):
    assert GUEST["describe"](path) is None
