"""An installation of conda that was moved, damaged, removed, or is another one than meant."""

from __future__ import annotations

import re

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, on, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

FIRST_LINE = ("head -1 <prefix>/bin/conda", "ls -l <prefix>/bin/python")
FOREIGN = r"/opt/intel|oneapi|intelpython|^/usr(?:/local)?/?$|/opt/cray|/modules?/|/spack/"


def other_prefix(said: Said) -> bool | None:
    """Whether a script's first line names a Python of another prefix than its own."""
    told = said.value("interpreter")
    paths = re.findall(r"(?:/[^/:\n']+)+", told.replace(" bad interpreter", "")) if told else []
    if said.has("launcher"):
        paths = re.findall(r"[A-Za-z]:\\[^\"'\n]+?\.exe", said.value("launcher") or "")[::-1]
    if len(paths) < 2:
        return None
    own, named = (_prefix(path) for path in (paths[0], paths[-1]))
    return own != named


def _prefix(path: str) -> str:
    return re.split(r"/bin/|\\Scripts\\|\\python\w*\.exe", path, flags=re.I)[0].lower()


def at_root_alone(said: Said) -> bool | None:
    """Whether the Python named lies in a prefix such as /anaconda3, and the script's isn't told."""
    return True if said.has("root_prefix") and other_prefix(said) is None else None


def foreign_conda(said: Said) -> bool | None:
    """Whether the conda that answers belongs to another program or to the system."""
    told = (*said.values("place_of_env"), *said.values("conda_read_only"))
    if not told:
        told = tuple(path for path in said.values("conda_prefix") if path.startswith("/usr"))
    if not told:
        return None
    return any(re.search(FOREIGN, path, re.I) for path in told)


BAD_INTERPRETER = (
    Sign("bad interpreter", 0.55),
    Sign("interpret", 0.55,
         r"(?:defekter interpreter|mauvais interpréteur|intérprete erróneo|interpretatore errato|"
         r"interpretador incorreto)"),
    Sign("解释器", 0.55, r"(?:坏的解释器|解释器错误)"),
    Sign("specified the interpreter", 0.55),
    Sign("required file not found", 0.5,
         r"/bin/(?:conda|pip|jupyter|anaconda|activate)[\w-]*: cannot execute: required file"),
)  # fmt: skip

