"""Near misses around wheels."""

import pytest

from tests.envcheck.atlas.asking import explained, first, named

WANTED = (
    "ERROR: Could not find a version that satisfies the requirement torch{} (from versions: {})\n"
)
WANTED += "ERROR: No matching distribution found for torch{}\n"
NONE = WANTED.format("", "none", "")
UNSUPPORTED, BITS = "python-version-unsupported-by-torch", "python-32bit"
PINNED = "pinned-torch-has-no-wheel-for-python"


def wanted(pin, versions):
    return WANTED.format(f"=={pin}", versions, f"=={pin}")


@pytest.mark.parametrize(
    ("text", "platform", "cause"),
    [
        (NONE + "Python 3.13.1", "windows", UNSUPPORTED),
        (NONE + "Python 3.9.1 [MSC v.1927 32 bit (Intel)] on win32", "windows", BITS),
        (NONE + "Python 3.9.1 [MSC v.1927 64 bit (AMD64)] on win32", "windows", UNSUPPORTED),
        (wanted("1.13.1", "2.2.0, 2.3.0"), None, PINNED),
        (wanted("2.5.1", "2.3.0, 2.4.1"), None, UNSUPPORTED),
        (wanted("1.4.0", "0.1.2, 0.1.2.post1, 0.1.2.post2"), "linux", UNSUPPORTED),
        (wanted("2.1.2+cu118", "2.1.2, 2.2.1"), "macos", "cuda-build-requested-on-macos"),
    ],
)
def test_bits_platform_and_the_list_of_versions_decide(text, platform, cause):
    """Near miss: one line of pip, and four causes."""
    assert first(text, platform) == cause


def test_pips_line_alone_asks_for_the_bits_on_windows_only():
    asked = explained(NONE, "windows").asks
    assert [set(ask.between) for ask in asked] == [{UNSUPPORTED, BITS}]
    assert "struct.calcsize" in asked[0].commands[0]
    assert named(NONE, "linux") == [UNSUPPORTED]


RETRYING = "WARNING: Retrying (Retry(total=4)) after connection broken by '{}': /simple/torch/\n"


@pytest.mark.parametrize(
    ("error", "causes"),
    [
        ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407'))", []),
        ("NewConnectionError('[Errno -3] Temporary failure in name resolution')", []),
        (
            "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate "
            "verify failed: self-signed certificate in certificate chain'))",
            ["tls-interception-ca-not-trusted"],
        ),
    ],
)
def test_an_index_that_was_not_reached_says_nothing_of_the_python(error, causes):
    """Near miss: pip ends with `from versions: none` where it could ask nobody, too."""
    assert named(RETRYING.format(error) + NONE, "windows") == causes


def test_an_index_that_answered_at_last_says_it():
    slow = RETRYING.format("ReadTimeoutError('Read timed out.')")
    assert first(slow + wanted("1.13.1", "2.2.0, 2.3.0")) == PINNED


def test_a_local_version_that_no_index_has_is_not_too_old():
    assert PINNED not in named(wanted("2.1.2+cu118", "2.1.2, 2.2.1"), "linux")


def test_the_directory_tells_a_long_path_from_a_source_archive():
    line = (
        "ERROR: Could not install packages due to an OSError: [Errno 2] No such file or directory: "
    )
    hint = "'\nHINT: this system does not have Windows Long Path support enabled."
    installed = line + r"'C:\Users\ana\AppData\Local\Python\site-packages\onnx\backend" + hint
    unpacked = line + r"'C:\Users\ana\Temp\pip-install-6l0d\flash-attn_0c9f\csrc" + hint
    assert first(installed, "windows") == "windows-long-path-limit"
    assert first(unpacked, "windows") == "windows-source-build-instead-of-wheel"


def test_two_series_of_nvidia_wheels_explain_what_another_nccl_would():
    """Near miss: an undefined symbol of NCCL, and one of nvJitLink through LD_LIBRARY_PATH."""
    symbol = "libtorch_cuda.so: undefined symbol: ncclCommRegister\n"
    two = "nvidia-nccl-cu11==2.14.3\nnvidia-nccl-cu12==2.19.3\n"
    one = "nvidia-nccl-cu12==2.19.3\n/usr/lib/x86_64-linux-gnu/libnccl.so.2\n"
    assert first(symbol + two) == "mixed-nvidia-cu11-cu12-wheels"
    assert first(symbol + one) == "other-nccl-shadows-torch-nccl"
    jit = "libcusparse.so.12: undefined symbol: __nvJitLinkAddData_12_1, version libnvJitLink.so.12"
    assert "mixed-nvidia-cu11-cu12-wheels" not in named(jit, "linux")
    assert "other-nccl-shadows-torch-nccl" not in named(jit, "linux")


def test_an_nccl_symbol_alone_asks_for_the_packages():
    asked = explained("undefined symbol: ncclCommRegister", "linux").asks
    assert "python -m pip list" in asked[0].commands


def test_torchvision_is_compared_with_torch():
    fits = "torch==2.5.1\ntorchvision==0.20.1\n"
    assert named(fits) == []
    other = "torch==2.6.0\ntorchvision==0.20.1\n"
    assert named(other) == ["torchvision-torch-version-mismatch"]
    assert named("torch==2.5.1+cu121\ntorchvision==0.20.1+cu118\n") == [
        "torchvision-torch-version-mismatch"
    ]


def test_an_nccl_symbol_without_a_library_names_both_look_alikes():
    found = explained("undefined symbol pncclGroupStart")
    assert {cause.cause for cause in found.causes} == {
        "other-nccl-shadows-torch-nccl",
        "mixed-nvidia-cu11-cu12-wheels",
    }
    assert found.asks
