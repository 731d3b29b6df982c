"""Kernels that run, by a /proc of its own, and one real process under a changed library."""

import os
import shutil
import subprocess
import sys

import pytest

from envcheck.facts import RunningKernel
from envcheck.probes import running_kernels
from envcheck.probes.place import Place, here
from envcheck.records import replace
from tests.envcheck.known import TARGET

MAPS = """\
7f1c0-7f1c4 r-xp 00000000 08:01 131 /venv/lib/site-packages/numpy/_core/_umath.so (deleted)
7f1d0-7f1d4 r-xp 00000000 08:01 132 /venv/lib/site-packages/scipy/special/_ufuncs.so
7f1e0-7f1e4 rw-s 00000000 00:01 133 /dev/shm/sem.mp-1 (deleted)
7f1f0-7f1f4 r--p 00000000 08:01 134 /usr/lib/libz.so.1.2.13 (deleted)
"""


def process(tmp_path, number, maps, *command):
    folder = tmp_path / "proc" / str(number)
    folder.mkdir(parents=True)
    (folder / "cmdline").write_text("\0".join(command) + "\0")
    (folder / "maps").write_text(maps)


def test_kernels_of_the_target(tmp_path):
    python = TARGET.python
    process(tmp_path, 10, MAPS, python, "-m", "ipykernel_launcher", "-f", "x.json")
    process(tmp_path, 9, "", python, "-Xfrozen_modules=off", "-m", "ipykernel_launcher")
    process(tmp_path, 11, MAPS, python, "train.py")
    process(tmp_path, 12, MAPS, "/opt/conda/bin/python", "-m", "ipykernel_launcher")
    (tmp_path / "proc" / "self").mkdir()
    place = Place({}, str(tmp_path), "linux", "", str(tmp_path))
    found = running_kernels.probe(place, TARGET)
    assert found.kernels == (RunningKernel(9, ()), RunningKernel(10, ("numpy",)))


@pytest.mark.parametrize(
    ("name", "package"),
    [
        ("~umpy/_core/_umath.so", "numpy"),
        ("~umpy.libs/libscipy_openblas64_-32a4b2a6.so", "numpy"),
        ("-~mpy/_core/_umath.so", "numpy"),
        ("~one/_core/_umath.so", "one"),
        ("torch/lib/libtorch_cpu.so", "torch"),
    ],
)
def test_names_under_which_pip_sets_packages_aside(name, package):
    line = f"7f1c0-7f1c4 r-xp 00000000 08:01 131   /venv/lib/site-packages/{name} (deleted)\n"
    assert running_kernels.parse_maps(line, ["numpy", "~umpy", "torch"]) == (package,)


@pytest.mark.parametrize("platform", ["macos", "windows"])
def test_systems_that_do_not_show_it(tmp_path, platform):
    place = Place({}, str(tmp_path), platform, "", str(tmp_path))
    assert running_kernels.probe(place, TARGET) is None


def test_a_real_process_whose_library_was_replaced(tmp_path, needs):
    """It is called as a kernel is, and has a library of a package loaded that is then replaced."""
    gcc = needs("gcc")
    package = tmp_path / "lib" / "site-packages" / "fastmath"
    package.mkdir(parents=True)
    source, library = package / "x.c", package / "x.so"
    source.write_text("int one(void) { return 1; }\n")
    subprocess.run([gcc, "-shared", "-fPIC", "-o", library, source], check=True)
    (tmp_path / "ipykernel_launcher.py").write_text(
        "import ctypes, sys\n"
        f"ctypes.CDLL({str(library)!r})\n"
        "print('loaded', flush=True)\n"
        "sys.stdin.read()\n"
    )
    (tmp_path / "bin").mkdir()
    python = tmp_path / "bin" / "python"
    python.symlink_to(sys.executable)
    target = replace(TARGET, prefix=str(tmp_path), python=str(python))
    ran = subprocess.Popen(
        [python, "-m", "ipykernel_launcher"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONSAFEPATH": "", "PYTHONPATH": str(tmp_path)},
    )
    try:
        assert ran.stdout.readline() == b"loaded\n"
        before = running_kernels.probe(here(), target)
        newer = package / "newer.so"
        shutil.copy(library, newer)
        os.replace(newer, library)
        after = running_kernels.probe(here(), target)
    finally:
        ran.communicate(timeout=30)
    assert before.kernels == (RunningKernel(ran.pid, ()),)
    assert after.kernels == (RunningKernel(ran.pid, ("fastmath",)),)
