"""Checks of machines that were read elsewhere: other systems, paths that begin with ~."""

import pytest

from envcheck.checks import conda, graphics, jupyter, search_path, shells, torch, windows
from envcheck.checks.torch_builds import with_cuda
from envcheck.checks.words import in_double_quotes, is_absolute, quoted
from envcheck.facts import (
    Conda,
    CondaBlock,
    CondaInstall,
    DriverLibrary,
    Gpu,
    Graphics,
    Kernel,
    Kernels,
    NvidiaDriver,
    Program,
    SearchPath,
    Shells,
    StartFile,
    Torch,
    TorchRun,
    Trial,
    WindowsSettings,
    is_inside,
)
from envcheck.findings import Status
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, TARGET, judged, passes

APPS = "C:\\Users\\s\\AppData\\Local\\Microsoft\\WindowsApps"
PYTHON = Program("C:\\Python312\\python.exe", "C:\\Python312\\python.exe", None, size=103192)
WINDOWS = replace(HEALTHY.system, platform="windows", name="Windows 11")
MAC = replace(HEALTHY.system, platform="macos", name="macOS 15.5", version="15.5", arch="arm64")
CARD = Gpu("nvidia", "NVIDIA GeForce RTX 4060", "01:00.0", 8188, "nvidia", "sm_89")


def stand_in(name):
    path = f"{APPS}\\{name}.exe"
    return Program(path, path, None, size=0)


def search(**programs):
    return SearchPath((APPS,), (), programs)


class TestTheStoresStandIns:
    def test_that_for_python3_is_beside_every_python_and_harms_nobody(self):
        found = search(python=(PYTHON, stand_in("python")), python3=(stand_in("python3"),))
        assert passes(search_path.store_alias_first, search_path=found)

    def test_that_for_python3_before_a_real_one_hides_it(self):
        real = replace(PYTHON, path="C:\\Python312\\python3.exe")
        found = search(python=(PYTHON,), python3=(stand_in("python3"), real))
        finding = judged(search_path.store_alias_first, search_path=found)
        assert finding.cause == "windows-store-python-alias"
        assert finding.message.startswith("`python3`")

    def test_that_for_python_first_is_told(self):
        found = search(python=(stand_in("python"), PYTHON))
        assert not passes(search_path.store_alias_first, search_path=found)


def test_a_dead_block_of_powershell_is_mended_without_sed():
    block = CondaBlock("conda", 1, "C:\\gone", False, 6, "", conda_exists=False)
    profile = "C:\\Users\\s\\Documents\\PowerShell\\profile.ps1"
    files = (StartFile(profile, "powershell", ("interactive",), (block,)),)
    finding = judged(shells.dead_conda_block, shells=Shells(None, "powershell", files))
    assert finding.fix.commands == (f"notepad {profile}",)
    assert finding.verify == (f"Select-String 'conda initialize' {profile}",)


class TestWsl:
    SYSTEM = replace(HEALTHY.system, name="Ubuntu 22.04.4 LTS", kind="wsl2")

    def wsl(self, nvidia, **changes):
        seen = Graphics((), nvidia, ("dxg",))
        return judged(graphics.wsl_without_gpu, system=self.SYSTEM, graphics=seen, **changes)

    def driver(self, path, outcome="failed"):
        return NvidiaDriver(
            None, "12.2", None, "not-found", libcuda=DriverLibrary(outcome, 100, "no", path)
        )

    def test_a_driver_of_linux_inside_is_taken_out(self):
        path = "/usr/lib/x86_64-linux-gnu/libcuda.so.535.183.01"
        finding = self.wsl(self.driver(path))
        assert finding.actual == path
        assert finding.fix.commands[0].startswith("sudo apt purge")

    @pytest.mark.parametrize(
        "path",
        [
            "/usr/lib/wsl/drivers/nv.inf_amd64_1/libcuda.so.1.1",
            "/usr/local/cuda/compat/libcuda.so.570.86.10",
            "/usr/local/cuda/lib64/stubs/libcuda.so",
            None,
        ],
    )
    def test_what_fails_for_another_reason_is_not_called_so(self, path):
        assert self.wsl(self.driver(path)).status is Status.PASS

    def test_a_driver_of_linux_that_serves_is_left(self):
        assert self.wsl(self.driver("/usr/lib/libcuda.so.1", "ok")).status is Status.PASS

    def test_no_driver_at_all_matters_where_a_gpu_is_asked_for(self):
        assert self.wsl(None).status is Status.PASS
        finding = self.wsl(None, profile="course-gpu")
        assert "wsl --update" in finding.fix.commands


def with_driver(cuda, card=CARD):
    return Graphics((card,), NvidiaDriver("576.80", cuda, "nvidia-smi", "ok"))


