"""Files in the working directory that Python takes for a module of another."""

from __future__ import annotations

import re

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.readers.path import BESIDE_PYTHON, TORCH_INIT
from envcheck.atlas.reasons import given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

# Modules of the standard library that are files in it, and that no project has by this name.
STANDARD = (
    "abc|array|ast|asyncio|base64|bisect|calendar|collections|concurrent|contextlib|copy|copyreg|"
    "csv|ctypes|datetime|decimal|dis|email|enum|fractions|functools|glob|gzip|hashlib|heapq|hmac|"
    "html|http|inspect|io|json|keyword|linecache|locale|logging|math|multiprocessing|numbers|"
    "operator|pathlib|pickle|platform|queue|random|re|sched|secrets|select|selectors|shelve|shlex|"
    "shutil|signal|socket|socketserver|sqlite3|ssl|stat|statistics|string|struct|subprocess|"
    "tempfile|textwrap|threading|time|timeit|token|tokenize|traceback|turtle|types|typing|unittest|"
    "urllib|uuid|warnings|weakref|xml|zipfile"
)
ALSO_OF_PROJECTS = "cmd|code|codecs|imp|optparse|parser|pdb|profile|resource|site|symbol|test|trace"
# What these modules lack no version of Python took away, but for the names behind them.
CONSTANT = (
    "random|string|copy|csv|json|queue|secrets|calendar|numbers|socket|struct|tempfile|threading|"
    "token|turtle|warnings|weakref|glob|heapq|decimal|datetime|code|time|io|email|test"
)
OF_SOME_VERSIONS = (
    r"(?:clock|\w+_ns|letters|lowercase|uppercase|maketrans|join|atoi|af_\w+|utc|jumpahead|"
    r"randbytes|tzset|support)\b"
)
NEVER_GONE = (
    "getlogger|basicconfig|enum|intenum|functiontype|moduletype|methodtype|signature|getmodule|"
    "select|sigint|any|namedtuple|ordereddict|deque|python_implementation|system|itemgetter|"
    "attrgetter|popen|partial|wraps|abcmeta|parse|compile|escape|mean|simplenamespace|integral|"
    "iskeyword|deepcopy|temporarydirectory|token_bytes|randbits"
)
PACKAGES = (
    "torch|torchvision|torchaudio|torchtext|numpy|scipy|pandas|matplotlib|sklearn|seaborn|cv2|pil|"
    "tensorflow|keras|jax|transformers|tokenizers|accelerate|diffusers|peft|pytorch_lightning|"
    "torchmetrics|gym|gymnasium|networkx|plotly|wandb|tensorboard|tensorboardx|tqdm|requests|yaml|"
    "timm|einops|onnx|onnxruntime|skimage|imageio|albumentations|ipython|ipykernel|jupyter|nltk|"
    "spacy|gensim|sympy|statsmodels|xgboost|lightgbm|optuna|hydra|omegaconf|numba|dask|"
    "torch_geometric|dgl|openai|langchain|gradio|streamlit|flask|psutil|setuptools"
)
LIBRARY = r"(?:site-packages|dist-packages|lib[\\/]python|[\\/]lib[\\/]|python\d+\.zip|<frozen)"
OUTSIDE = rf"(?![^\n\"')]*{LIBRARY})"
END = r"(?:\.py|[\\/]__init__\.py)"


def of_files(names: str) -> tuple[str, ...]:
    """How a traceback ends the paths of such files."""
    return tuple(
        f'{name}{end}"'
        for name in names.split("|")
        for end in (".py", "/__init__.py", "\\__init__.py")
    )


def loaded_by_a_library(names: str) -> str:
    """A frame of a file with such a name outside of every library, imported by a library."""
    return (
        rf"{LIBRARY}[^\n]*\n[^\n]*import[^\n]*\n(?:[~^]+\n)?"
        rf"file \"{OUTSIDE}(?:[^\"\n]*[\\/])?(?:{names}){END}\", line"
    )


def loaded_by_its_name(names: str) -> str:
    """A frame that imports a module of such a name, and next a file of that name of the user's."""
    return (
        rf"^(?:import|from) ({names})\b[^\n]*\n(?:[~^]+\n)?"
        rf"file \"{OUTSIDE}(?:[^\"\n]*[\\/])?\1{END}\", line"
    )


def lacks_a_name(names: str) -> str:
    """A name that is missing from a module whose file, as the message says, is the user's."""
    return (
        rf"cannot import name '?\w+'? from (?:partially initialized module )?'?(?:{names})[\w.]*'?"
        rf"[^\n]{{0,60}}\({OUTSIDE}[^)\n]*[\\/](?:{names}){END}\)"
    )


def library_file(said: Said) -> bool | None:
    """Whether the file of the module, as the message gives it, is the library's own."""
    told = said.value("module_of_message")
    return bool(re.search(LIBRARY, told)) if told else None


RENAME = "Rename your file, and delete what Python compiled of it."
RENAMING = (
    Mend(Fix(RENAME, ("ren <module>.py my_<module>.py", "rmdir /s /q __pycache__"),
             Risk.REVERSIBLE), ("windows",)),
    Mend(Fix(RENAME, ("mv <module>.py my_<module>.py", "rm -r __pycache__"), Risk.REVERSIBLE)),
)  # fmt: skip