MOVED = Cause(
    "conda-prefix-moved",
    "The folder of conda was moved or renamed, and its scripts name the old place",
    """
    An installation of conda is not meant to be moved: the first line of each script, and many
    other files, hold its full path. After moving, renaming, copying to another machine, or an
    update of macOS that puts /anaconda3 aside, each script asks for a Python that is not there.
    """,
    "The first line of <prefix>/bin/conda names a Python in a folder that is missing, in another "
    "prefix than the script's own.",
    (
        *BAD_INTERPRETER,
        Sign("relocated items", 0.75,
             r"relocated items[\s\S]{0,80}conda|conda[^\n]*relocated items"),
        Sign("unable to create process using", 0.6,
             r"unable to create process using [^\n]*(?:conda|forge|mamba|[\\/]envs[\\/])"),
        Sign("failed to create process", 0.4),
        Sign("conda: command not found", 0.3),
        Sign("command not found: conda", 0.3),
        Sign("bash: conda: no such file or directory", 0.45),
    ),
    (
        Mend(Fix("Move the folder back to where it was; or install conda anew, and make the "
                 "environments from files.",
                 ("move <folder> <folder before>", "winget install --id Anaconda.Miniconda3"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Move the folder back to where it was; or install conda anew where it shall be, "
                 "and make the environments from files.",
                 ("head -1 <prefix>/bin/conda", "mv <folder> <folder before>"), Risk.REVERSIBLE)),
    ),
    reasons=(
        when(other_prefix, 0.75, "the script and the Python that it names are in two prefixes",
             -0.8, "the script and the Python that it names are in one prefix",
             facts=("interpreter", "launcher")),
        given("moved", 0.5, "a folder was moved"),
        when(at_root_alone, 0.5, "the Python that is named lies at the root of the disk, which "
             "newer versions of macOS took away", facts=("root_prefix",)),
        given("conda_on_path", 0.5, "conda's folder is on PATH, and conda is not found there"),
    ),
    unlike=(
        Unlike(("conda-base-python-missing",),
               "which prefix the first line of the script names: its own, where the Python is "
               "gone, or an old one.", FIRST_LINE),
        Unlike(("pip-belongs-to-other-python",),
               "whether the program that fails belongs to a conda, or is a pip of a Python that "
               "was removed."),
    ),
    verify=("conda info --base",),
)  # fmt: skip

NO_PYTHON = Cause(
    "conda-base-python-missing",
    "The Python of conda's base environment is gone or broken",
    """
    conda is a Python program and runs in the Python of its base environment. An interrupted
    update, a change of that Python's version, or a cleaning tool can take it away; then no
    command of conda starts, and conda init cannot help.
    """,
    "The Python that the first line of <prefix>/bin/conda names is in the same prefix and does not "
    "exist or does not start.",
    (
        *BAD_INTERPRETER,
        Sign("no module named", 0.5, r"no module named ['\"]?conda(?:\.\w+)*['\"]?(?:\s|$)"),
        Sign("no module named", 0.3, r"no module named '?encodings"),
        Sign("/bin/python", 0.5,
             r"(?<!interpreter:\s)(?<![^\s:'\"(])/[^\s:]*(?:conda|forge|mamba)\w*/bin/python"
             r"[\d.]*: (?:no such file|cannot execute)"),
    ),
    (
        Mend(Fix("Remove it and install conda again; the environments in its folder go with it.",
                 ("<prefix>\\Uninstall-Miniconda3.exe",
                  "winget install --id Anaconda.Miniconda3"), Risk.REPLACES_PACKAGES),
             ("windows",)),
        Mend(Fix("Install conda over its own prefix (-u); environments in envs stay. Then let "
                 "conda init write its block again.",
                 ("bash <installer>.sh -u -p <prefix>", "<prefix>/bin/conda init"),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        when(other_prefix, -0.85, "the script and the Python that it names are in two prefixes",
             0.75, "the script and the Python that it names are in one prefix",
             facts=("interpreter",)),
        when(at_root_alone, -0.5, "the Python that is named lies at the root of the disk",
             facts=("root_prefix",)),
        on(("windows",), -0.2, "it is Windows"),
        given("pythonhome", -0.8, "PYTHONHOME is set"),
        given("pythonhome_unset", 0.3, "PYTHONHOME is not set"),
    ),
    over=("shell-not-initialised", "shell-zsh-not-initialised"),
    unlike=(
        Unlike(("pythonhome-set",),
               "whether PYTHONHOME is set; where it is not, the Python itself is broken.",
               ("echo $PYTHONHOME",)),
    ),
    verify=("<prefix>/bin/python --version", "conda --version"),
)  # fmt: skip

_GONE = (
    r"(?:bash|zsh|sh|dash|ksh|zsh:\d+|bash_profile|\S*rc|\S*profile|line): ?(?:line )?(?:\d+: )?"
)
_OF_CONDA = r"/[^\s:]*(?:conda|forge|mamba)[^\s:]*"
_START_FILES = "grep -n conda ~/.bashrc ~/.bash_profile ~/.profile ~/.zshrc"

STALE = Cause(
    "conda-stale-path-after-uninstall",
    "conda was removed, and a start file or the shell still looks for it there",
    """
    Deleting the folder leaves conda's lines in the start files, which then complain at each start
    or put a folder on PATH that is not there. A shell that is still open remembers where the
    program was, too, and does not look for a new one.
    """,
    "PATH or a start file names a folder of conda that does not exist.",
    (
        Sign("no such file or directory", 0.85,
             rf"{_GONE}{_OF_CONDA}/(?:bin|condabin)/(?:conda|mamba|python\d?|pip\d?|activate|jupyter|"
             rf"ipython): no such file|{_GONE}/\S*/scripts/conda\.exe: no such file",
             ("conda", "forge", "mamba")),
        Sign("no such file or directory: /", 0.85,
             rf"(?<!interpreter:\s)no such file or directory: {_OF_CONDA}/(?:bin|condabin|etc)/"),
        Sign("no such file or directory", 0.85,
             rf"{_OF_CONDA}/etc/\S*conda\.(?:sh|csh|fish): no such file"),
        Sign("scripts\\conda.exe", 0.7, r"scripts\\conda\.exe['\"]? is not recognized"),
        Sign("the system cannot find", 0.4, r"(?:conda\S*|activate\S*)\n?[^\n]*the system cannot"),
        Sign("command not found", 0.3, r"command not found: conda|conda: command not found"),
    ),
    (
        Mend(Fix("Open the profile, take conda's block out, and set up the new installation.",
                 ("notepad $PROFILE", "<new prefix>\\condabin\\conda.bat init powershell"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Take conda's lines out of the start files, let the shell forget the old place, "
                 "and set up the new installation.",
                 (_START_FILES, "hash -r", "<new prefix>/bin/conda init"), Risk.REVERSIBLE)),
    ),
    reasons=(
        given("uninstalled", 0.5, "conda was removed"),
    ),
    unlike=(
        Unlike(("conda-prefix-moved",),
               "whether the folder was deleted, or is in another place now.",
               ("type -a conda", "ls -d ~/*conda* /opt/*conda*")),
    ),
    verify=("type -a conda",),
)  # fmt: skip

OTHER = Cause(
    "other-conda-first-in-path",
    "Another conda than yours answers",
    """
    Other software brings a conda of its own: Intel oneAPI's Python, a package of the distribution
    in /usr, a module of a cluster. Where its folder comes first on PATH, `conda` is that one: its
    base environment is not yours, its folders may not be written, and your environments are not
    listed.
    """,
    "`type -a conda` lists several, and the base environment of the first is not the one that you "
    "installed.",
    (
        Sign("conda is /", 0.7,
             r"conda is (/\S+?)/(?:bin|condabin)/conda\n(?:conda is \1/\S+\n)*conda is (?!\1/)/"),
        Sign("environmentnotwritableerror", 0.4),
        Sign("do not have write permissions", 0.3),
        Sign("intelpython", 0.5),
        Sign("/usr/bin/conda", 0.45),
        Sign("(read only)", 0.4, r"base environment : /usr \(read only\)"),
    ),
    (
        Mend(Fix("Open a new shell in which the other program is not set up (no setvars.sh, no "
                 "module), and put your own conda first.",
                 ("type -a conda", "<prefix>/bin/conda init", "exec $SHELL"), Risk.REVERSIBLE)),
    ),
    platforms=("linux", "macos"),
    reasons=(
        when(foreign_conda, 0.75, "the conda that answers is another program's",
             -0.6, "the environment is no other program's",
             facts=("place_of_env", "conda_read_only", "conda_prefix")),
        given("oneapi", 0.3, "Intel oneAPI is set up"),
    ),
    unlike=(
        Unlike(("conda-env-not-writable",),
               "whose folder it is: that of another program or of the system, or one that an "
               "administrator made for all users.", ("conda info --base", "type -a conda")),
    ),
    verify=("conda info --base",),
)  # fmt: skip

CAUSES = (MOVED, NO_PYTHON, STALE, OTHER)
