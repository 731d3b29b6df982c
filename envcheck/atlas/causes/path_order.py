"""Another Python, or another pip, than that of the active environment."""

from __future__ import annotations

import re

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import from_on, given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

CONDA = r"(?:conda|forge|mamba|[\\/]envs[\\/]|[\\/]\.?venv)"
ELSEWHERE = (
    r"(?!\S*(?:conda|forge|mamba|[\\/]\.?v?envs?[\\/]|\.pyenv|windowsapps))(?:/|[a-z]:\\)\S+"
)
AFTER_ACTIVATING = (
    r"(?:(?:conda|source|mamba) activate \S+\n(?:[^\n]*\n)?[^\n]*|^\((?!base\) )[\w.-]+\) [^\n]*|"
    r"^\(base\) [^\n]*|conda_(?:default_env|prefix|shlvl)=\S+\n(?:[^\n]*\n){0,2}?[^\n]*)"
)
WHICH = r"(?:which (?:-a )?|where |type |command -v )python\S*(?: pip\S*)?\n(?:python3? is )?"
SYSTEM_PYTHON = rf"{AFTER_ACTIVATING}{WHICH}{ELSEWHERE}"
ALL_PYTHONS = ("type -a python pip", "echo $PATH")


def active(said: Said) -> str | None:
    """The environment that is active; the one named last, as a text goes on."""
    names = [name for name in said.values("active_env") if name.lower() != "none"]
    return names[-1] if names else None


def base_answers(said: Said) -> bool | None:
    """Whether an environment is active, and the Python found is that of base."""
    name, found = active(said), said.values("python_found") or said.values("pip_found")
    if not name or name in ("base", "root") or not found:
        return None
    last = found[-1]
    return bool(re.search(CONDA, last, re.I)) and not re.search(r"[\\/]envs[\\/]", last, re.I)


def pip_elsewhere(said: Said) -> bool | None:
    """Whether the pip that is found belongs to another Python than the one that is found."""
    pythons, pips = said.values("python_found"), said.values("pip_found")
    if pips and pythons:
        return _prefix(pips[-1]) != _prefix(pythons[-1])
    if pips and active(said):
        return not re.search(CONDA, pips[-1], re.I)
    return None


def _prefix(path: str) -> str:
    cut = r"[\\/](?:bin|lib|lib64|scripts|python(?:\d\S*)?\.exe)(?:[\\/]|$)"
    return re.split(cut, path, maxsplit=1, flags=re.I)[0].lower()


PYENV = Cause(
    "path-shadowed-by-pyenv",
    "pyenv's shims come before the environment on PATH",
    """
    pyenv puts the folder ~/.pyenv/shims at the head of PATH. Where its lines in the start file
    come after conda's, `python` is pyenv's in every environment, though the prompt shows the
    environment.
    """,
    "`which python` is below .pyenv/shims while CONDA_PREFIX is set.",
    (
        Sign(".pyenv/shims/", 0.8,
             rf"{AFTER_ACTIVATING}{WHICH}\S*\.pyenv/(?:shims|versions)/"),
        Sign(".pyenv/shims", 0.5, r"\.pyenv/shims/(?:python|pip)"),
        Sign(".pyenv\\pyenv-win\\shims", 0.6),
        Sign(".pyenv/shims:", 0.45, rf"\.pyenv/shims:[^\n]*{CONDA}"),
        Sign("pyenv: ", 0.5, r"pyenv: (?:python|pip)\S*: command not found"),
    ),
    (
        Mend(Fix("Take pyenv's folders off PATH, or put conda's before them, and open a new "
                 "window.", ("where python",), Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Put pyenv's lines before conda's block in the start file, or take them out, and "
                 "open a new shell.",
                 ("grep -nE 'pyenv|conda initialize' ~/.bashrc ~/.bash_profile ~/.zshrc",
                  "type -a python"), Risk.REVERSIBLE)),
    ),
    reasons=(
        given("active_env", 0.4, "an environment of conda is active"),
        given("conda_prefix", 0.2, "there is a conda"),
    ),
    over=("path-shadowed-by-rc-export", "pip-belongs-to-other-python"),
    verify=("which python",),
)  # fmt: skip

