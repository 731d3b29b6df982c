"""Packages that come from outside the environment: user site, PYTHONPATH, PYTHONHOME."""

from __future__ import annotations

import re

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

IN_ENV = r"(?:conda|forge|mamba|[\\/]envs[\\/]|[\\/]\.?venv[\\/])"
USER = r"(?:\.local/lib/python[\d.]+|appdata\\roaming\\python\\python\d+|library/python/[\d.]+/lib)"
WHERE = ('python -c "import <package>; print(<package>.__file__)"',)


def env_beside(said: Said) -> bool | None:
    """Whether an environment is in use, too."""
    files = (*said.values("module_file"), *said.values("conda_prefix"))
    if any(re.search(IN_ENV, path, re.I) and not re.search(USER, path, re.I) for path in files):
        return True
    return True if said.has("conda_env") or said.has("environment_active") else None


def versions_mixed(said: Said) -> bool | None:
    """Whether one traceback names files of two versions of Python."""
    found = {
        version[1]
        for path in said.values("module_file")
        if (version := re.search(r"lib/python(\d\.\d+)", path))
    }
    return len(found) > 1 if found else None


USER_SITE = Cause(
    "user-site-shadows-env",
    "Packages of the user site hide those of the environment",
    """
    `pip install --user`, or pip where it may not write, puts packages below ~/.local (on Windows
    AppData\\Roaming\\Python). Every Python of that version looks there first, those of conda's
    environments included: an old NumPy or PyTorch there hides the one of the environment.
    """,
    "The __file__ of the package lies below site.getusersitepackages() though an environment is "
    "active.",
    (
        Sign("/.local/lib/python", 0.5, r"file \"?\S*/\.local/lib/python\S+/site-packages/"),
        Sign("appdata\\roaming\\python", 0.5, r"file \"?\S*roaming\\python\S+site-packages"),
        Sign("/library/python/", 0.45, r"file \"?\S*/library/python/[\d.]+/lib/python/"),
        Sign("--user", 0.5, r"pip[\d.]* install [^\n]*--user\b[\s\S]{0,1000}(?:traceback|error)"),
        Sign("/.local/lib/python", 0.6,
             rf"\.local/lib/python[\d.]+/site-packages'?, ?'?\S*{IN_ENV}\S*site-packages"),
        Sign("in /", 0.45, r"(?:already satisfied: \S+ in|found existing installation[^\n]*)\S* "
             r"\S*/\.local/lib/python"),
        Sign("/.local/lib/python", 0.5,
             r"(?:__file__\)?['\"]?\n|<module '\w+' from ')\S*/\.local/lib/"),
    ),
    (
        Mend(Fix("Hide the user site from this environment, or uninstall the copy there.",
                 ("conda env config vars set PYTHONNOUSERSITE=1", "conda activate <env>",
                  "python -m pip uninstall <package>"), Risk.REVERSIBLE)),
    ),
    reasons=(
        when(env_beside, 0.45, "an environment is in use beside it",
             facts=("module_file", "conda_prefix", "conda_env", "environment_active")),
        when(lambda said: None if env_beside(said) else True, -0.45, ""),
        given("user_option", 0.2, "pip was called with --user"),
        given("notebook", -0.1, ""),
    ),
    unlike=(
        Unlike(("pythonpath-leak",),
               "whether the folder that comes first is the user site, or stands in PYTHONPATH.",
               ("python -m site", "echo $PYTHONPATH")),
        Unlike(("pip-belongs-to-other-python",),
               "whether a package is found in the wrong place, or not found at all.", WHERE),
    ),
    verify=WHERE,
)  # fmt: skip

_OLD_SYMBOLS = (
    r"PyCObject_Type|PyString_\w+|PyInt_\w+|PyInstance_\w+|PyClass_Type|_Py_ZeroStruct|PyFile_Type|"
    r"PyUnicodeUCS[24]_\w+|Py_InitModule\w*"
)

