"""Near misses around Qt's plugin xcb: three causes and one sentence."""

import pytest

from tests.envcheck.atlas.asking import first, named

SENTENCE = (
    'qt.qpa.plugin: Could not load the Qt platform plugin "xcb" in "{}" even though it was found.'
)
OWN = SENTENCE.format("")
CV2 = SENTENCE.format("/venv/lib/python3.8/site-packages/cv2/qt/plugins")
NO_SCREEN = "qt.qpa.xcb: could not connect to display \n"


@pytest.mark.parametrize(
    ("text", "platform", "cause"),
    [
        (CV2, "linux", "opencv-qt-plugin-conflict"),
        (NO_SCREEN + CV2, "container", "no-display-available"),
        (NO_SCREEN + OWN, "linux", "no-display-available"),
        (NO_SCREEN + OWN, "wsl", "display-variable-unset"),
        (OWN, "linux", "qt-xcb-system-library-missing"),
        (OWN + "\nlibxcb-cursor.so.0 => not found", "wsl", "qt-xcb-system-library-missing"),
        (OWN.replace("load", "find"), "linux", "conda-qt-install-broken"),
        (OWN.replace("xcb", "windows"), "windows", "conda-qt-install-broken"),
    ],
)
def test_the_line_before_and_the_path_decide(text, platform, cause):
    assert first(text, platform) == cause


def test_tk_that_is_missing_is_not_a_screen_that_is_missing():
    agg = "UserWarning: agg, which is a non-GUI backend, so cannot show the figure."
    assert first(agg + "\nNo module named '_tkinter'") == "tkinter-missing"
    headless = "which requires the 'tk' framework, as 'headless' is currently running"
    assert named(headless) == ["no-display-available"]


def test_an_x_server_of_wsl_is_not_that_of_a_server():
    error = "_tkinter.TclError: no display name and no $DISPLAY environment variable"
    assert first(error) == "no-display-available"
    assert first(error, "wsl") == "display-variable-unset"
    assert first(error + "\nLinux 5.15.90.1-microsoft-standard-WSL2") == "display-variable-unset"
