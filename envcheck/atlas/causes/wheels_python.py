"""Pythons for which there is no wheel: too new, too old, of 32 bits, or not finished."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.derived import python
from envcheck.atlas.reasons import given, numbers, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

TORCH = r"(?:torch|torchvision|torchaudio)\b"
BITS = "python -c \"import struct, sys; print(sys.version, struct.calcsize('P') * 8)\""
OFFERS_NONE = rf"requirement {TORCH}[^(]{{0,60}}\(from versions: (?:none|\)|0\.1\.2)"
LISTS = ("python --version", "python -m pip index versions torch")
NEW_ENV = ("conda create -n <env> python=3.11", "conda activate <env>",
           "python -m pip install torch")  # fmt: skip


def offered(said: Said) -> tuple[tuple[int, ...], ...] | None:
    """The versions that pip found for this Python; none of them is (); None: not told.

    0.1.2 is an empty shell: it is all that pip lists where there is no wheel.
    """
    told = said.value("torch_offered")
    if told is None:
        return None
    versions = (
        numbers(version)[:3] for version in told.split(",") if version.strip()[:1].isdigit()
    )
    return tuple(sorted(version for version in versions if version > (0, 1, 2)))


def pin_lies(said: Said) -> str | None:
    """Where the pinned PyTorch lies: "before", "behind" or "among" the versions that there are."""
    there, pin = offered(said), said.value("torch_pinned")
    if not there or not pin or not numbers(pin):
        return None
    wanted = numbers(pin)[:3]
    if wanted < there[0]:
        return "before"
    return "behind" if wanted > there[-1] else "among"


def nothing_offered(said: Said) -> bool | None:
    """Whether pip found no version at all."""
    there = offered(said)
    return None if there is None else not there


def not_reached(said: Said) -> bool | None:
    """Whether pip found nothing because it could not ask anybody."""
    return (said.has("index_not_reached") and nothing_offered(said) is not False) or None


NOT_REACHED = when(not_reached, -0.9, "pip did not reach the index: it has no versions to list",
                   facts=("index_not_reached",))  # fmt: skip


def is_new_or_old(said: Said) -> bool | None:
    """Whether Python is of the newest or the oldest: those that PyTorch comes late to, or left."""
    version = python(said)
    return None if version is None else version >= (3, 12) or version <= (3, 8)


UNSUPPORTED = Cause(
    "python-version-unsupported-by-torch",
    "PyTorch has no wheel for this Python",
    """
    A wheel is made for one Python, 3.11 say. PyTorch's come some months after a new Python is
    released, and stop when an old one has reached its end. pip then finds no version that fits, and
    says "from versions: none". The same line comes from a Python of 32 bits.
    """,
    "`from versions: none`, or a wanted version above all that are listed, and a Python newer or "
    "older than those for which the wanted PyTorch has wheels.",
    (
        Sign("from versions:", 0.5, OFFERS_NONE),
        Sign("no matching distribution found for torch", 0.4),
        Sign("that satisfies the requirement torch", 0.35),
        Sign("no wheels with a matching python", 0.85,
             r"all versions of torch\w* have no wheels with a matching python"),
        Sign("not supported on python 3.", 0.85),
        Sign("not yet supported for torch.compile", 0.85),
        Sign("requires a different python", 0.8,
             r"torch\S* requires a different python|python: [\d.]+ not in .*torch"),
        Sign("is not a supported wheel on this platform", 0.5,
             r"torch\w*-\S+-cp3\d+\S*\.whl'? is not"),
        Sign("requires python ", 0.45,
             r"package pytorch-\S+ requires python [^\n]*none of the prov"),
    ),
    (
        Mend(Fix("Make an environment with a Python that has wheels, a release older than the "
                 "newest.", NEW_ENV, Risk.REVERSIBLE)),
    ),
    reasons=(
        NOT_REACHED,
        when(is_new_or_old, 0.6, "Python is one of the newest or oldest",
             -0.2, "Python is neither new nor old", facts=("python", "python_of_path")),
        given("bits_32", -0.9, "Python is one of 32 bits"),
        when(lambda said: pin_lies(said) == "behind" or None, 0.6,
             "the wanted version is newer than all that there are for this Python",
             facts=("torch_offered",)),
        when(lambda said: pin_lies(said) in ("before", "among") or None, -0.75,
             "there are versions for this Python", facts=("torch_offered",)),
    ),
    unlike=(
        Unlike(("python-32bit",),
               "the number of bits: on Windows both end in `(from versions: none)`.", (BITS,)),
        Unlike(("pinned-torch-has-no-wheel-for-python",),
               "the list in `(from versions: ...)`: empty, or it begins after the pin.", LISTS),
    ),
    verify=LISTS,
)  # fmt: skip

PINNED = Cause(
    "pinned-torch-has-no-wheel-for-python",
    "The pinned PyTorch is older than the first that has wheels for this Python",
    """
    An old release of PyTorch never gets wheels for a newer Python. The first for Python 3.12 is
    2.2, the first for 3.13 is 2.5. A file that pins torch==1.13.1 cannot be met there, and pip
    lists what there is instead: all newer.
    """,
    "The pin is lower than the lowest version in `(from versions: ...)`.",
    (
        Sign("from versions:", 0.6,
             rf"requirement {TORCH}==[^(]{{0,60}}\(from versions: (?!0\.1\.2)\d"),
        Sign("no matching distribution found for torch", 0.45,
             rf"distribution found for {TORCH}=="),
        Sign("has no wheels with a matching python", 0.8, rf"{TORCH}==\S+ has no wheels with a "
             r"matching python"),
        Sign("only has wheels with the following python", 0.75),
        Sign("unable to find installation candidates for torch", 0.65),
        Sign("a source distribution or wheel for the current platform", 0.5,
             r"`?torch==[\s\S]{0,200}source distribution or wheel for the current platform"),
        Sign("ignored the following versions that require a different python", 0.35),
    ),
    (
        Mend(Fix("Make an environment with the Python that the pin was written for, or take a "
                 "newer PyTorch.",
                 ("conda create -n <env> python=3.10", "conda activate <env>",
                  "python -m pip install -r requirements.txt"), Risk.REVERSIBLE)),
    ),
    reasons=(
        NOT_REACHED,
        when(lambda said: pin_lies(said) == "before" or None, 0.7,
             "the pin is older than all that there are for this Python",
             facts=("torch_offered",)),
        when(lambda said: pin_lies(said) in ("behind", "among") or None, -0.8,
             "the pin is not older than what there is", facts=("torch_offered",)),
        when(nothing_offered, -0.5, "there is no version at all", facts=("torch_offered",)),
        given("bits_32", -0.9, "Python is one of 32 bits"),
    ),
    verify=LISTS,
)  # fmt: skip

BITS_32 = Cause(
    "python-32bit",
    "Python is a program of 32 bits",
    """
    PyTorch and many others have no wheels for Python of 32 bits on Windows. That one is easily
    installed by mistake, and editors bring one along. pip finds no version at all, as it does when
    Python is too new.
    """,
    "struct.calcsize('P') * 8 is 32; sys.version says 32 bit.",
    (
        Sign("from versions:", 0.53, OFFERS_NONE),
        Sign("no matching distribution found for torch", 0.4),
        Sign("that satisfies the requirement torch", 0.35),
        Sign("is not a valid win32 application", 0.6),
        Sign("is not a supported wheel on this platform", 0.35,
             r"win_amd64\.whl'? is not a supported"),
        Sign("win32", 0.4,
             r"(?:failed building wheel|no matching distribution)[\s\S]{0,800}win32\.whl"),
    ),
    (
        Mend(Fix("Install a Python of 64 bits, or Miniconda, and make the environment anew.",
                 ("winget install --id Python.Python.3.12 --architecture x64",
                  "py -3.12 -m venv .venv", ".venv\\Scripts\\python -m pip install torch"),
                 Risk.NEEDS_ADMIN), ("windows",)),
    ),
    ("windows",),
    shown=given("bits_32", 0.6, "Python is one of 32 bits: {value}"),
    reasons=(
        NOT_REACHED,
        given("bits_64", -0.95, "Python is one of 64 bits"),
        when(is_new_or_old, -0.4, "Python is one of the newest or oldest",
             facts=("python", "python_of_path")),
        when(lambda said: pin_lies(said) is not None or None, -0.8,
             "there are versions for this Python", facts=("torch_offered",)),
        when(lambda said: said.platform is None or None, -0.4, "nothing tells of Windows"),
    ),
    verify=(BITS,),
)  # fmt: skip

PRERELEASE = Cause(
    "python-prerelease-abi",
    "Python is an alpha or beta, and lacks what a wheel was built against",
    """
    The C interface of a Python changes until its first release candidate. A wheel made for the
    final 3.11 asks an alpha of 3.11 for functions that it does not have yet, or has no more. The
    import fails with an undefined symbol whose name begins with Py or _Py.
    """,
    "sys.version_info.releaselevel is not final; the missing symbol is Python's own.",
    (
        Sign("symbol not found in flat namespace", 0.6, r"flat namespace '?_{1,2}py[a-z]*_"),
        Sign("undefined symbol: ", 0.55, r"undefined symbol: _?py[a-z]*_\w+"),
        Sign("procedure could not be found", 0.3),
        Sign("no matching distribution found for", 0.2),
    ),
    (
        Mend(Fix("Use a Python that is released, and make the environment anew with it.",
                 NEW_ENV, Risk.REVERSIBLE)),
    ),
    reasons=(
        NOT_REACHED,
        given("python_prerelease", 0.8, "Python is {value}"),
        when(lambda said: None if said.has("python_prerelease") else True, -0.2,
             "nothing tells of an alpha or beta"),
    ),
    over=("python-version-unsupported-by-torch",),
    unlike=(
        Unlike(("pythonpath-leak", "user-site-shadows-env"),
               "whether the Python is final: then the library is that of another Python.",
               ("python --version",)),
    ),
    verify=("python --version",),
)  # fmt: skip

CAUSES = (UNSUPPORTED, PINNED, BITS_32, PRERELEASE)
