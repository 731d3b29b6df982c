"""Errors of imports as they were met, each with the facts that tell it from its look-alikes."""

import pytest

from envcheck.checks import packages, torch
from envcheck.checks.import_errors import diagnose
from envcheck.checks.surroundings import around, straight
from envcheck.facts import (
    CondaRecord,
    Distribution,
    Imports,
    Libraries,
    Packages,
    Processor,
    SharedLibrary,
    System,
    Target,
    TorchRun,
    Trial,
    Unknown,
    Variables,
)
from tests.envcheck.known import PACKAGES, judged

ENV = "/home/u/anaconda3/envs/e"
SITE = f"{ENV}/lib/python3.10/site-packages"
TARGET = Target(f"{ENV}/bin/python", "named", ENV, "conda", sys_path=(SITE,))
NVJITLINK = (
    "ImportError: /usr/local/lib/python3.10/dist-packages/torch/lib/../../nvidia/cusparse/lib/"
    "libcusparse.so.12: undefined symbol: __nvJitLinkAddData_12_1, version libnvJitLink.so.12"
)
CUBLASLT = (
    f"OSError: {SITE}/torch/lib/../../../../libcublas.so.11: undefined symbol: "
    "cublasLtBIIMatmulAlgoGetHeuristic, version libcublasLt.so.11"
)
IJIT = f"ImportError: {SITE}/torch/lib/libtorch_cpu.so: undefined symbol: iJIT_NotifyEvent"
GLIBCXX = "OSError: {}: version `GLIBCXX_3.4.29' not found (required by /x/liblammps.so)"
NCCL = f"ImportError: {SITE}/torch/lib/libtorch_cuda.so: undefined symbol: ncclCommRegister"
CUDART = "OSError: libcudart.so.12: cannot open shared object file: No such file or directory"
MKL = (
    "ImportError: /opt/intel/mkl/lib/intel64_lin/libmkl_gf_lp64.so: undefined symbol: "
    "mkl_lapack_ao_zgetrf"
)


def env(**values):
    return Variables(values)


def there(*names, conda=(), installer="pip"):
    found = tuple(
        Distribution(n.partition("=")[0], n.partition("=")[2], installer, SITE) for n in names
    )
    return Packages(found, tuple(CondaRecord(n, v, "0") for n, v in conda))


def before(name, path):
    return Libraries(search=(path,), before=(SharedLibrary(name, f"{path}/{name}", None),))


