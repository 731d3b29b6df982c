"""Notebooks whose kernel is another Python, or an old copy of a package."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

COURSE = (
    "torch|torchvision|torchaudio|numpy|scipy|pandas|matplotlib|sklearn|cv2|tensorflow|keras|jax|"
    "seaborn|plotly|transformers|datasets|PIL|skimage|tqdm|statsmodels|xgboost|lightgbm|networkx|"
    "gymnasium|gym|einops|timm|wandb|lightning|pytorch_lightning|torch_geometric|fastai|nltk|spacy|"
    "sympy|h5py|requests|yaml|bs4|folium|numba|cupy|ipywidgets|torchinfo|torchtext|torchmetrics"
)
"""Import names of packages that others wrote: a missing module of the user's own is no fault."""
WHICH_PYTHON = ('python -c "import sys; print(sys.executable)"', "jupyter kernelspec list")
REGISTER = "python -m ipykernel install --user --name <env>"


def runs_base(said: Said) -> bool | None:
    """Whether the notebook's Python is one outside all environments, while one is activated."""
    told = said.value("kernel_python")
    if told is None:
        return None
    return not any(part in told.replace("\\", "/") for part in ("/envs/", "venv", "virtualenvs"))


def activated(said: Said) -> bool:
    """Whether an environment other than base is activated in the terminal."""
    told = (*said.values("activated_env"), *said.values("environment_active"))
    return any(name not in ("base", "root") for name in told)


def started_outside(said: Said) -> bool | None:
    """Whether Jupyter comes from outside of the environment that is activated."""
    if said.has("jupyter_outside"):
        return activated(said)
    return True if runs_base(said) and activated(said) else None


def ipykernel_is_missing_in_env(said: Said) -> bool | None:
    """Whether the Python without ipykernel is that of an environment."""
    told = said.value("ipykernel_missing_from")
    return None if told is None else "envs" in told


MISSING = rf"no module named '?\"?(?:{COURSE})\b(?!\.\w)"
IN_A_CELL = r"(?:<ipython-input|ipykernel_\d+|-{3,}> ?\d+ |cell in ?\[\d+\])"
BUILDS = given("builds_a_wheel", -0.8, "a package is being built, which does not see the others")

KERNEL_OTHER_ENV = Cause(
    "jupyter-kernel-other-env",
    "The notebook's kernel runs another Python than the one with the packages",
    """
    A kernel is a Python of its own, named in a file kernel.json. Where that is not the Python into
    which a package was installed, the notebook says "No module named", although the same import
    works in a terminal. A kernel whose environment was deleted or renamed does not start at all.
    """,
    "The first word of argv in the kernel's kernel.json is not the Python of the environment that "
    "has the package; `sys.executable` in the notebook shows which one runs.",
    (
        Sign("no module named", 0.36, MISSING),
        Sign("no module named", 0.36, IN_A_CELL + r"[\s\S]{0,500}no module named '?\w+'?(?!\.)"),
        Sign("no module named", 0.5, r"no module named '?ipykernel(?:_launcher)?\b"),
        Sign("no such kernel", 0.6),
        Sign("failed to start the kernel", 0.45),
        Sign("no such file or directory", 0.55,
             r"\[errno 2\] no such file or directory: '\S*[/\\]bin[/\\]python[\d.]*'"),
        Sign("sys.executable", 0.25, r"sys\.executable[\s\S]{0,120}python"),
    ),
    (
        Mend(Fix("Register the environment's Python as a kernel, and choose it in the notebook's "
                 "menu.",
                 ("conda activate <env>", "python -m pip install ipykernel", REGISTER),
                 Risk.REVERSIBLE)),
    ),
    reasons=(
        given("notebook", 0.5, "it happened in a notebook"),
        when(lambda said: (runs_base(said) and said.has("notebook")) or None, 0.3,
             "the notebook's Python is outside the environments",
             facts=("kernel_python",)),
        when(started_outside, -0.3, "Jupyter itself comes from outside the environment",
             facts=("jupyter_outside", "kernel_python")),
        when(ipykernel_is_missing_in_env, -0.3, "the environment lacks ipykernel",
             0.4, "the kernel's Python is none of an environment",
             facts=("ipykernel_missing_from",)),
        BUILDS,
    ),
    unlike=(
        Unlike(("jupyter-not-in-env-falls-back-to-base",),
               "where Jupyter comes from, in the terminal in which it is started: from the "
               "environment, and the kernel is another one's; or from outside, because the "
               "environment has none.",
               ("which jupyter", "jupyter kernelspec list")),
        Unlike(("pip-belongs-to-other-python",),
               "whether the import fails in the terminal, too: then pip installed elsewhere.",
               ("python -m pip --version", "pip --version")),
    ),
    verify=WHICH_PYTHON,
)  # fmt: skip

