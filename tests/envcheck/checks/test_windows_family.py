"""Checks of what is particular to Windows, on facts of a Windows machine."""

import pytest

from envcheck.checks import search_path, windows
from envcheck.facts import (
    Conda,
    CondaBlock,
    CondaInstall,
    CondaRecord,
    Imports,
    Packages,
    Program,
    SearchPath,
    Shells,
    StartFile,
    Torch,
    TorchRun,
    Trial,
    WindowsSettings,
)
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, TARGET, judged, passes

SYSTEM = replace(HEALTHY.system, platform="windows", name="Windows 11", libc=None)
BASE = "C:\\Users\\s\\miniforge3"
CONDA = Conda(
    (
        CondaInstall(
            BASE, "Miniforge", "26.7.2", "a usual place", True, f"{BASE}\\Scripts\\conda.exe"
        ),
    ),
    (),
)
ENV = replace(
    TARGET, kind="conda", prefix=f"{BASE}\\envs\\course", python=f"{BASE}\\envs\\course\\python.exe"
)
STAND_IN = Program(
    "C:\\Users\\s\\AppData\\Local\\Microsoft\\WindowsApps\\python.exe", "", None, size=0
)
REAL = Program("C:\\Python312\\python.exe", "", None, size=99_000)
TORCH = Torch("2.9.1+cpu", "C:\\env\\Lib\\site-packages\\torch", None, None, None, ())


def settings(long_paths=True, visual_cpp="14.44.35211", **policies):
    named = {name.replace("_", " ").lstrip(): policy for name, policy in policies.items()}
    return WindowsSettings(long_paths, named, visual_cpp)


def profiles(*folders):
    block = CondaBlock("conda", 3, BASE, True, 9)
    paths = (f"C:\\Users\\s\\Documents\\{folder}\\profile.ps1" for folder in folders)
    files = tuple(StartFile(path, "powershell", ("interactive",), (block,)) for path in paths)
    return Shells(None, None, files)


def on_path(*entries, **programs):
    return SearchPath(entries, (), {name: (found,) for name, found in programs.items()})


@pytest.mark.parametrize(
    ("folder", "policies", "words"),
    [
        ("WindowsPowerShell", {}, "PowerShell 5 does not run"),
        ("WindowsPowerShell", {"_5_CurrentUser": "AllSigned"}, "AllSigned, by CurrentUser"),
        ("PowerShell", {"_7_LocalMachine": "Restricted"}, "PowerShell 7 does not run"),
        (
            "WindowsPowerShell",
            {"_5_CurrentUser": "Undefined", "_5_LocalMachine": "Restricted"},
            "by LocalMachine",
        ),
    ],
)
def test_a_profile_that_powershell_refuses(folder, policies, words):
    found = judged(windows.profile_refused, windows=settings(**policies), shells=profiles(folder))
    assert (found.cause, found.severity) == ("powershell-execution-policy", Severity.WARNING)
    assert words in found.message
    assert "Set-ExecutionPolicy -Scope CurrentUser RemoteSigned" in found.fix.commands


@pytest.mark.parametrize(
    ("folder", "policies"),
    [
        ("PowerShell", {}),
        ("WindowsPowerShell", {"_5_LocalMachine": "RemoteSigned"}),
        ("WindowsPowerShell", {"_5_Process": "Bypass", "_5_CurrentUser": "Restricted"}),
    ],
)
def test_a_profile_that_powershell_runs(folder, policies):
    assert passes(windows.profile_refused, windows=settings(**policies), shells=profiles(folder))


def test_a_profile_without_condas_lines_is_nobodys_trouble():
    bare = Shells(
        None, None, (StartFile("C:\\x\\WindowsPowerShell\\profile.ps1", "powershell", ()),)
    )
    assert passes(windows.profile_refused, windows=settings(), shells=bare)


def test_a_group_policy_is_the_administrators():
    policy = settings(_5_MachinePolicy="AllSigned", _5_CurrentUser="RemoteSigned")
    found = judged(windows.profile_refused, windows=policy, shells=profiles("WindowsPowerShell"))
    assert found.fix.commands == ()


def test_paths_that_are_too_long():
    python = "PythonSoftwareFoundation.Python.3.12_qbz5n2kfra8p0"
    store = f"C:\\Users\\student\\AppData\\Local\\Packages\\{python}"
    site = f"{store}\\LocalCache\\local-packages\\Python312\\site-packages"
    of_all = f"C:\\Program Files\\WindowsApps\\{python}\\Lib\\site-packages"
    long = replace(TARGET, kind="store", site_packages=(of_all,), user_site=site)
    found = judged(windows.paths_too_long, windows=settings(False), target=long, torch=None)
    assert (found.cause, found.severity) == ("windows-long-path-limit", Severity.WARNING)
    there = judged(windows.paths_too_long, windows=settings(False), target=long)
    assert there.severity is Severity.INFO
    assert passes(windows.paths_too_long, windows=settings(True), target=long)
    assert passes(windows.paths_too_long, windows=settings(None), target=long)
    short = replace(TARGET, site_packages=("C:\\envs\\course\\Lib\\site-packages",))
    assert passes(windows.paths_too_long, windows=settings(False), target=short)