def cause(text, *facts, module="torch"):
    found = diagnose(text, module, around(TARGET, *facts))
    return found and found.cause


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        (IJIT, (), "mkl-2024-1-ijit-symbol"),
        (IJIT, (env(ONEAPI_ROOT="/opt/intel/oneapi"),), "ld-library-path-shadows-conda-mkl"),
        (IJIT, (env(LD_LIBRARY_PATH="/opt/intel/mkl/lib"),), "ld-library-path-shadows-conda-mkl"),
        (IJIT, (env(LD_LIBRARY_PATH="/opt/other/lib"),), "mkl-2024-1-ijit-symbol"),
        (MKL, (), "ld-library-path-shadows-conda-mkl"),
        (
            MKL.replace("/opt/intel/mkl/lib/intel64_lin", f"{ENV}/lib"),
            (),
            "mkl-packages-inconsistent",
        ),
        (NVJITLINK, (), "ld-library-path-shadows-torch-libs"),
        (
            NVJITLINK,
            (env(LD_LIBRARY_PATH="/usr/local/cuda/lib64"),),
            "ld-library-path-shadows-torch-libs",
        ),
        (NVJITLINK, (env(),), None),
        (
            NVJITLINK,
            (env(), there("nvidia-cudnn-cu11=8", "nvidia-cudnn-cu12=9")),
            "mixed-nvidia-cu11-cu12-wheels",
        ),
        (
            CUBLASLT,
            (there("torch=1.12", conda=[("cudatoolkit", "11.3.1")]),),
            "conda-cudatoolkit-conflicts-with-pip-torch",
        ),
        (
            CUBLASLT,
            (env(LD_LIBRARY_PATH="/cuda"), there("torch=1.12")),
            "ld-library-path-shadows-torch-libs",
        ),
        (NCCL, (), "other-nccl-shadows-torch-nccl"),
        (
            NCCL,
            (there("nvidia-nccl-cu11=2.14", "nvidia-nccl-cu12=2.20"),),
            "mixed-nvidia-cu11-cu12-wheels",
        ),
        (
            GLIBCXX.format("/home/u/anaconda3/envs/e/bin/../lib/libstdc++.so.6"),
            (),
            "conda-libstdcxx-too-old",
        ),
        (
            GLIBCXX.format("/apps/gcc/7/lib64/libstdc++.so.6"),
            (env(LD_LIBRARY_PATH="/apps/gcc/7/lib64"),),
            "ld-library-path-old-libstdcxx",
        ),
        (GLIBCXX.format("/usr/lib/x86_64-linux-gnu/libstdc++.so.6"), (env(),), None),
        (
            GLIBCXX.format("/opt/anaconda3/lib/libstdc++.so.6").replace(
                "GLIBCXX_3.4.29", "CXXABI_1.3.9"
            ),
            (),
            "conda-libstdcxx-too-old",
        ),
        (
            "ImportError: /lib64/libc.so.6: version `GLIBC_2.28' not found (required by x.so)",
            (),
            "glibc-too-old",
        ),
        (CUDART, (), None),
        (
            CUDART,
            (there("nvidia-cublas-cu11=11", "nvidia-cublas-cu12=12"),),
            "mixed-nvidia-cu11-cu12-wheels",
        ),
        (
            "ImportError: libcurand.so.10: cannot open shared object file",
            (
                there("torch=2.4.0a0+f70bd71a48.nv24.6"),
                System("linux", "", "", "", "arm64", "native"),
            ),
            "jetson-wheel-without-cuda-libraries",
        ),
        (
            "ImportError: libmkl_intel_lp64.so.2: cannot open shared object file: No such",
            (),
            "mkl-missing-or-older-than-torch-needs",
        ),
        (
            "tried: '/x/t.so' (an incompatible   \narchitecture (have 'x86_64', need 'arm64e'))",
            (),
            "macos-arch-mismatch",
        ),
        (
            'OSError: [WinError 126] x. Error loading "C:\\v\\torch\\lib\\fbgemm.dll" or one',
            (),
            "windows-libomp140-missing",
        ),
        (
            'OSError: [WinError 1114] x. Error loading "D:\\e\\torch\\lib\\c10.dll" or one',
            (there("torch=2.9.0"),),
            "torch-2.9-windows-c10-init",
        ),
        (
            'OSError: [WinError 1114] x. Error loading "D:\\e\\torch\\lib\\c10.dll" or one',
            (there("torch=2.8.0"),),
            "windows-vcredist-missing-or-old",
        ),
        (
            "SIGILL",
            (Processor("QEMU Virtual CPU version 2.5+", 2, 2, 2, None, False, True),),
            "vm-cpu-model-hides-avx",
        ),
        (
            "SIGILL",
            (Processor("Intel(R) Celeron(R) J1900", 2, 2, 2, None, False, False),),
            "cpu-without-avx",
        ),
        ("SIGILL", (Processor("AMD EPYC", 2, 2, 2, None, True, True),), None),
        ("SIGILL", (), None),
        ("SIGSEGV", (), None),
        ("RuntimeError: broken", (), None),
        (
            "ImportError: /x/a.so: undefined symbol: _Zsomething",
            (env(LD_LIBRARY_PATH="/cuda"),),
            None,
        ),
        (
            "UserWarning: Failed to initialize NumPy: _ARRAY_API not found",
            (),
            "numpy2-abi-torch-built-for-1x",
        ),
    ],
)
def test_the_cause_of_an_error_of_torch(text, facts, expected):
    assert cause(text, *facts) == expected


