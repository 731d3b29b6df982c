"""Near misses around NumPy."""

from tests.envcheck.atlas.asking import explained, first, named
from tests.envcheck.atlas.texts.numpy import IN_OPENCV, IN_TORCH


def test_numpy_is_not_available_because_it_is_too_new_or_too_old():
    """Near miss: the same error, and opposite mends."""
    error = "RuntimeError: Numpy is not available\n"
    assert first(error + "numpy==2.1.0\ntorch==2.1.2\n") == "numpy2-abi-torch-built-for-1x"
    older = "module compiled against API version 0x10 but this version of numpy is 0xe\n"
    assert named(error + older) == ["numpy-too-old-for-extension"]


def test_numpy_is_not_available_alone_asks_for_the_versions():
    asked = explained("RuntimeError: Numpy is not available").asks
    assert [ask.commands for ask in asked] == [("python -m pip list",)]


def test_the_last_frame_decides_and_not_the_word_torch():
    """Near miss: torch is imported above, and OpenCV is what fails."""
    assert "numpy2-abi-torch-built-for-1x" not in named(IN_OPENCV)
    assert "numpy2-abi-other-package" not in named(IN_TORCH)