@pytest.mark.parametrize(("length", "fits"), [(138, True), (139, False)])
def test_the_longest_path_that_fits(length, fits):
    """With torch's longest file, 120 characters, and the stroke between: 259."""
    target = replace(TARGET, site_packages=("C:\\".ljust(length, "x"),))
    given = {"windows": settings(False), "target": target}
    assert (judged(windows.paths_too_long, **given).cause is None) is fits


@pytest.mark.parametrize(
    ("version", "torch", "fails"),
    [
        (None, TORCH, True),
        ("14.29.30139", TORCH, True),
        ("14.40.33810", TORCH, False),
        ("14.29.30139", replace(TORCH, version="2.8.0"), False),
        (None, replace(TORCH, version="2.8.0"), True),
    ],
)
def test_the_runtime_of_cpp(version, torch, fails):
    given = {"windows": settings(visual_cpp=version), "torch": torch, "torch_run": None}
    found = judged(windows.runtime_too_old, **given)
    assert found.counts is fails
    assert not fails or found.cause == "windows-vcredist-missing-or-old"


def test_a_runtime_that_does_its_work():
    ran = TorchRun(Trial("ok", "", 1, "computed"), "computed")
    old = settings(visual_cpp="14.29.30139")
    assert passes(windows.runtime_too_old, windows=old, torch=TORCH, torch_run=ran)
    of_conda = Packages((), (CondaRecord("vc14_runtime", "14.44", "0"),))
    none = settings(visual_cpp=None)
    given = {"windows": none, "torch": TORCH, "torch_run": None, "packages": of_conda}
    assert passes(windows.runtime_too_old, **given)


def test_conda_off_the_path():
    found = judged(windows.conda_off_the_path, conda=CONDA, shells=Shells(None, None, ()))
    assert (found.cause, found.severity) == ("conda-not-on-path-windows", Severity.INFO)
    assert found.fix.commands[0].endswith("condabin\\conda.bat init cmd.exe powershell")
    there = on_path(conda=Program(f"{BASE}\\condabin\\conda.bat", "", None))
    assert passes(windows.conda_off_the_path, conda=CONDA, search_path=there)
    brought = {"conda": CONDA, "shells": profiles("WindowsPowerShell")}
    assert passes(windows.conda_off_the_path, **brought)
    elsewhere = judged(windows.conda_off_the_path, conda=CONDA, windows=None)
    assert elsewhere.status is Status.SKIP


def test_an_environment_that_is_not_activated():
    given = {"target": ENV}
    found = judged(windows.environment_not_activated, **given, imports=None)
    assert (found.cause, found.severity) == ("conda-env-not-activated-dll", Severity.INFO)
    failed = Trial("error", "ImportError: DLL load failed while importing _multiarray_umath", 1)
    found = judged(windows.environment_not_activated, **given, imports=Imports({"numpy": failed}))
    assert found.severity is Severity.WARNING
    active = on_path(ENV.prefix, f"{ENV.prefix}\\library\\bin\\")
    assert passes(windows.environment_not_activated, **given, search_path=active)
    elsewhere = judged(windows.environment_not_activated, target=ENV, windows=None)
    assert elsewhere.status is Status.SKIP
    assert passes(windows.environment_not_activated)


@pytest.mark.parametrize("there", [on_path(), on_path(python=STAND_IN)], ids=["none", "stand-in"])
def test_no_python_at_all(there):
    given = {"system": SYSTEM, "search_path": there, "conda": None}
    assert judged(windows.no_python, **given).cause == "python-not-installed-windows"
    assert passes(search_path.store_alias_first, **given)


@pytest.mark.parametrize(
    "change",
    [
        {"search_path": on_path(python=STAND_IN, py=REAL)},
        {"search_path": SearchPath((), (), {"python": (STAND_IN, REAL)})},
        {"conda": CONDA},
        {"target": replace(TARGET, kind="store")},
    ],
    ids=["launcher", "behind the stand-in", "conda", "the Store's"],
)
def test_a_python_that_is_there(change):
    given = {"system": SYSTEM, "search_path": on_path(python=STAND_IN), "conda": None}
    assert passes(windows.no_python, **(given | change))


def test_the_stand_in_is_spoken_of_where_conda_waits_behind_it():
    given = {"search_path": on_path(python=STAND_IN), "conda": CONDA}
    found = judged(search_path.store_alias_first, **given)
    assert found.cause == "windows-store-python-alias"


def test_other_systems_have_no_such_settings():
    assert judged(windows.profile_refused, windows=None).status is Status.SKIP