STDLIB = Cause(
    "local-file-shadows-stdlib",
    "A file of yours has the name of a module of the standard library",
    """
    Python looks for modules first where the script lies. A file called random.py, string.py or
    numbers.py there is taken for the module of that name by every package that wants it, and they
    fail with errors that name neither.
    """,
    "A file in the working directory, or beside the script, is called like one of "
    "sys.stdlib_module_names.",
    (
        Sign("since it has the same name as the standard library module", 0.97),
        Sign("partially initialized module", 0.85,
             rf"partially initialized module '(?:{STANDARD}|{ALSO_OF_PROJECTS})' has no attribute"),
        Sign("cannot import name", 0.9, lacks_a_name(f"{STANDARD}|{ALSO_OF_PROJECTS}")),
        Sign(".py\", line ", 0.85, loaded_by_a_library(f"{STANDARD}|{ALSO_OF_PROJECTS}"),
             of_files(f"{STANDARD}|{ALSO_OF_PROJECTS}")),
        Sign(".py\", line ", 0.8, loaded_by_its_name(STANDARD), of_files(STANDARD)),
        Sign("has no attribute", 0.55,
             rf"(?<!initialized\s)module '(?:{CONSTANT})' has no attribute "
             rf"'(?!{OF_SOME_VERSIONS})|module '(?:{STANDARD})' has no attribute "
             rf"'(?:{NEVER_GONE})'"),
        Sign("numbers.integral.register", 0.85),
        Sign("is not a package", 0.85, rf"; '(?:{STANDARD})' is not a package"),
    ),
    RENAMING,
    over=("local-file-shadows-package",),
    unlike=(
        Unlike(("local-file-shadows-package",),
               "the last file of the traceback that is your own: its name is the one to change."),
    ),
    verify=('python -c "import <module>; print(<module>.__file__)"',),
)  # fmt: skip

PACKAGE = Cause(
    "local-file-shadows-package",
    "A file of yours has the name of a package",
    """
    A script that is called numpy.py, torch.py or matplotlib.py is imported in place of the
    package, by itself first of all: `import torch` in torch.py imports the script again. A folder
    of that name beside the script does the same.
    """,
    "A file or folder in the working directory is called like an installed package.",
    (
        Sign("has the same name as a library you intended to import", 0.95),
        Sign("partially initialized module", 0.55,
             rf"partially initialized module '(?:{PACKAGES})[\w.]*'"),
        Sign("cannot import name", 0.9, lacks_a_name(f"{PACKAGES}|datasets|evaluate|lightning")),
        Sign(".py\", line ", 0.85, loaded_by_a_library(PACKAGES), of_files(PACKAGES)),
        Sign(".py\", line ", 0.85, loaded_by_its_name(PACKAGES), of_files(PACKAGES)),
        Sign("has no attribute", 0.45,
             r"(?<!initialized\s)module '(?:torch|numpy|pandas|matplotlib|tensorflow)' has no "
             r"attribute '(?:tensor|nn|cuda|array|zeros|ones|arange|ndarray|dataframe|read_csv|"
             r"series|pyplot|constant|device|randn?|no_grad)'"),
        Sign("is not a package", 0.85, rf"; '(?:{PACKAGES})' is not a package"),
    ),
    RENAMING,
    reasons=(
        when(library_file, -0.75, "the file in the message is that of the package itself",
             0.6, "the file in the message is not that of the package",
             facts=("module_of_message",)),
        given("torch_beside_python", -0.7, "the folder lies beside Python itself: {value}"),
        given("notebook", -0.2, "in a notebook an old kernel says the same"),
    ),
    unlike=(
        Unlike(("stray-torch-directory",),
               "where the module that is imported lies: a file of yours, or a folder left over.",
               ('python -c "import torch; print(torch.__file__, torch.__path__)"',)),
    ),
    verify=('python -c "import <package>; print(<package>.__file__)"',),
)  # fmt: skip

TORCH_NAMES = (
    "__version__|nn|tensor|cuda|device|float32|float|long|randn?|zeros|ones|no_grad|manual_seed|"
    "floattensor|from_numpy|save|load|utils|autograd|optim|backends|jit|hub|arange|cat|version|_c"
)

STRAY = Cause(
    "stray-torch-directory",
    "A folder called torch that is not PyTorch is imported in its place",
    """
    A copy of PyTorch's sources in the working directory, an unpacked wheel, or what an
    interrupted uninstallation left in site-packages, is called torch and has no compiled parts.
    `import torch` takes it, or takes an empty package without any contents.
    """,
    "importlib.util.find_spec('torch').origin is None or not in site-packages.",
    (
        Sign("failed to load pytorch c extensions", 0.9),
        Sign("torch._c", 0.8, r"no module named '?torch\._c\b(?!\.)"),
        Sign("no module named", 0.7, r"torch[\\/]__init__\.py[\s\S]{0,200}no module named '?_c\b"),
        Sign("(unknown location)", 0.85,
             r"cannot import name '?\w+'? from '?torch[\w.]*'? \(unknown location\)"),
        Sign("module 'torch' has no attribute", 0.5,
             rf"(?<!initialized\s)module 'torch' has no attribute '(?:{TORCH_NAMES})'"),
        Sign("<module 'torch'", 0.85, r"<module 'torch' \((?:namespace|<_frozen)"),
        Sign('file "torch/__init__.py"', 0.7),
        Sign("torch.version", 0.4, r"no module named '?torch\.version\b"),
        Sign("__init__.py", 0.8, BESIDE_PYTHON, TORCH_INIT),
    ),
    (
        Mend(Fix("Work in another folder, or delete the folder torch that is not in site-packages; "
                 "then install PyTorch again.",
                 ('python -c "import torch; print(torch.__path__)"',
                  "python -m pip uninstall -y torch", "python -m pip install torch"),
                 Risk.REPLACES_PACKAGES)),
    ),
    verify=('python -c "import torch; print(torch.__file__, torch.__version__)"',),
)  # fmt: skip

CAUSES = (STDLIB, PACKAGE, STRAY)
