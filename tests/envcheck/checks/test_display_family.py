"""Windows on the screen: whose Qt opens them, and what it lacks."""

import pytest

from envcheck.checks import display, machine
from envcheck.facts import (
    CondaRecord,
    Display,
    Distribution,
    Packages,
    QtPlugin,
    Variables,
)
from envcheck.findings import Severity
from envcheck.records import replace
from tests.envcheck.known import HEALTHY, SITE, TARGET, judged, passes

CV2 = QtPlugin(f"{SITE}/cv2/qt/plugins/platforms/libqxcb.so", "cv2", (), "5")
PYQT = QtPlugin(f"{SITE}/PyQt5/Qt5/plugins/platforms/libqxcb.so", "PyQt5", (), "5")
PYQT_6 = QtPlugin(f"{SITE}/PyQt6/Qt6/plugins/platforms/libqxcb.so", "PyQt6", (), "6")
SHOWN = Variables({"DISPLAY": ":0"})
OPENCV = Packages((Distribution("opencv-python", "4.13.0.90", "pip", SITE),))
ENV = "/opt/conda/envs/course"
OF_CONDA = replace(TARGET, kind="conda", prefix=ENV)
WSL = replace(HEALTHY.system, kind="wsl2")


def conda(**versions):
    return Packages(
        (), tuple(CondaRecord(n.replace("_", "-"), v, "0") for n, v in versions.items())
    )


def test_opencv_beside_another_qt():
    given = {"display": Display((), (CV2, PYQT)), "packages": OPENCV}
    found = judged(display.two_qts, **given)
    assert (found.cause, found.severity) == ("opencv-qt-plugin-conflict", Severity.INFO)
    assert "opencv-python-headless" in found.fix.commands[1]
    assert judged(display.two_qts, **given, variables=SHOWN).severity is Severity.WARNING
    qt = Variables({"MPLBACKEND": "QtAgg"})
    assert judged(display.two_qts, **given, variables=qt).severity is Severity.WARNING


@pytest.mark.parametrize("plugins", [(), (CV2,), (PYQT,), (PYQT, PYQT_6), (CV2, PYQT_6)])
def test_qts_that_do_not_meet(plugins):
    assert passes(display.two_qts, display=Display((), plugins), variables=SHOWN)


def test_a_library_of_the_desktop_that_is_missing():
    bare = replace(PYQT, missing=("libxcb-cursor.so.0", "libxkbcommon-x11.so.0"))
    given = {"display": Display((), (bare,)), "variables": SHOWN}
    found = judged(display.qt_libraries_missing, **given)
    assert (found.cause, found.severity) == ("qt-xcb-system-library-missing", Severity.WARNING)
    assert found.fix.commands == ("sudo apt install libxcb-cursor0 libxkbcommon-x11-0",)
    fedora = replace(HEALTHY.system, name="Fedora Linux 43")
    found = judged(display.qt_libraries_missing, **given, system=fedora)
    assert found.fix.commands == ("export MPLBACKEND=Agg",)


def test_a_server_without_a_display_needs_no_desktop():
    bare = replace(PYQT, missing=("libxcb-cursor.so.0",))
    assert passes(display.qt_libraries_missing, display=Display((), (bare,)))
    assert passes(display.qt_libraries_missing, display=Display((), (PYQT,)), variables=SHOWN)


@pytest.mark.parametrize(
    ("records", "empty", "words"),
    [
        (conda(qt_main="5.15.8"), (f"{ENV}/plugins/platforms",), "holds no plugin"),
        (conda(qt="5.9.7", pyqt="5.15.10"), (), "pyqt 5.15.10 is not of qt 5.9.7"),
        (conda(qt6_main="6.8.1", pyside6="5.15.2"), (), "pyside6 5.15.2 is not of qt6-main"),
    ],
)
def test_a_qt_of_condas_that_is_broken(records, empty, words):
    given = {"display": Display((), (), empty), "packages": records, "target": OF_CONDA}
    found = judged(display.qt_of_conda_broken, **given)
    assert found.cause == "conda-qt-install-broken"
    assert words in found.message


@pytest.mark.parametrize(
    ("records", "empty"),
    [
        (conda(qt_main="5.15.8", pyqt="5.15.10"), ()),
        (conda(qt6_main="6.8.1", pyside6="6.9.0"), ()),
        (
            conda(qt_main="5.15.8"),
            (f"{ENV}/lib/python3.12/site-packages/cv2/qt/plugins/platforms",),
        ),
        (conda(numpy="2.0"), (f"{ENV}/plugins/platforms",)),
        (conda(qt_main="5.15.8"), ("/opt/other/plugins/platforms",)),
    ],
)
def test_a_qt_of_condas_that_is_whole(records, empty):
    given = {"display": Display((), (), empty), "packages": records}
    assert passes(display.qt_of_conda_broken, **given, target=OF_CONDA)
    assert passes(display.qt_of_conda_broken, **given)


def test_opencv_on_a_system_without_libgl():
    given = {"display": Display((), (), (), False), "packages": OPENCV}
    assert judged(display.opencv_without_libgl, **given).cause == "opencv-libgl-missing"
    for libgl in (True, None):
        there = given | {"display": Display((), (), (), libgl)}
        assert passes(display.opencv_without_libgl, **there)
    headless = Packages((Distribution("opencv-python-headless", "4.13", "pip", SITE),))
    assert passes(display.opencv_without_libgl, **given | {"packages": headless})
    by_conda = Packages((Distribution("opencv-python", "4.13", "conda", SITE),))
    assert passes(display.opencv_without_libgl, **given | {"packages": by_conda})


def test_a_display_of_windows_that_wsl_does_not_name():
    there = Display(("/mnt/wslg/.X11-unix/X0",))
    found = judged(machine.no_display, system=WSL, display=there)
    assert (found.cause, found.severity) == ("display-variable-unset", Severity.INFO)
    assert found.fix.commands == ("export DISPLAY=:0",)
    asked = Variables({"MPLBACKEND": "TkAgg"})
    found = judged(machine.no_display, system=WSL, display=there, variables=asked)
    assert (found.cause, found.severity) == ("display-variable-unset", Severity.WARNING)
    assert passes(machine.no_display, system=WSL, display=there, variables=SHOWN)
    assert passes(machine.no_display, display=there)
    nowhere = judged(machine.no_display, system=WSL, variables=asked)
    assert nowhere.cause == "no-display-available"