@pytest.mark.parametrize(
    ("module", "text", "expected"),
    [
        (
            "pandas",
            "ValueError: numpy.dtype size changed, may indicate binary incompatibility.",
            "numpy-dtype-size-changed",
        ),
        (
            "cv2",
            "module compiled against API version 0xe but this version of numpy is 0xd",
            "numpy-too-old-for-extension",
        ),
        (
            "cv2",
            "compiled against ABI version 0x1000009 but this version of numpy is 0x2000000",
            "numpy2-abi-other-package",
        ),
        (
            "cv2",
            "ImportError: libGL.so.1: cannot open shared object file: No such file",
            "opencv-libgl-missing",
        ),
        (
            "ctranslate2",
            "libcudnn_ops_infer.so.8: cannot open shared object file",
            "cudnn-library-not-found",
        ),
        (
            "torchvision",
            "RuntimeError: operator torchvision::nms does not exist",
            "torchvision-torch-version-mismatch",
        ),
        (
            "torchvision",
            "OSError: /e/torchvision/_C.so: undefined symbol: _ZN3c10",
            "torchvision-torch-version-mismatch",
        ),
        ("numpy", "ModuleNotFoundError: No module named 'numpy'", None),
    ],
)
def test_the_cause_of_an_error_of_another(module, text, expected):
    assert cause(text, module=module) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "AttributeError: `np.float_` was removed in the NumPy 2.0 release. Use `np.float64` "
            "instead.",
            "numpy2-api-removal",
        ),
        ("AttributeError: module 'numpy' has no attribute 'bool'.", "numpy-alias-removed"),
        ("AttributeError: module 'numpy' has no attribute 'zeroes'", None),
        (
            f"ImportError: cannot import name 'triu' from 'scipy.linalg' ({SITE}/scipy/linalg)",
            "scipy-api-removed",
        ),
        ("AttributeError: module 'scipy.misc' has no attribute 'imread'", "scipy-api-removed"),
        ("ImportError: cannot import name 'randbelow' from 'random' (/x/random.py)", None),
        (
            "AttributeError: module 'distutils' has no attribute 'version'",
            "setuptools-too-new-for-torch-tensorboard",
        ),
        (
            "Error: mkl-service + Intel(R) MKL: MKL_THREADING_LAYER=INTEL is incompatible with "
            "libgomp.so.1 library.",
            "mkl-threading-layer-libgomp",
        ),
        (
            "Could not load library libcudnn_cnn_infer.so.8. Error: libnvrtc.so: cannot open "
            "shared object file: No such file or directory",
            "nvrtc-symlink-missing",
        ),
        ("ModuleNotFoundError: No module named 'torch.version'", "stray-torch-directory"),
        (
            "ImportError: DLL load failed while importing _multiarray_umath: The specified module "
            "could not be found.",
            "conda-env-not-activated-dll",
        ),
        (
            "ImportError: DLL load failed while importing _ssl: The specified module could not be "
            "found.",
            "windows-conda-openssl-dll-not-found",
        ),
    ],
)
def test_the_cause_of_what_was_given_up_or_is_not_found(text, expected):
    found = diagnose(text, "gensim", around(TARGET, env()))
    assert (found.cause if found else None) == expected


def test_a_dll_that_is_not_found_in_an_environment_that_is_active():
    text = "ImportError: DLL load failed while importing _umath: %1 is not a valid application"
    assert diagnose(text, "numpy", around(TARGET, env(CONDA_PREFIX=ENV))) is None


def test_an_mkl_that_lies_in_the_environment():
    text = "ImportError: libmkl_rt.so.2: cannot open shared object file: No such file or directory"
    here = Libraries(mkl=(f"{ENV}/lib/libmkl_rt.so.2",))
    assert diagnose(text, "numpy", around(TARGET, here)).cause == "mkl-not-on-loader-path"
    older = Libraries(mkl=(f"{ENV}/lib/libmkl_rt.so.1",))
    cause = diagnose(text, "numpy", around(TARGET, older)).cause
    assert cause == "mkl-missing-or-older-than-torch-needs"


def test_what_is_unknown_is_left_out():
    known = around(Unknown("not read"), None, TARGET)
    assert (known.variables, known.packages, known.python) == (None, None, TARGET.python)


def test_a_libstdcxx_that_would_do_is_named():
    newer = Libraries(cxx=(SharedLibrary("libstdc++.so.6", "/usr/lib64/libstdc++.so.6", "6.0.30"),))
    text = GLIBCXX.format("/opt/anaconda3/lib/libstdc++.so.6")
    assert "/usr/lib64/libstdc++.so.6 has" in diagnose(text, "torch", around(newer)).sentence


def test_the_shadowing_library_is_named():
    known = around(env(LD_LIBRARY_PATH="/cuda"), before("libnvJitLink.so.12", "/cuda"))
    assert "/cuda/libnvJitLink.so.12" in diagnose(NVJITLINK, "torch", known).sentence


@pytest.mark.parametrize(
    ("path", "same"),
    [("/e/bin/../lib/a", "/e/lib/a"), ("a/./b", "a/b"), ("/e/lib", "/e/lib"), ("../a", "../a")],
)
def test_paths_without_detours(path, same):
    assert straight(path) == same


def test_torch_says_the_cause_and_the_mend():
    ran = TorchRun(Trial("error", NVJITLINK, 1), "start")
    finding = judged(
        torch.torch_cannot_be_imported,
        torch_run=ran,
        variables=env(LD_LIBRARY_PATH="/cuda"),
        libraries=before("libnvJitLink.so.12", "/cuda"),
    )
    assert finding.cause == "ld-library-path-shadows-torch-libs"
    assert finding.fix.commands == ("unset LD_LIBRARY_PATH",)
    assert "cannot be imported" in finding.message


def test_packages_say_it_too_and_name_the_target():
    broken = Imports({"matplotlib": Trial("error", "ValueError: numpy.dtype size changed", 1)})
    finding = judged(packages.package_cannot_be_imported, imports=broken, packages=PACKAGES)
    assert finding.cause == "numpy-dtype-size-changed"
    assert "/home/student/course/bin/python" in finding.fix.commands[0]
