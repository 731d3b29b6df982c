"""NumPy of another version than what was built for it, or written for it."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import below, from_on, given, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

VERSIONS = ("python -m pip list",)
WITH_NUMPY_1 = "python -m pip install 'numpy<2'"
TORCH_FAMILY = ("torch", "torchvision", "torchaudio")


def culprit(said: Said) -> str | None:
    """The package whose import failed: the last frame before the message, or the last import."""
    told = (*said.values("import_line"), *said.values("array_api_frame"))
    return next((name for name in reversed(told) if name not in ("numpy", "sys", "os")), None)


def torch_failed(said: Said) -> bool | None:
    """Whether it is PyTorch's own code that was built for another NumPy."""
    if said.has("torch_speaks"):
        return True
    name = culprit(said)
    return None if name is None else name in TORCH_FAMILY


def numpy_is_older(said: Said) -> bool | None:
    """Whether NumPy's interface is older than the one that the extension was built with."""
    told = said.value("numpy_api")
    if told is None:
        return None
    wanted, here = (int(word, 16) for word in told.split(" but this version of numpy is "))
    return wanted > here


ABI_SIGNS = (
    Sign("compiled using numpy 1.x", 0.45, r"compiled using numpy 1\.x cannot be run in numpy 2"),
    Sign("_array_api not found", 0.4),
    Sign("this version of numpy is", 0.3, r"against a[bp]i version 0x10\w+ but .{0,30}is 0x2\w+"),
)
ABI_REASONS = (
    below("numpy", "2", -0.9, "NumPy is {value}, not 2"),
    when(numpy_is_older, -0.95, "the extension wants a newer NumPy, not an older one",
         facts=("numpy_api",)),
)  # fmt: skip

