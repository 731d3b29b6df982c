"""The Pythons that systems bring, or do not bring."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given
from envcheck.findings import Fix, Risk

MANAGED = Cause(
    "pip-on-externally-managed-python",
    "pip refuses to install into the Python of the system",
    """
    Debian, Ubuntu, Fedora, Arch and Homebrew mark their Python as managed by their own packages
    (PEP 668), since pip would break what the system needs. It is not a fault, but the wrong
    Python for a course.
    """,
    "A file EXTERNALLY-MANAGED lies in the folder of the standard library of that Python.",
    (
        Sign("externally-managed-environment", 0.93),
        Sign("this environment is externally managed", 0.93),
        Sign("--break-system-packages", 0.2),
        Sign("externally managed", 0.75, r"interpreter at \S+ is externally managed"),
    ),
    (
        Mend(Fix("Make an environment, and install there.",
                 ("python3 -m venv ~/course", "source ~/course/bin/activate.fish",
                  "python -m pip install <package>")), (), ("fish",)),
        Mend(Fix("Make an environment, and install there; with conda, activate yours first. Do "
                 "not use --break-system-packages.",
                 ("python3 -m venv ~/course", ". ~/course/bin/activate",
                  "python -m pip install <package>"))),
    ),
    platforms=("linux", "macos"),
    verify=("python -m pip --version",),
)  # fmt: skip

STORE_TEXT = r"python[^\n]{0,160}microsoft store"

ALIAS = Cause(
    "windows-store-python-alias",
    "Windows answers `python` with a link to its store",
    """
    Windows puts two empty programs, python.exe and python3.exe, into the folder WindowsApps, which
    stands on PATH. Where no other Python comes before it, as where the environment is not
    activated, they open the store or say that Python was not found, though Python is installed.
    """,
    "`where python` begins with a file in WindowsApps whose size is 0.",
    (
        Sign("microsoft store", 0.75, STORE_TEXT),
        Sign("app execution aliases", 0.3),
        Sign("windowsapps\\python", 0.6, r"where python\S*\n\S*windowsapps\\python"),
        Sign("windowsapps\\python", 0.45),
        Sign("go.microsoft.com/fwlink", 0.7, r"python[\s\S]{0,100}microsoft\.com/fwlink\S*2082640"),
    ),
    (
        Mend(Fix("Turn the aliases python.exe and python3.exe off in Settings, Apps, App execution "
                 "aliases, and activate the environment; say python, not python3.",
                 ("start ms-settings:appsfeatures-app", "where python", "conda activate <env>"),
                 Risk.REVERSIBLE)),
    ),
    platforms=("windows",),
    reasons=(
        given("python_installed", 0.5, "a Python is installed"),
        given("environment_active", 0.4, "an environment is active at the prompt"),
        given("conda_prefix", 0.3, "conda is installed"),
    ),
    unlike=(
        Unlike(("python-not-installed-windows",),
               "the message is the same; whether any Python is installed decides.",
               ("where python", "py -0p", r"dir %USERPROFILE%\*conda* /b")),
    ),
    verify=("where python", "python --version"),
)  # fmt: skip

ABSENT = Cause(
    "python-not-installed-windows",
    "No Python is installed",
    """
    Windows has no Python of its own. Without one `python` is unknown, or is the link to the
    store; a batch file then ends with code 9009, and a venv whose Python was uninstalled says
    that there is no Python at its path.
    """,
    "`where python` finds at most WindowsApps, and there is neither py nor conda.",
    (
        Sign("microsoft store", 0.6, STORE_TEXT),
        Sign("'python", 0.75, r"'python(?:3|\.exe|3\.exe)?' (?:is not recognized|n'est pas|no se|"
             r"não é|non è|不是|は、)"),
        Sign('"python', 0.7, r'"python3?(?:\.exe)?" (?:ist entweder|não é|не является|n\'est pas)'),
        Sign("(python", 0.75, r"\(python3?(?:\.exe)?:string\)"),
        Sign("'py'", 0.7, r"'py' is not recognized"),
        Sign("installed python", 0.9, r"no (?:installed|suitable) python(?:s| runtime)? found|"
             r"no installed python found"),
        Sign("no python at ", 0.8, r"no python at ['\"]"),
        Sign("9009", 0.5, r"(?:exit code|errorlevel|error)\D{0,12}9009"),
    ),
    (
        Mend(Fix("Install Miniconda, or Python itself, and open a new window.",
                 ("winget install --id Anaconda.Miniconda3",
                  "winget install --id Python.Python.3.12"), Risk.REVERSIBLE)),
    ),
    platforms=("windows",),
    reasons=(
        given("python_installed", -0.5, "a Python is installed"),
        given("environment_active", -0.4, "an environment is active at the prompt"),
        given("conda_prefix", -0.3, "conda is installed"),
    ),
    verify=("python --version",),
)  # fmt: skip

CAUSES = (MANAGED, ALIAS, ABSENT)
