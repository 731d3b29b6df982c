"""CUDA's libraries that a program does not find, or finds in the wrong place."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, on, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

LIBRARY = r"lib(?:cu(?:blas|dnn|fft|rand|solver|sparse|dart|pti|dss)\w*|nvrtc\w*|nvjitlink)\S*"
ABSENT = "cannot open shared object file"
IMPORTS = 'python -c "import torch; print(torch.backends.cudnn.version())"'
SHOW_CUDNN = (
    "python -c \"import nvidia.cudnn; print(nvidia.cudnn.__path__[0] + '/lib')\"",
    "export LD_LIBRARY_PATH=<the folder>:$LD_LIBRARY_PATH",
)


def cudnn_only_warned(said: Said) -> bool | None:
    """Whether cuDNN's absence was a warning, after which another way is taken."""
    return (said.has("cudnn_warning") and not said.has("aborted")) or None


SHADOWS_TORCH = Cause(
    "ld-library-path-shadows-torch-libs",
    "Other CUDA libraries are loaded in place of those that PyTorch brought",
    """
    PyTorch's packages bring cuBLAS, cuDNN, nvJitLink and the rest in matching versions. A folder in
    LD_LIBRARY_PATH (a CUDA toolkit, a cuDNN, conda's lib) or in the system's list is searched
    before them: one of the libraries then comes from there and does not know what the others ask
    of it.
    """,
    "LD_LIBRARY_PATH or ldconfig's list holds libcublasLt, libcudnn or libnvJitLink of another "
    "version than site-packages/nvidia.",
    (
        Sign("undefined symbol", 0.75, rf"{LIBRARY}: undefined symbol"),
        Sign("undefined symbol", 0.75,
             r"undefined symbol: _*(?:(?:cu(?:blas|dnn|fft|rand|solver|sparse|pti)|nvjitlink|nvrtc)"
             r"|cuda\w+, version libcudart)\w*"),
        Sign("cublas_status_invalid_value", 0.25),
        Sign("with link time reference", 0.8,
             rf"version {LIBRARY} not defined in file {LIBRARY} with link time"),
        Sign("not found (required by", 0.75, rf"version [`']{LIBRARY}' not found"),
        Sign("cudnn version incompatibility", 0.85),
        Sign("cudnn version mismatch", 0.8,
             r"cudnn version mismatch: pytorch was compiled against"),
        Sign("cudnn_status_sublibrary_version_mismatch", 0.65),
        Sign("conflicting cudnn in ld_library_path", 0.6),
        Sign("loaded runtime cudnn library", 0.55,
             r"loaded runtime cudnn library: \S+ but source was compiled with"),
        Sign("could not load symbol cublas", 0.6),
    ),
    (
        Mend(Fix("Take the variable out for this shell, and out of the shell's start-up file. "
                 "Where an image sets it, keep the driver's folders alone.",
                 ("echo $LD_LIBRARY_PATH", "unset LD_LIBRARY_PATH"), Risk.REVERSIBLE)),
    ),
    platforms=("linux",),
    reasons=(
        given("ld_library_path", 0.4, "LD_LIBRARY_PATH is set: {value}"),
        given("toolkit_library", 0.3, "a library of the system's CUDA is loaded: {value}"),
    ),
    verify=(IMPORTS,),
)  # fmt: skip

CUDNN_MISSING = Cause(
    "cudnn-library-not-found",
    "A program does not find the cuDNN that it wants",
    """
    CTranslate2 (faster-whisper), TensorFlow, ONNX Runtime and others load cuDNN by its name and
    version from where the system's loader looks. PyTorch's own lies within site-packages, where
    they do not look, or is of another version (8 and 9 have other names).
    """,
    "The named libcudnn is at most below site-packages/nvidia/cudnn/lib and not on the loader's "
    "path.",
    (
        Sign("could not load library libcudnn", 0.6,
             rf"could not load library libcudnn\S* error: libcudnn\S*: {ABSENT}"),
        Sign("unable to load any of {libcudnn", 0.9),
        Sign("cannot load symbol cudnn", 0.8),
        Sign("libcudnn", 0.7,
             rf"libcudnn\S*: {ABSENT}|libcudnn\S* is in your library path|"
             r"library libcudnn\S* is not found|libcudnn\S* (?:not found|=> not found)"),
        Sign("could not locate cudnn", 0.9),
        Sign(".dll", 0.8, r"could not load library cudnn\w*\.dll|cudnn\w*\.dll (?:is )?not found|"
             r"could not find '?cudnn\w*\.dll|could not load dynamic library 'cudnn\w*\.dll'"),
        Sign("is not found or cannot be loaded", 0.55,
             r"library (?:lib)?(?:cublas|cudnn)\S* is not found or cannot be loaded"),
        Sign("could not load dynamic library 'libcudnn", 0.7),
    ),
    (
        Mend(Fix("Put the cuDNN of that version into the environment, and its folder first on PATH "
                 "(it ends in nvidia\\cudnn\\bin).",
                 ("python -m pip install 'nvidia-cudnn-cu12==9.*'",
                  "python -m pip show -f nvidia-cudnn-cu12"), Risk.REPLACES_PACKAGES),
             ("windows",)),
        Mend(Fix("Put the cuDNN of that version into the environment (8.* for names that end in "
                 ".so.8) and its folder on the loader's path; or take a version of the program for "
                 "the cuDNN that is there.",
                 ("python -m pip install 'nvidia-cudnn-cu12==9.*'", *SHOW_CUDNN),
                 Risk.REPLACES_PACKAGES)),
    ),
    platforms=("linux", "windows"),
    reasons=(
        when(cudnn_only_warned, -0.9, "it was a warning only, and PyTorch goes on without",
             facts=("cudnn_warning",)),
        given("aborted", 0.3, "the program ended with it"),
        given("jetson", -0.4, "it is one of NVIDIA's Jetsons"),
    ),
    verify=(IMPORTS,),
)  # fmt: skip