class TestBuildsForOtherMachines:
    @pytest.mark.parametrize(
        ("build", "served"),
        [({"rocm": "6.2"}, "ROCm"), ({"xpu": "20250101"}, "XPU"), ({}, "the CPU")],
    )
    def test_a_build_for_another_makers_gpus_on_nvidias(self, build, served):
        parts = {"cuda": None, "rocm": None, "xpu": None, **build}
        here = Torch("2.5.1", "/e/torch", libraries=(), **parts)
        seen = with_driver("12.9")
        finding = judged(torch.cpu_build_on_gpu_machine, torch=here, graphics=seen)
        assert f"is built for {served}" in finding.message
        assert (finding.cause is None) == bool(build)

    def test_it_is_right_where_such_a_gpu_is_there_too(self):
        here = Torch("2.5.1", "/e/torch", None, "6.2", None, ())
        seen = with_driver("12.9")
        both = replace(seen, gpus=(*seen.gpus, Gpu("amd", "amd device", "03:00.0")))
        assert passes(torch.cpu_build_on_gpu_machine, torch=here, graphics=both)

    @pytest.mark.parametrize(
        ("cuda", "capability", "index"),
        [
            ("13.0", "sm_89", "cu130"),
            ("13.0", "sm_61", "cu126"),
            ("12.4", "sm_89", "cu126"),
            ("12.9", "sm_120", "cu128"),
            (None, None, "cu126"),
        ],
    )
    def test_the_build_that_is_advised_serves_both_driver_and_gpu(self, cuda, capability, index):
        seen = with_driver(cuda, replace(CARD, capability=capability))
        (command,) = with_cuda(TARGET, seen).commands
        assert command.endswith(f"torch --index-url https://download.pytorch.org/whl/{index}")

    def test_a_build_with_cuda_on_a_mac(self):
        run = TorchRun(Trial("error", "ModuleNotFoundError: torch._C", 0.1), "start")
        here = Torch("2.5.1+cu121", "/e/torch", "12.1", None, None, ())
        finding = judged(torch.torch_cannot_be_imported, torch=here, torch_run=run, system=MAC)
        assert finding.cause == "cuda-build-requested-on-macos"
        linux = judged(torch.torch_cannot_be_imported, torch=here, torch_run=run)
        assert linux.cause is None


class TestRedactedPaths:
    @pytest.mark.parametrize(
        ("path", "typed"),
        [
            ("~/course/bin/python", "~/course/bin/python"),
            ("~/my course/bin/python", "~/'my course/bin/python'"),
            ("~", "~"),
            ("~\\my course\\python.exe", '"~\\my course\\python.exe"'),
        ],
    )
    def test_a_shell_puts_the_home_folder_in(self, path, typed):
        assert quoted(path) == typed

    def test_a_line_of_a_start_file_too(self):
        assert in_double_quotes("~/my conda/x") == '~/"my conda/x"'
        assert in_double_quotes("/opt/my conda") == '"/opt/my conda"'

    @pytest.mark.parametrize("path", ["/usr/bin/python", "~/x", "~\\x", "C:\\x", "c:/x"])
    def test_they_are_absolute(self, path):
        assert is_absolute(path)
        assert not is_absolute("python")

    def test_a_path_of_windows_lies_in_its_home_folder(self):
        assert is_inside("~\\Miniforge3\\python.exe", "~\\miniforge3")
        assert is_inside("~\\miniforge3", "~")
        assert not is_inside("~\\miniforge33", "~\\miniforge3")

    def test_a_kernel_of_another_environment_is_seen(self):
        prefix = "~/envs/course"
        target = replace(TARGET, prefix=prefix, python=f"{prefix}/bin/python", kind="venv")
        command = "~/envs/old/bin/python"
        kernel = Kernel("course", "course", "~/k", command, True, True, "~/envs/old")
        finding = judged(
            jupyter.kernel_of_another_environment, kernels=Kernels((kernel,)), target=target
        )
        assert finding.cause == "jupyter-kernel-other-env"


class TestWhatRedactionTakesOfTheHomeFolder:
    SHELLS = Shells(None, None, (), home="~", home_length=90, home_has_space=True)
    SITE = "~\\AppData\\Local\\Programs\\Python\\Python312\\Lib\\site-packages"

    def test_its_length_counts(self):
        target = replace(TARGET, site_packages=(self.SITE,))
        settings = WindowsSettings(False, {}, "14.44.35211")
        told = {"windows": settings, "target": target, "system": WINDOWS}
        finding = judged(windows.paths_too_long, shells=self.SHELLS, **told)
        assert finding.actual == f"{len(self.SITE) + 89} characters"
        assert passes(windows.paths_too_long, shells=Shells(None, None, (), home="~"), **told)

    def test_its_space_counts(self):
        install = CondaInstall("~\\miniforge3", "Miniforge", "26.1", "PATH", True, None)
        there = Conda((install,), ())
        assert not passes(conda.space_in_prefix, conda=there, shells=self.SHELLS)
        assert passes(conda.space_in_prefix, conda=there)