TORCH_BUILT_FOR_1X = Cause(
    "numpy2-abi-torch-built-for-1x",
    "PyTorch was built for NumPy 1, and NumPy 2 is installed",
    """
    PyTorch before 2.3 (on Windows before 2.4.1) was compiled against NumPy 1, whose binary
    interface NumPy 2 has given up. `import torch` warns, and `tensor.numpy()` and
    `torch.from_numpy` fail with "Numpy is not available".
    """,
    "numpy >= 2 together with torch < 2.3, on Windows <= 2.4.0.",
    (
        Sign("failed to initialize numpy: _array_api not found", 0.8),
        Sign("numpy is not available", 0.5, r"runtimeerror: numpy is not available"),
        *ABI_SIGNS,
    ),
    (
        Mend(Fix("Go back to NumPy 1, or take a PyTorch from 2.3 on.", (WITH_NUMPY_1,),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        *ABI_REASONS,
        when(torch_failed, 0.6, "what failed is PyTorch's own code",
             -0.8, "what failed is another package than PyTorch",
             facts=("array_api_frame", "torch_speaks")),
        from_on("numpy", "2", 0.3, "NumPy is {value}"),
        from_on("torch", "2.4.1", -0.7, "PyTorch {value} is built for NumPy 2"),
    ),
    unlike=(
        Unlike(("numpy2-abi-other-package",),
               "the last frame of the traceback names the package that was built for NumPy 1; "
               "the word torch further up says nothing."),
        Unlike(("numpy-too-old-for-extension",),
               "\"Numpy is not available\" comes with both; the versions tell whether NumPy is "
               "too new (2 with an old PyTorch) or too old.", VERSIONS),
    ),
    verify=('python -c "import torch; print(torch.ones(1).numpy())"',),
)  # fmt: skip

OTHER_PACKAGE = Cause(
    "numpy2-abi-other-package",
    "Another package was built for NumPy 1, and NumPy 2 is installed",
    """
    A compiled package (OpenCV, numexpr, bottleneck, pyarrow ...) was built against NumPy 1. Its
    import prints a long warning with a traceback, and mostly fails. PyTorch may stand in the
    traceback without being at fault.
    """,
    "numpy >= 2, and a package whose newest release for NumPy 1 is installed: the last frame of "
    "the traceback names it.",
    ABI_SIGNS,
    (
        Mend(Fix("Renew the package that the last frame names, or go back to NumPy 1.",
                 ("python -m pip install --upgrade <package>", WITH_NUMPY_1),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        *ABI_REASONS,
        when(torch_failed, -0.8, "what failed is PyTorch's own code",
             0.5, "what failed is another package than PyTorch",
             facts=("array_api_frame", "import_line")),
    ),
    verify=('python -W error -c "import <package>"',),
)  # fmt: skip

API_REMOVED_IN_2 = Cause(
    "numpy2-api-removal",
    "A program uses a name that NumPy 2.0 took away",
    """
    NumPy 2.0 removed names such as `np.NaN`, `np.float_` and `np.Inf`. A program or package that
    was written for NumPy 1 ends with an AttributeError that names the release.
    """,
    "An AttributeError that says `was removed in the NumPy 2.0 release`, with numpy >= 2.",
    (
        Sign("was removed in the numpy 2.0 release", 0.95),
        Sign("in the numpy 2.0", 0.6, r"(?:expired|removed|deprecated).{0,40} in the numpy 2\.0"),
    ),
    (
        Mend(Fix("Renew the package that uses the name; until there is a newer one, NumPy 1.26.",
                 ("python -m pip install --upgrade <package>", WITH_NUMPY_1),
                 Risk.REPLACES_PACKAGES)),
    ),
    over=("numpy2-abi-torch-built-for-1x", "numpy2-abi-other-package"),
    verify=VERSIONS,
)  # fmt: skip

ALIAS_REMOVED = Cause(
    "numpy-alias-removed",
    "A program uses np.bool, np.float or np.int, which NumPy 1.24 took away",
    """
    `np.bool`, `np.int`, `np.float`, `np.object` and `np.complex` were other names of Python's own
    types. They were deprecated in NumPy 1.20 and removed in 1.24.
    """,
    "An AttributeError of module numpy for one of these names, with numpy >= 1.24.",
    (
        Sign("has no attribute", 0.9,
             r"module 'numpy' has no attribute '(?:bool|int|float|complex|object|str|long|unicode|"
             r"typedict)'"),
        Sign("was a deprecated alias for the builtin", 0.9),
    ),
    (
        Mend(Fix("Renew the package that uses the name; in your own code write bool, int, float. "
                 "Until then take a NumPy before 1.24.",
                 ("python -m pip install --upgrade <package>",
                  "python -m pip install 'numpy<1.24'"),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(below("numpy", "1.24", -0.6, "NumPy {value} still has these names"),),
    verify=VERSIONS,
)  # fmt: skip

TOO_OLD = Cause(
    "numpy-too-old-for-extension",
    "NumPy is older than the one that a package was built with",
    """
    A compiled package asks for a newer interface of NumPy (its number is in the message, such as
    0x10) than the installed NumPy has. With PyTorch `tensor.numpy()` then says "Numpy is not
    available", as it does when NumPy is too new: the mends are opposite.
    """,
    "The first number in `compiled against API version 0x.. but this version of numpy is 0x..` is "
    "the greater one.",
    (
        Sign("this version of numpy is", 0.5,
             r"against a[bp]i version 0x\w+ but this version of numpy is 0x\w+"),
        Sign("numpy is not available", 0.3, r"runtimeerror: numpy is not available"),
        Sign("numpy.core.multiarray failed to import", 0.3),
    ),
    (
        Mend(Fix("Install a newer NumPy.", ("python -m pip install --upgrade numpy",),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        when(numpy_is_older, 0.8, "the extension wants a newer NumPy",
             -0.95, "the extension wants an older NumPy, not a newer one", facts=("numpy_api",)),
        from_on("numpy", "2", -0.7, "NumPy is {value}"),
    ),
    verify=VERSIONS,
)  # fmt: skip

DTYPE_SIZE = Cause(
    "numpy-dtype-size-changed",
    "A package was compiled for another NumPy than the one that is installed",
    """
    The size of one of NumPy's structures is compiled into the package, and the installed NumPy
    has another: 96 is NumPy 1's dtype, 88 is NumPy 2's. It comes from replacing NumPy alone, or
    from a package that was built for the other one.
    """,
    "The message has both numbers; packages of numpy and of the extension are from different "
    "times or channels.",
    (
        Sign("size changed", 0.85, r"numpy\.(?:dtype|ndarray|ufunc|generic) size changed"),
    ),
    (
        Mend(Fix("Install both anew, from one source.",
                 ("python -m pip install --force-reinstall --no-cache-dir numpy <package>",),
                 Risk.REPLACES_PACKAGES)),
    ),
    unlike=(
        Unlike(("stale-kernel-after-numpy-change",),
               "in a notebook that was running when NumPy changed, restart the kernel first: if "
               "that mends it, nothing on disk is wrong."),
    ),
    verify=('python -c "import <package>"',),
)  # fmt: skip

SCIPY_API = Cause(
    "scipy-api-removed",
    "A program uses a name that SciPy has taken away",
    """
    SciPy removes old names release by release: `scipy.linalg.triu` in 1.13, the windows in
    `scipy.signal` in 1.13, `scipy.integrate.simps` in 1.14, `scipy.interp` long before. A package
    that is older than that ends with an ImportError or AttributeError.
    """,
    "The name in the ImportError is a function that the installed scipy no longer has.",
    (
        Sign("from 'scipy", 0.85, r"cannot import name '?\w+'? from '?scipy[\w.]*'?"),
        Sign("'scipy", 0.6, r"module 'scipy[\w.]*' has no attribute '\w+'"),
    ),
    (
        Mend(Fix("Renew the package that asks for the name, or take a SciPy before 1.13.",
                 ("python -m pip install --upgrade <package>",
                  "python -m pip install 'scipy<1.13'"),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        below("scipy", "1.8", -0.3, "SciPy {value} is old"),
        given("scipy", 0.2, "SciPy is {value}"),
    ),
    unlike=(
        Unlike(("local-file-shadows-package", "local-file-shadows-stdlib"),
               "the path in the message: site-packages for SciPy's own change, the working "
               "directory for a file of yours that hides a module."),
    ),
    verify=('python -c "import scipy; print(scipy.__version__)"',),
)  # fmt: skip

CAUSES = (
    TORCH_BUILT_FOR_1X,
    OTHER_PACKAGE,
    API_REMOVED_IN_2,
    ALIAS_REMOVED,
    TOO_OLD,
    DTYPE_SIZE,
    SCIPY_API,
)