EXPORT = Cause(
    "path-shadowed-by-rc-export",
    "A start file puts other folders before the environment on PATH",
    """
    A line such as `export PATH=/usr/local/bin:$PATH` after conda's block puts its folder first
    again. The prompt shows the environment, and `python` is that of the system. Aliases of python,
    and the start files of other programs, do the same.
    """,
    "The first python on PATH is not in $CONDA_PREFIX/bin, and a start file exports PATH after "
    "the block of conda.",
    (
        Sign("which python", 0.6, SYSTEM_PYTHON),
        Sign("where python", 0.6, SYSTEM_PYTHON),
        Sign("export path=", 0.4, r"conda initialize <<<[\s\S]{0,600}^export path="),
        Sign("python: aliased to", 0.7),
        Sign("alias python=", 0.6),
        Sign("is aliased to", 0.6, r"python3? is aliased to"),
    ),
    (
        Mend(Fix("Take the other Python off PATH, or put it behind conda; open a new window.",
                 ("where python", "rundll32 sysdm.cpl,EditEnvironmentVariables"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Move the line that exports PATH above conda's block, and open a new shell.",
                 ("type -a python", "grep -nE 'PATH=|alias python|conda initialize' ~/.bashrc "
                  "~/.bash_profile ~/.profile ~/.zshrc"), Risk.REVERSIBLE)),
    ),
    reasons=(
        given("path_exported", 0.4, "a start file exports PATH"),
        given("tmux", -0.6, "it happens in tmux"),
        from_on("shell_level", "2", -0.4, "conda's level of shells is {value}"),
        given("pyenv", -0.3, "pyenv is there"),
        when(base_answers, -0.6, "the Python found is that of conda's base",
             facts=("python_found",)),
    ),
    unlike=(
        Unlike(("path-shadowed-by-pyenv", "conda-env-without-python"),
               "where the Python that answers lies: in the system, in pyenv's shims, or in base.",
               ("type -a python",)),
        Unlike(("path-reordered-in-tmux-login-shell",),
               "whether it happens in every shell, or only in tmux.", ALL_PYTHONS),
    ),
    verify=("which python", "python -c 'import sys; print(sys.prefix)'"),
)  # fmt: skip

TMUX = Cause(
    "path-reordered-in-tmux-login-shell",
    "Inside tmux the environment counts as active, and PATH is another",
    """
    tmux hands on CONDA_PREFIX and CONDA_SHLVL, and starts a login shell, whose profile builds
    PATH anew (on macOS path_helper does). conda takes the environment for active and changes
    nothing, and its folder stands far behind in PATH. Editors, screen and sudo shells do the same.
    """,
    "TMUX is set, CONDA_SHLVL is 1 or more, and $CONDA_PREFIX/bin is not the first in PATH.",
    (
        Sign("which python", 0.5, SYSTEM_PYTHON),
        Sign("tmux", 0.5, r"tmux[\s\S]{0,600}(?:which python|python --version|echo \$path|"
             r"wrong python|conda_shlvl|/usr/(?:local/)?bin/python)"),
        Sign("path_helper", 0.4),
    ),
    (
        Mend(Fix("Deactivate before you start tmux, or deactivate and activate again inside it.",
                 ("conda deactivate", "conda deactivate", "conda activate <env>"))),
    ),
    platforms=("linux", "macos"),
    reasons=(
        given("tmux", 0.6, "it happens in tmux"),
        from_on("shell_level", "2", 0.4, "conda's level of shells is {value}"),
        when(lambda said: (active(said) == "base") or None, 0.1, "base counts as active"),
        when(lambda said: None if said.has("tmux") or said.has("shell_level") else True,
             -0.4, ""),
        when(base_answers, -0.6, "the Python found is that of conda's base",
             facts=("python_found",)),
        given("pyenv", -0.4, "pyenv is there"),
    ),
    verify=("which python",),
)  # fmt: skip

OTHER_PIP = Cause(
    "pip-belongs-to-other-python",
    "pip belongs to another Python than python does",
    """
    `pip` and `python` are looked for on PATH one by one. Where the environment has no pip, or
    ~/.local/bin comes first, pip installs into another Python: it says that all is installed, and
    `import` does not find it. A script of an old pip, left behind by an update, fails likewise.
    """,
    "`pip --version` names another folder than sys.prefix.",
    (
        Sign("no module named", 0.75,
             r"requirement already satisfied: ([\w-]+)(?![\w-])\S* in \S+[\s\S]{0,900}"
             r"no module named '?\1\b"),
        Sign("no module named", 0.65,
             r"successfully installed [^\n]*\b([a-z]\w+)-\d[\s\S]{0,800}?no module named '?\1\b"),
        Sign("no module named", 0.5,
             r"pip\d? install (?:-\S+ )*([a-z]\w+)\n[\s\S]{0,800}?no module named '?\1\b"),
        Sign("import", 0.8, r"cannot import name '?main\b|from pip import main",
             ("name main", "name 'main", "import main")),
        Sign("invoked by an old script wrapper", 0.85),
        Sign("unable to create process using", 0.6, r"unable to create process using [^\n]*pip"),
        Sign(" from ", 0.2, r"^pip \d[\d.]* from \S+"),
        Sign("pip", 0.3, r"(?:which|where|type) (?:-a )?(?:python\d? )?pip"),
    ),
    (
        Mend(Fix("Call pip through the Python that shall have the package.",
                 ("python -m pip --version", "python -m pip install <package>", "where pip"),
                 Risk.REPLACES_PACKAGES), ("windows",)),
        Mend(Fix("Call pip through the Python that shall have the package; remove a stray pip "
                 "from ~/.local/bin.",
                 ("python -m pip --version", "python -m pip install <package>", "type -a pip"),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        when(pip_elsewhere, 0.7, "pip and python are in two places",
             -0.6, "pip and python are in one place", facts=("python_found", "pip_found")),
        given("notebook", -0.5, "it happens in a notebook, whose kernel has a Python of its own"),
        given("env_made_empty", -0.5, "the environment was made without Python"),
        when(base_answers, -0.5, "the Python found is that of conda's base",
             facts=("python_found",)),
    ),
    unlike=(
        Unlike(("conda-env-without-python",),
               "whether the active environment has a Python of its own at all.",
               ("conda list ^python$", "type -a python pip")),
    ),
    verify=("python -m pip --version", "python -c 'import sys; print(sys.prefix)'"),
)  # fmt: skip

NO_PYTHON = Cause(
    "conda-env-without-python",
    "The environment has no Python, and that of base or of the system answers",
    """
    `conda create -n name` without a package makes an empty environment. Activating it puts its
    empty folder on PATH, and `python` and `pip` are still those of base or of the system; what
    pip installs goes there.
    """,
    "$CONDA_PREFIX/conda-meta has no file python-*.json.",
    (
        Sign("conda create", 0.6, r"conda create (?:-y |--yes )?(?:-n|--name|-p|--prefix) ?"
             r"[\w./~-]+(?:[^\S\n](?:-y|--yes))?\n[\s\S]{0,900}\b(?:pip|python)\b"),
        Sign("which", 0.4, rf"{AFTER_ACTIVATING}(?:which|where|type) (?:-a )?(?:python|pip)"),
        Sign("# packages in environment at", 0.5,
             r"# packages in environment at \S+\n#\n# name version build channel(?:\n\n|\n?\Z)"),
        Sign("no module named pip", 0.4, r"[\\/]envs[\\/][^\n]*python[^\n]*: no module named pip"),
        Sign("conda env is empty", 0.6),
    ),
    (
        Mend(Fix("Install Python and pip into the environment.",
                 ("conda install -n <env> python pip",), Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        when(base_answers, 0.6, "an environment is active, and base's Python answers",
             -0.7, "the Python found is not that of base", facts=("python_found", "pip_found")),
        given("env_made_empty", 0.4, "the environment was made without packages"),
        when(lambda said: None if said.has("env_made_empty") or base_answers(said) else True,
             -0.4, ""),
        given("tmux", -0.5, "it happens in tmux"),
    ),
    over=("pip-belongs-to-other-python",),
    verify=("conda list -n <env> ^python$", "which python pip"),
)  # fmt: skip

CAUSES = (PYENV, EXPORT, TMUX, OTHER_PIP, NO_PYTHON)