PYTHONPATH = Cause(
    "pythonpath-leak",
    "PYTHONPATH puts packages of another Python before the environment",
    """
    ROS, and the start files of other programs, set PYTHONPATH. Its folders come before the
    packages of every Python, whatever their version: a Python 3 of conda then imports modules
    that were compiled for Python 2.7, or for the system.
    """,
    "PYTHONPATH is set, and its folders belong to another version of Python or another program.",
    (
        Sign("/opt/ros/", 0.85, r"/opt/ros/\S+\.so:? ?(?:undefined symbol|dynamic module)|"
             r"/opt/ros/\w+/lib/python\S+/(?:dist|site)-packages/\S*"),
        Sign("undefined symbol: ", 0.75, rf"undefined symbol: (?:{_OLD_SYMBOLS})"),
        Sign("does not define module export function", 0.5),
        Sign("your pythonpath points to", 0.93),
        Sign("pythonpath", 0.5, r"\bpythonpath ?= ?['\"]?(?!\(not)[^\s'\"]*(?:python|packages|/lib)"
             r"[\s\S]{0,900}(?:traceback|error)"),
        Sign("pythonpath", 0.5, r"(?:traceback|error)[\s\S]{0,500}\bpythonpath ?= ?['\"]?"
             r"[^\s'\"]*(?:python\d|packages)"),
        Sign("module was compiled for python", 0.7),
        Sign("traceback (most recent call last)", 0.15),
    ),
    (
        Mend(Fix("Take PYTHONPATH out of this window and of the system's variables.",
                 ("set PYTHONPATH=", "reg delete HKCU\\Environment /v PYTHONPATH"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Unset PYTHONPATH here, and take the line that sets it out of the start file.",
                 ("set -e PYTHONPATH", "grep -n PYTHONPATH ~/.config/fish/config.fish"),
                 Risk.REVERSIBLE), (), ("fish",)),
        Mend(Fix("Unset PYTHONPATH here, and take the line that sets it (often `source /opt/ros/"
                 "...`) out of the start file.",
                 ("unset PYTHONPATH", "grep -nE 'PYTHONPATH|/opt/ros' ~/.bashrc ~/.zshrc "
                  "~/.profile"), Risk.REVERSIBLE)),
    ),
    reasons=(
        when(versions_mixed, 0.4, "one traceback has files of two versions of Python",
             facts=("module_file",)),
        given("ros", 0.4, "ROS is set up"),
        given("pythonhome", -0.4, "PYTHONHOME is set"),
    ),
    verify=("python -m site",),
)  # fmt: skip

PYTHONHOME = Cause(
    "pythonhome-set",
    "PYTHONHOME names the home of another Python",
    """
    PYTHONHOME tells every Python where its standard library is. A module of a cluster, or another
    program, sets it for its own; any other Python then does not find its library and ends at
    once, conda included.
    """,
    "PYTHONHOME is set, and is not the base prefix of this Python.",
    (
        Sign("pythonhome = ", 0.9, r"pythonhome = '[^'\n]+'"),
        Sign("no module named", 0.55, r"no module named '?encodings"),
        Sign("init_fs_encoding", 0.4),
        Sign("unable to load the file system codec", 0.5),
        Sign("failed to import encodings module", 0.5),
        Sign("could not find platform", 0.5, r"could not find platform (?:in)?dependent libraries"),
        Sign("no module named site", 0.6, r"importerror: no module named site$"),
        Sign("sre module mismatch", 0.55),
    ),
    (
        Mend(Fix("Take PYTHONHOME out of this window and of the system's variables.",
                 ("set PYTHONHOME=", "reg delete HKCU\\Environment /v PYTHONHOME"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Unset PYTHONHOME, and see which start file sets it.",
                 ("set -e PYTHONHOME", "grep -n PYTHONHOME ~/.config/fish/config.fish"),
                 Risk.REVERSIBLE), (), ("fish",)),
        Mend(Fix("Unset PYTHONHOME, and unload the module that sets it.",
                 ("unset PYTHONHOME", "module unload python",
                  "grep -n PYTHONHOME ~/.bashrc ~/.zshrc ~/.profile"), Risk.REVERSIBLE)),
    ),
    reasons=(
        given("pythonhome", 0.6, "PYTHONHOME is {value}"),
        given("pythonhome_unset", -0.75, "PYTHONHOME is not set"),
    ),
    over=("conda-base-python-missing", "pythonpath-leak"),
    verify=("python -c 'import sys; print(sys.prefix)'",),
)  # fmt: skip

CAUSES = (USER_SITE, PYTHONPATH, PYTHONHOME)
