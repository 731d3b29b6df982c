"""What is particular to Windows: its shells, its paths, its runtime of C++."""

from __future__ import annotations

from envcheck import floors
from envcheck.check import Problems, check
from envcheck.checks.words import parts, quoted
from envcheck.facts import (
    Conda,
    Imports,
    Packages,
    Program,
    SearchPath,
    Shells,
    System,
    Target,
    Torch,
    TorchRun,
    Unknown,
    WindowsSettings,
)
from envcheck.findings import Fix, Problem, Risk, Severity

SCOPES = ("MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine")
"""Where PowerShell takes its policy from: the first that is set."""
UNSET = {"5": "Restricted", "7": "RemoteSigned"}
"""PowerShell's version -> its policy where none is set."""
REFUSING = ("Restricted", "AllSigned")
LONGEST = 259
"""Characters of a path, where longer ones are not allowed: Windows ends it with one more."""
DEEPEST_FILE = 120
"""Characters of the longest path inside of torch's wheels, from site-packages on (2.13)."""


@check("WI101", "PowerShell runs the profile that brings conda", Severity.WARNING)
def profile_refused(windows: WindowsSettings, shells: Shells) -> Problems:
    """
    ## What it looks at
    The execution policy that is in force for Windows PowerShell and for PowerShell 7,
    where conda has written its lines into that shell's profile.

    ## Why it matters
    Under Restricted, which is Windows' own choice, a new window says that "running scripts is
    disabled on this system", and conda stays unknown, though `conda init` was run.
    """
    for file in shells.files:
        if file.shell != "powershell" or not file.blocks:
            continue
        version = "5" if "WindowsPowerShell" in parts(file.path) else "7"
        scope, policy = _policy(windows, version)
        if policy not in REFUSING:
            continue
        imposed = scope.endswith("Policy")
        yield Problem(
            f"PowerShell {version} does not run {file.path}: its execution policy is {policy}"
            + (f", by {scope}." if scope else "."),
            cause="powershell-execution-policy",
            expected="RemoteSigned",
            actual=policy,
            evidence=(f"{file.path}:{file.blocks[0].line}",),
            fix=Fix("Ask the administrator: a group policy says so.", (), Risk.NEEDS_ADMIN)
            if imposed
            else Fix(
                "Allow your own scripts, then open a new window.",
                ("Set-ExecutionPolicy -Scope CurrentUser RemoteSigned",),
                Risk.REVERSIBLE,
            ),
            verify=("Get-ExecutionPolicy -List",),
        )


def _policy(windows: WindowsSettings, version: str) -> tuple[str, str]:
    """The scope that decides, "" for none, and the policy in force."""
    for scope in SCOPES:
        policy = windows.policies.get(f"{version} {scope}", "Undefined")
        if policy != "Undefined":
            return scope, policy
    return "", UNSET[version]