FALLS_BACK = Cause(
    "jupyter-not-in-env-falls-back-to-base",
    "The environment has no Jupyter, so that of base or of the system starts",
    """
    An activated environment without jupyter does not stop the command: the next one on PATH
    answers, mostly base's. Its notebooks run base's Python and do not see the environment's
    packages. An environment without ipykernel cannot be a kernel either, and editors say so.
    """,
    "`which jupyter` is outside of CONDA_PREFIX, and the environment has no package ipykernel.",
    (
        Sign("no module named", 0.3, MISSING),
        Sign("no module named", 0.5, r"no module named '?ipykernel(?:_launcher)?\b"),
        Sign("no module named", 0.28, IN_A_CELL + r"[\s\S]{0,500}no module named '?\w+'?(?!\.)"),
        Sign("ipykernel package", 0.85, r"requires (?:the )?ipykernel package"),
        Sign("ipykernel not installed", 0.8),
        Sign("jupyter", 0.6, r"(?:which|where|type|command -v|whence)(?: -a)? jupyter[\w-]*"
             r"\s+(?:jupyter\S* is )?(?!\S*[/\\]envs[/\\])\S*[/\\]jupyter"),
        Sign("sys.executable", 0.25, r"sys\.executable[\s\S]{0,120}python"),
    ),
    (
        Mend(Fix("Install Jupyter, or at least its kernel, in the environment; then open a new "
                 "terminal or empty the shell's memory of commands.",
                 ("conda activate <env>", "conda install notebook ipykernel", "hash -r"),
                 Risk.REPLACES_PACKAGES), shells=("bash", "zsh")),
        Mend(Fix("Install Jupyter, or at least its kernel, in the environment; then open a new "
                 "terminal.",
                 ("conda activate <env>", "conda install notebook ipykernel"),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        given("notebook", 0.3, "it happened in a notebook"),
        when(started_outside, 0.6, "Jupyter comes from outside the activated environment",
             -0.7, "no environment is activated", facts=("jupyter_outside", "kernel_python")),
        when(lambda said: (activated(said) and said.has("jupyter_started")) or None, 0.5,
             "Jupyter was started with the environment activated", facts=("jupyter_started",)),
        when(ipykernel_is_missing_in_env, 0.5, "the environment lacks ipykernel",
             facts=("ipykernel_missing_from",)),
        BUILDS,
    ),
    verify=("which jupyter", *WHICH_PYTHON),
)  # fmt: skip

NOT_INSTALLED = Cause(
    "jupyter-notebook-not-installed",
    "Jupyter's core is there, and the notebook itself is not",
    """
    `jupyter` is a small program that looks for `jupyter-notebook` or `jupyter-lab`. Other packages
    (ipykernel, nbconvert) bring the small one along. Without the package notebook or jupyterlab,
    or with its programs in a directory that is not on PATH, the sub-command is not found.
    """,
    "No metadata of notebook or jupyterlab in the environment, while jupyter_core is there.",
    (
        Sign("error executing jupyter command", 0.92,
             r"error executing jupyter command '?(?:notebook|lab|nbclassic|server)"),
        Sign("jupyter command", 0.93,
             r"jupyter command [`'\"]?jupyter-(?:notebook|lab|nbclassic|server)[`'\"]? not found"),
        Sign("is not a jupyter command", 0.9,
             r"'?(?:notebook|lab)'? is not a jupyter command"),
        Sign("jupyter-notebook", 0.85, r"'?jupyter-(?:notebook|lab)'? not found"),
        Sign("no module named", 0.7,
             r"no module named '?(?:notebook|jupyterlab|jupyter)'?(?!\.|\w)"),
        Sign("jupyter", 0.6,
             r"jupyter(?:-notebook|-lab)?'?:? (?:command not found|not found|is not recognized|"
             r"不是|n'est pas|ist entweder|no se reconoce|não é|не является)|"
             r"command '?jupyter'? not found|command not found: jupyter|"
             r"unknown command:? '?jupyter|the term '?jupyter|"
             r"(?:bash|sh|zsh|fish): (?:line \d+: |\d+: )?jupyter[\w-]*: "),
    ),
    (
        Mend(Fix("Install the notebook where `jupyter` is, and start it with that Python.",
                 ("python -m pip install notebook", "python -m notebook"),
                 Risk.REPLACES_PACKAGES)),
    ),
    unlike=(
        Unlike(("jupyter-not-in-env-falls-back-to-base",),
               "whether a notebook starts at all: here none does."),
    ),
    verify=("jupyter --version", "jupyter notebook --version"),
)  # fmt: skip

STALE = Cause(
    "stale-kernel-after-numpy-change",
    "NumPy was changed while the kernel was running",
    """
    A running kernel keeps the NumPy that it has imported. Once another one is installed, modules
    that are imported later come from the new one and meet the old one's core. A hosted notebook
    imports NumPy before the first cell runs. Nothing on disk is wrong.
    """,
    "The module was loaded before its dist-info directory was written, and its version is not the "
    "one on disk.",
    (
        Sign("size changed", 0.5, r"numpy\.(?:dtype|ndarray|ufunc|generic) size changed"),
        Sign("in order to use newly installed versions", 0.8),
        Sign("previously imported in this runtime", 0.75),
        Sign("cannot load module more than once per process", 0.8),
        Sign("from 'numpy.", 0.5,
             r"cannot import name '\w+' from 'numpy\.(?:_core|core|_utils|lib|linalg)"),
        Sign("'numpy.", 0.4,
             r"no module named 'numpy\.\w+|"
             r"module 'numpy\.(?:_core|core|linalg)\S* has no attribute"),
    ),
    (
        Mend(Fix("Restart the kernel (Kernel > Restart; Runtime > Restart session in Colab) after "
                 "installing, then run the cells again from the top. Keep to one NumPy.")),
    ),
    reasons=(
        given("colab", 0.8, "it is a hosted notebook, which has NumPy loaded from the start"),
        given("notebook", 0.4, "it happened in a notebook"),
        given("restart_wanted", 0.5, "the text asks for a restart"),
        when(lambda said: said.has("notebook") or said.has("colab"), 0, "",
             -0.5, "nothing tells of a notebook"),
    ),
    over=("numpy-dtype-size-changed",),
    unlike=(
        Unlike(("numpy2-abi-other-package", "local-file-shadows-package"),
               "whether it happens again right after the kernel was restarted: then it is "
               "something on disk."),
    ),
    verify=('python -c "import numpy; print(numpy.__version__)"', "python -m pip show numpy"),
)  # fmt: skip

CAUSES = (KERNEL_OTHER_ENV, FALLS_BACK, NOT_INSTALLED, STALE)
