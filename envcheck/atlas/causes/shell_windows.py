"""Shells on Windows that do not find conda, or may not read its hook; broken installations."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, not_on, on
from envcheck.findings import Fix, Risk

NOT_KNOWN = (
    r"(?:is not recognized|n'est pas reconnu|ist entweder falsch|wurde nicht als|no se reconoce|"
    r"não é reconhecido|non è riconosciuto|не является|не распознано|不是内部|无法将|不是內部|"
    r"無法辨識|は、内部コマンド|내부 또는 외부)"
)
NAME = r"['\"](?:conda|mamba|activate|anaconda|jupyter|source)(?:\.(?:exe|bat))?['\"]"
PLACE = (r"dir %USERPROFILE%\*conda* %PROGRAMDATA%\*conda* /b",)

POLICY = Cause(
    "powershell-execution-policy",
    "PowerShell may not run scripts, and so does not read conda's hook",
    """
    `conda init powershell` writes a line into profile.ps1. Where the execution policy is
    Restricted, as on a fresh Windows, or AllSigned, PowerShell refuses to run its own profile:
    conda stays unknown though conda init was run. The activate.ps1 of a venv is refused likewise.
    """,
    "`Get-ExecutionPolicy` says Restricted or AllSigned, and the profile has conda's block.",
    (
        Sign("running scripts is disabled on this system", 0.93),
        Sign("about_execution_policies", 0.9),
        Sign("fullyqualifiederrorid : unauthorizedaccess", 0.7),
        Sign("pssecurityexception", 0.7),
        Sign("is not digitally signed", 0.75, r"\.ps1 [\s\S]{0,80}is not digitally signed"),
        Sign(".ps1", 0.6, r"\.ps1['\"“”»«]? (?:cannot be loaded|kann nicht geladen|"
             r"ne peut pas être chargé|no se puede cargar|não pode ser carregado|не может быть|"
             r"因为在此系统上)"),
    ),
    (
        Mend(Fix("Allow local scripts for your user, and open a new window. Where a rule of the "
                 "organisation forbids it, use the Anaconda Prompt or cmd.exe.",
                 ("Set-ExecutionPolicy -Scope CurrentUser RemoteSigned",
                  "Get-ExecutionPolicy -List"), Risk.REVERSIBLE)),
    ),
    platforms=("windows",),
    over=("shell-not-initialised", "conda-not-on-path-windows", "conda-activate-in-script"),
    unlike=(
        Unlike(("shell-not-initialised", "conda-not-on-path-windows"),
               "conda init was done here, and does not help; PowerShell prints at its start that "
               "it may not load profile.ps1.", ("Get-ExecutionPolicy -List",)),
    ),
    verify=("Get-ExecutionPolicy", "conda info --envs"),
)  # fmt: skip

NOT_ON_PATH = Cause(
    "conda-not-on-path-windows",
    "cmd.exe or PowerShell does not find conda",
    """
    The installer for Windows leaves conda off PATH on purpose, as its DLLs would be found by
    other programs. conda is known in the Anaconda Prompt, and in other shells after conda init.
    """,
    "`where conda` finds nothing, and <prefix>\\condabin exists.",
    (
        Sign("'conda", 0.9, rf"{NAME}[^\n]{{0,40}} {NOT_KNOWN}"),
        Sign('"conda', 0.9, rf"{NOT_KNOWN}[^\n]{{0,20}}{NAME}|{NAME}[^\n]{{0,40}} {NOT_KNOWN}"),
        Sign("(conda:string)", 0.9),
        Sign("'activate' is not recognized", 0.6),
        Sign("(activate:string)", 0.5),
    ),
    (
        Mend(Fix("Let conda set up PowerShell and cmd.exe, and open a new window; or use the "
                 "Anaconda Prompt of the start menu.",
                 ("& <prefix>\\condabin\\conda.bat init powershell cmd.exe",), Risk.REVERSIBLE),
             (), ("powershell",)),
        Mend(Fix("Let conda set up cmd.exe and PowerShell, and open a new window; or use the "
                 "Anaconda Prompt of the start menu.",
                 ("<prefix>\\condabin\\conda.bat init cmd.exe powershell",), Risk.REVERSIBLE)),
    ),
    platforms=("windows",),
    reasons=(
        given("uninstalled", -0.3, "conda was removed"),
    ),
    unlike=(
        Unlike(("conda-install-incomplete", "python-not-installed-windows"),
               "whether conda is on the disk, and whole: <prefix>\\condabin\\conda.bat.", PLACE),
    ),
    verify=("where conda", "conda info --envs"),
)  # fmt: skip

INCOMPLETE = Cause(
    "conda-install-incomplete",
    "Files of conda itself are missing from its installation",
    """
    The installer was interrupted, or a virus scanner took files away, or conda removed its own
    package in an update that failed. The Anaconda Prompt, the Navigator or conda itself then name
    a file of the installation that is not there.
    """,
    "The prefix exists, and Scripts\\activate.bat, condabin\\conda.bat or the package conda is "
    "missing from it.",
    (
        Sign("activate.bat", 0.9, rf"[\\/]scripts[\\/]a\w+\.bat['\"]? {NOT_KNOWN}"),
        Sign("activate.bat", 0.6,
             r"(?:no|not|missing|cannot|can't|without)[^\n]{0,60}activate\.bat"),
        Sign("conda", 0.75, rf"[\\/](?:condabin|shell)\S*[\\/]conda[\w-]*\.(?:bat|ps1|exe)['\"]? "
             rf"{NOT_KNOWN}", (".bat", ".ps1", ".exe")),
        Sign("scripts\\conda.exe", 0.5, rf"scripts\\conda\.exe['\"]? {NOT_KNOWN}"),
        Sign("cannot find", 0.75,
             r"cannot find [^\n]*(?:condabin|scripts)[\\/](?:conda|activate)"),
        Sign("-script.py", 0.85, r"(?:can't open file|no such file)[^\n]*conda\S*-script\.py"),
        Sign("no module named", 0.5, r"no module named ['\"]?conda(?:\.\w+)*['\"]?(?:\s|$)"),
        Sign("failed to create", 0.75, r"failed to create (?:\w+ )?menus?"),
    ),
    (
        Mend(Fix("Remove it and install conda again, into a short path without blanks and accents, "
                 "and with the virus scanner paused. The environments in its folder go with it.",
                 ("<prefix>\\Uninstall-Miniconda3.exe",
                  "winget install --id Anaconda.Miniconda3 --location C:\\miniconda3"),
                 Risk.REPLACES_PACKAGES), ("windows",)),
        Mend(Fix("Install conda over the same prefix; environments in envs stay.",
                 ("bash Miniconda3-latest-Linux-x86_64.sh -u -p <prefix>",),
                 Risk.REPLACES_PACKAGES), ("linux",)),
        Mend(Fix("Install conda over the same prefix; environments in envs stay.",
                 ("bash Miniconda3-latest-MacOSX-arm64.sh -u -p <prefix>",),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        on(("windows",), 0.35, "it is Windows"),
        not_on(("windows",), -0.3, "it is not Windows"),
        given("uninstalled", -0.2, "conda was removed"),
    ),
    over=("conda-not-on-path-windows",),
    unlike=(
        Unlike(("conda-prefix-with-space",),
               "whether the name in the message ends at a blank of the real path, or is whole."),
        Unlike(("conda-base-python-missing", "conda-stale-path-after-uninstall"),
               "what is missing of the prefix: the folder, its Python, or only conda's files.",
               PLACE),
    ),
    verify=("conda --version",),
)  # fmt: skip

CUT = r"['\"][a-z]:[\\/](?:[^'\"\\/\n]+[\\/])*(?:[^'\"\\/\n.]+)['\"]"

SPACE = Cause(
    "conda-prefix-with-space",
    "conda is installed below a folder whose name holds a blank",
    """
    Some scripts of conda, and of packages, use their path without quotes. Where it holds a blank,
    as in C:\\Users\\First Last or C:\\Program Files, the shell cuts the command there and says
    that the first part is no command. A first line of a script on macOS and Linux is cut likewise.
    """,
    "CONDA_PREFIX or the base prefix holds a blank.",
    (
        Sign("'c:", 0.85, rf"{CUT} {NOT_KNOWN}"),
        Sign("\"c:", 0.8, rf"{CUT} {NOT_KNOWN}"),
        Sign(" is not recognized", 0.8, rf"{CUT} {NOT_KNOWN}"),
        Sign("at this time.", 0.7, r"\\\S+ was unexpected at this time"),
        Sign("verarbeitet werden", 0.6, r"kann syntaktisch an dieser stelle nicht verarbeitet"),
        Sign("spaces", 0.9, r"cannot install into directories with spaces"),
        Sign("contains ", 0.5, r"contains \d+ spaces?\b"),
        Sign("exists in ", 0.6, r"no environment named \S+ exists in [a-z]:\\users\\[^\\\n]+$"),
        Sign("failed to create process", 0.35),
    ),
    (
        Mend(Fix("Install conda into a path without blanks, and make the environments there anew.",
                 ("conda env export -n <env> > environment.yml",
                  "winget install --id Anaconda.Miniconda3 --location C:\\miniconda3",
                  "C:\\miniconda3\\condabin\\conda.bat env create -f environment.yml"),
                 Risk.REPLACES_PACKAGES), ("windows",)),
        Mend(Fix("Install conda into a path without blanks, and make the environments there anew.",
                 ("conda env export -n <env> > environment.yml",
                  "bash <installer>.sh -b -p ~/miniconda3",
                  "~/miniconda3/bin/conda env create -f environment.yml"),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(given("blank_in_prefix", 0.4, "the path of conda holds a blank"),),
    verify=("conda info --base",),
)  # fmt: skip

CAUSES = (POLICY, NOT_ON_PATH, INCOMPLETE, SPACE)
