"""Near misses around CUDA's libraries, and those of Windows and macOS."""

import pytest

from tests.envcheck.atlas.asking import explained, first, named
from tests.envcheck.atlas.texts.libs_cuda import ABSENT, CUDNN_WARNING
from tests.envcheck.atlas.texts.libs_system import INITIALISE, NOT_FOUND, NUMPY_FAILED, TORCH_DLL

FBGEMM = TORCH_DLL.format(number=126, words=NOT_FOUND, file="fbgemm.dll")
NOT_LOADED = "Could not load library libcudnn_cnn_infer.so.8. Error:"
C10 = TORCH_DLL.format(number=1114, words=INITIALISE, file="c10.dll")


def test_symbols_of_nccl_are_not_a_matter_of_the_search_path():
    """Near miss: nvJitLink's symbol through LD_LIBRARY_PATH, NCCL's through mixed packages."""
    nccl = "ImportError: libtorch_cuda.so: undefined symbol: ncclCommRegister"
    assert "ld-library-path-shadows-torch-libs" not in named(nccl)
    linked = "libcusparse.so.12: undefined symbol: __nvJitLinkAddData_12_1, version libnvJitLink.so"
    assert first(f"ImportError: {linked}") == "ld-library-path-shadows-torch-libs"


def test_cudnn_that_is_missed_in_a_warning_does_no_harm():
    assert named(CUDNN_WARNING) == []
    aborted = f"{NOT_LOADED} libcudnn_ops_infer.so.8: {ABSENT}Aborted (core dumped)"
    assert named(f"{CUDNN_WARNING}\n{aborted}") == ["cudnn-library-not-found"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (FBGEMM, "windows-libomp140-missing"),
        (C10, "windows-vcredist-missing-or-old"),
        (NUMPY_FAILED + f"DLL load failed: {NOT_FOUND}", "conda-env-not-activated-dll"),
    ],
)  # fmt: skip
def test_the_file_and_the_number_of_the_error_decide(text, cause):
    assert first(text, "windows") == cause


def test_the_version_of_pytorch_decides_what_c10_fails_from():
    assert first(C10 + "torch==2.9.0") == "torch-2.9-windows-c10-init"
    assert named(C10 + "torch==2.8.0") == ["windows-vcredist-missing-or-old"]
    asked = explained(C10).asks
    assert [ask.commands for ask in asked] == [("python -m pip show torch",)]


def test_numpy_fails_on_linux_for_other_reasons():
    assert "conda-env-not-activated-dll" not in named(NUMPY_FAILED, "linux")


def test_a_plain_name_that_is_missing_is_not_a_missing_cudnn():
    assert named(f"{NOT_LOADED} libnvrtc.so: {ABSENT}") == ["nvrtc-symlink-missing"]


def test_curand_is_missed_by_a_wheel_for_the_jetson_only_on_arm():
    text = "OSError: libcurand.so.10: cannot open shared object file: No such file or directory\n"
    assert first(text + "Linux-5.10-aarch64") == "jetson-wheel-without-cuda-libraries"
    assert named(text + "Python platform: Linux-5.15-x86_64-with-glibc2.35") == []


def test_a_python_for_intel_is_right_on_a_mac_with_intel():
    text = "OS: macOS 13.4 (x86_64)\nPython platform: macOS-13.4-x86_64-i386-64bit\n"
    assert named(text + "Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz") == []
    assert named(text + "Apple M1") == ["macos-x86-python-on-apple-silicon"]


def test_a_new_macos_is_not_too_old_whatever_the_message_says():
    says = "RuntimeError: The MPS backend is supported on macOS 14.0+.\ntorch==2.10.0\n"
    new, old = (first(f"{says}macOS {version}", "macos") for version in ("13.7.4", "12.1"))
    assert new == old == "mps-macos-too-old"
    confidence = [c.confidence for c in explained(f"{says}macOS 26.3.1", "macos").causes]
    assert all(value < 0.5 for value in confidence)


@pytest.mark.parametrize(("version", "causes"), [("2.17", ["glibc-too-old"]), ("2.35", [])])
def test_the_glibc_that_conda_lists_is_a_cause_only_where_it_is_old(version, causes):
    """Near miss: conda lists the system's own features in every conflict."""
    text = (
        "The following specifications were found to be incompatible with your system:\n\n"
        f"  - feature:/linux-64::__glibc=={version}=0\n"
    )
    assert named(text) == causes