@check("WI102", "Paths are short enough, or may be long", Severity.INFO)
def paths_too_long(
    windows: WindowsSettings, target: Target, torch: Torch | None, shells: Shells | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The length of the path of the folder that packages are installed into, and whether Windows
    allows paths of more than 260 characters.

    ## Why it matters
    torch has files with names of 120 characters. In a long folder, as the Microsoft Store's
    Python has, pip ends half-way with "No such file or directory".
    """
    # The Store's own folder is closed: there pip takes the user's.
    own = (target.user_site,) if target.kind == "store" and target.user_site else ()
    lengths = {_length(path, shells): path for path in own or target.site_packages}
    length = max(lengths, default=0)
    most = LONGEST - DEEPEST_FILE - len("\\")
    if windows.long_paths is not False or length <= most:
        return
    yield Problem(
        f"Packages go to {lengths[length]} ({length} characters), and Windows allows {LONGEST} in "
        "all.",
        cause="windows-long-path-limit",
        expected=f"at most {most} characters, or long paths allowed",
        actual=f"{length} characters",
        fix=Fix(
            "Allow long paths, or make the environment in a short folder, as C:\\envs.",
            (
                "reg add HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem "
                "/v LongPathsEnabled /t REG_DWORD /d 1 /f",
            ),
            Risk.NEEDS_ADMIN,
        ),
        severity=Severity.WARNING if torch is None else Severity.INFO,
    )


def _length(path: str, shells: Shells | Unknown | None) -> int:
    """Characters of a path, those of the home folder that a redacted one hides put in."""
    hidden = path.startswith("~") and isinstance(shells, Shells) and shells.home_length
    return len(path) + (hidden - 1 if hidden else 0)


@check("WI103", "The Visual C++ runtime is new enough for PyTorch", Severity.WARNING)
def runtime_too_old(
    windows: WindowsSettings, torch: Torch, packages: Packages, torch_run: TorchRun | Unknown | None
) -> Problems:
    """
    ## What it looks at
    The version of Microsoft's Visual C++ runtime, by the registry.

    ## Why it matters
    PyTorch is compiled against it and does not bring it. Where it is missing or old, the
    import ends with "WinError 126" or "WinError 1114 ... c10.dll".
    """
    of_conda = any(r.name in ("vc14_runtime", "vs2015_runtime") for r in packages.conda_records)
    runs = isinstance(torch_run, TorchRun) and torch_run.stage != "start"
    floor = floors.of_torch(floors.VISUAL_CPP, torch.version)
    have = windows.visual_cpp
    if runs or (have is None and of_conda):
        return
    if have is None or (floor and floors.numbers(have) < floors.numbers(floor)):
        yield Problem(
            f"The Visual C++ runtime is {have or 'not installed'}; torch {torch.version} wants "
            f"{floor or 'one'}.",
            cause="windows-vcredist-missing-or-old",
            expected=floor or "the Visual C++ runtime",
            actual=have or "none",
            fix=Fix(
                "Install the newest.",
                ("winget install Microsoft.VCRedist.2015+.x64",),
                Risk.NEEDS_ADMIN,
            ),
        )


@check("WI104", "A terminal of Windows finds conda", Severity.INFO)
def conda_off_the_path(
    windows: WindowsSettings | Unknown, search_path: SearchPath, conda: Conda, shells: Shells
) -> Problems:
    """
    ## What it looks at
    Whether `conda` is on the search path, or in a PowerShell profile, where it is installed.

    ## Why it matters
    Its installer leaves it off the path by design: in a plain `cmd` conda "is not
    recognized". The Anaconda Prompt of the start menu knows it.
    """
    found = search_path.programs.get("conda") or any(file.blocks for file in shells.files)
    install = next((one for one in conda.installs if one.command), None)
    if found or install is None:
        return
    program = quoted(f"{install.prefix}\\condabin\\conda.bat")
    yield Problem(
        f"conda is in {install.prefix}, and neither `cmd` nor PowerShell finds it.",
        cause="conda-not-on-path-windows",
        expected="conda in a new window",
        actual="'conda' is not recognized",
        evidence=(install.command or install.prefix,),
        fix=Fix(
            "Open the Anaconda Prompt from the start menu; or have conda set up the shells.",
            (f"{program} init cmd.exe powershell",),
            Risk.REVERSIBLE,
        ),
        verify=("where conda",),
    )


@check("WI105", "The libraries of the conda environment are on the search path", Severity.WARNING)
def environment_not_activated(
    windows: WindowsSettings | Unknown,
    target: Target,
    search_path: SearchPath,
    imports: Imports | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    Whether the search path holds `Library\\\\bin` of the conda environment that is examined.

    ## Why it matters
    Windows finds an environment's DLLs by the search path. Where its python.exe is started by
    its path, as editors do, and not activated, `import numpy` or `import ssl` end with
    "DLL load failed".
    """
    libraries = f"{target.prefix}\\Library\\bin"
    entries = {entry.rstrip("\\/").lower() for entry in search_path.entries}
    if target.kind != "conda" or libraries.lower() in entries:
        return
    trials = imports.trials.values() if isinstance(imports, Imports) else ()
    failed = any("DLL load failed" in trial.detail for trial in trials)
    yield Problem(
        f"{target.prefix} is not activated: {libraries} is not on the search path.",
        cause="conda-env-not-activated-dll",
        expected=libraries,
        actual="not on the search path",
        fix=Fix(
            "Activate it before Python starts; in an editor choose it as the interpreter.",
            (f"conda activate {quoted(target.prefix or '')}",),
            Risk.REVERSIBLE,
        ),
        verify=("where python",),
        severity=Severity.WARNING if failed else Severity.INFO,
    )


@check("WI106", "A Python is installed", Severity.WARNING)
def no_python(
    windows: WindowsSettings | Unknown,
    system: System,
    search_path: SearchPath,
    target: Target | Unknown,
    conda: Conda | Unknown | None,
) -> Problems:
    """
    ## What it looks at
    `python`, `python3` and the launcher `py` on the search path, and conda, on Windows.

    ## Why it matters
    Windows answers `python` with a stand-in that opens its Store. It looks as if a Python
    was there and broken; there is none.
    """
    from_store = isinstance(target, Target) and target.kind == "store"
    if system.platform != "windows" or from_store or not has_no_python(search_path, conda):
        return
    yield Problem(
        "There is no Python on the search path"
        + (", only the Store's stand-in for one." if search_path.programs.get("python") else "."),
        cause="python-not-installed-windows",
        expected="a Python",
        actual="none",
        fix=Fix(
            "Install Miniforge, or Python itself, and open a new window.",
            ("winget install CondaForge.Miniforge3",),
            Risk.REVERSIBLE,
        ),
        verify=("where python",),
    )


def has_no_python(search_path: SearchPath, conda: Conda | Unknown | None) -> bool:
    """Whether no Python is installed, as far as the search path and conda's places show."""
    names = ("python", "python3", "py")
    found = [p for name in names for p in search_path.programs.get(name, ()) if not is_stand_in(p)]
    installed = isinstance(conda, Unknown) or (conda is not None and bool(conda.installs))
    return not found and not installed


def is_stand_in(program: Program) -> bool:
    """Whether it is the empty file that opens the Store."""
    return program.size == 0 and "WindowsApps" in parts(program.path)