NVRTC_NAME = Cause(
    "nvrtc-symlink-missing",
    "cuDNN asks for libnvrtc.so by its plain name, which PyTorch's folder does not have",
    """
    cuDNN 8 loads NVIDIA's run-time compiler as `libnvrtc.so`. PyTorch's packages hold it under a
    longer name only, such as libnvrtc-672ee683.so.11.2, and without a CUDA toolkit on the machine
    nothing has the plain one: the program ends with the first convolution.
    """,
    "torch/lib holds libnvrtc-*.so or nvidia/cuda_nvrtc/lib holds libnvrtc.so.12, and no "
    "libnvrtc.so is on the loader's path.",
    (
        Sign("libnvrtc", 0.92, rf"libnvrtc\.so: {ABSENT}"),
        Sign("libnvrtc", 0.65, rf"libnvrtc[.-]\S*\d: {ABSENT}"),
        Sign("error in dlopen for library libnvrtc", 0.8),
        Sign("nvrtc-builtins", 0.7, r"failed to open \S*nvrtc-builtins\S*"),
        Sign("could not load library 'libnvrtc", 0.7),
    ),
    (
        Mend(Fix("Install PyTorch once more with all that belongs to it, for a newer CUDA.",
                 ("python -m pip install --force-reinstall torch torchvision",),
                 Risk.REPLACES_PACKAGES), ("windows",)),
        Mend(Fix("Give the file its plain name, in the folder where it lies; or install a newer "
                 "PyTorch, which asks for the long one.",
                 ('python -c "import torch; print(torch.__path__[0])"',
                  "ln -s libnvrtc-<hash>.so.11.2 libnvrtc.so"), Risk.REVERSIBLE)),
    ),
    platforms=("linux", "windows"),
    over=("cudnn-library-not-found",),
    verify=("python -c \"import torch; torch.nn.Conv2d(1, 1, 1).cuda()(torch.ones(1, 1, 1, "
            "1).cuda())\"",),
)  # fmt: skip

LIBCUDA_NAME = Cause(
    "libcuda-linker-name-missing",
    "The linker does not find libcuda.so, only libcuda.so.1 is there",
    """
    Triton, behind `torch.compile`, compiles a small launcher and links it with `-lcuda`. Linkers
    look for the plain name libcuda.so, which comes with the driver's development package or a CUDA
    toolkit's stubs; programs themselves load libcuda.so.1.
    """,
    "ldconfig lists libcuda.so.1, and no libcuda.so is where the linker looks.",
    (
        Sign("-lcuda", 0.92, r"cannot find\b[^\n]{0,80}\s-lcuda\b"),
        Sign("-lcuda", 0.7, r"searching for -lcuda\b|'-lcuda'.{0,400}returned non-zero exit "
                            r"status"),
        Sign("libcuda.so cannot found", 0.93),
        Sign("create a symlink of libcuda.so", 0.92),
        Sign("libcuda.so", 0.55, rf"libcuda\.so: {ABSENT}"),
    ),
    (
        Mend(Fix("Let the linker look in WSL's own folder, which has it.",
                 ("export LIBRARY_PATH=/usr/lib/wsl/lib:$LIBRARY_PATH",), Risk.REVERSIBLE),
             ("wsl",)),
        Mend(Fix("Give the file its plain name beside the other; or, without rights, let the "
                 "linker look into a folder of yours with such a link.",
                 ("ldconfig -p | grep libcuda.so",
                  "sudo ln -s libcuda.so.1 /usr/lib/x86_64-linux-gnu/libcuda.so",
                  "export LIBRARY_PATH=/usr/local/cuda/lib64/stubs:$LIBRARY_PATH"),
                 Risk.NEEDS_ADMIN)),
    ),
    platforms=("linux",),
    reasons=(
        given("triton", 0.3, "it is Triton or torch.compile"),
        on(("wsl",), -0.3, "it is WSL, where the driver's folder is often not searched"),
    ),
    unlike=(
        Unlike(("wsl-libcuda-not-on-loader-path",),
               "who does not find it: a linker (`-lcuda`), or a program that runs; under WSL it is "
               "mostly the folder /usr/lib/wsl/lib that is not searched.",
               ("ldconfig -p | grep libcuda",)),
    ),
    verify=("python -c \"import torch; torch.compile(torch.sin)(torch.ones(1).cuda())\"",),
)  # fmt: skip

FIRST = (SHADOWS_TORCH,)
REST = (CUDNN_MISSING, NVRTC_NAME, LIBCUDA_NAME)
