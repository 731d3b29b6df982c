"""Qt that finds no platform plugin, or another program's."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, on, when
from envcheck.findings import Fix, Risk

SHOWS_PLUGINS = ("env QT_DEBUG_PLUGINS=1 python <script>",)
HEADLESS = (
    "python -m pip uninstall -y opencv-python opencv-contrib-python",
    "python -m pip install opencv-python-headless",
)
NO_SCREEN = given("no_connection", -0.8, "there is no connection to a screen at all")

CV2_PLUGINS = Cause(
    "opencv-qt-plugin-conflict",
    "OpenCV brings a Qt of its own, which gets in the way of PyQt's",
    """
    opencv-python has Qt's libraries and plugins inside, and points Qt at them when it is imported.
    A program that also uses PyQt or PySide, as matplotlib does, then loads OpenCV's plugin into
    another Qt, which refuses it. The message names the plugin's path: it ends in cv2/qt/plugins.
    """,
    "Both opencv-python and PyQt5, PyQt6 or PySide are installed, the path in the message ends in "
    "cv2/qt/plugins, and there is a display.",
    (
        Sign("cv2", 0.85, r"qt platform plugin [\s\S]{0,160}cv2[/\\]qt[/\\]plugins"),
        Sign("is not the object's thread", 0.6,
             r"qobject::movetothread: current thread \S+ is not the object's thread"),
        Sign("cv2", 0.4, r"cv2[/\\]qt[/\\]plugins"),
    ),
    (
        Mend(Fix("Take OpenCV without windows, and leave the windows to the other Qt.", HEADLESS,
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        NO_SCREEN,
        given("xcb_library", -0.6, "a library of xcb is missing"),
    ),
    over=("qt-xcb-system-library-missing", "conda-qt-install-broken"),
    unlike=(
        Unlike(("qt-xcb-system-library-missing", "conda-qt-install-broken"),
               "the path of the plugin in the message: OpenCV's own directory, or Qt's; then "
               "whether ldd finds all that the plugin needs.", SHOWS_PLUGINS),
    ),
    verify=('python -c "import cv2; from PyQt5.QtWidgets import QApplication; QApplication([])"',),
)  # fmt: skip

XCB_LIBRARY = Cause(
    "qt-xcb-system-library-missing",
    "A system library that Qt's xcb plugin needs is not installed",
    """
    Qt draws on X11 with its plugin libqxcb.so, which needs a dozen small libraries of the system:
    libxcb-cursor0 since Qt 6.5, libxcb-xinerama0, libxkbcommon-x11-0 and others. PyQt from pip does
    not bring them. Qt finds the plugin and cannot load it.
    """,
    "ldd on libqxcb.so says \"not found\" for a library, while a display is there.",
    (
        Sign("xcb-cursor0 or libxcb-cursor0 is needed", 0.95),
        Sign("libx", 0.9, r"libx(?:cb|kb)[\w-]*\.so\.\d+: cannot open shared|"
             r"libx(?:cb|kb)[\w-]*\.so\.\d+ => not found"),
        Sign("libqxcb.so", 0.6, r"cannot load library \S*libqxcb\.so"),
        Sign("platform plugin ", 0.55, r"could not load the qt platform plugin .xcb"),
        Sign("platform plugin ", 0.55, r"could not find or load the qt platform plugin .xcb"),
        Sign("libegl.so.1", 0.6, r"libEGL\.so\.1: cannot open shared"),
        Sign("no qt platform plugin could be initialized", 0.4),
    ),
    (
        Mend(Fix("Install the libraries.",
                 ("apt-get update && apt-get install -y libxcb-cursor0 libxcb-xinerama0 "
                  "libxkbcommon-x11-0 libegl1",), Risk.NEEDS_ADMIN), ("container",)),
        Mend(Fix("See which library is not found, and install it.",
                 ("find <prefix> -name libqxcb.so -exec ldd {} + | grep 'not found'",
                  "sudo apt install libxcb-cursor0 libxcb-xinerama0 libxkbcommon-x11-0"),
                 Risk.NEEDS_ADMIN)),
    ),
    ("linux",),
    reasons=(
        when(lambda said: said.has("xcb_library") or None, 0.5, "a library of xcb is missing",
             facts=("xcb_library",)),
        NO_SCREEN,
        given("cv2_plugins", -0.7, "the plugin is OpenCV's: {value}"),
    ),
    unlike=(
        Unlike(("conda-qt-install-broken",),
               "whether ldd finds all that libqxcb.so needs: then Qt's own files do not fit.",
               SHOWS_PLUGINS),
    ),
    verify=("find <prefix> -name libqxcb.so -exec ldd {} +",),
)  # fmt: skip

CONDA_QT = Cause(
    "conda-qt-install-broken",
    "Qt and its Python packages do not fit together",
    """
    qt, pyqt and sip have to be of one release and of one source. After an update that was broken
    off, a pip install of PyQt5 over conda's, or two channels, the plugins are of another Qt than
    the libraries, or their directory is empty: Qt finds no plugin for windows, cocoa or xcb, or
    the import of QtCore fails.
    """,
    "The plugin directory that qt.conf names is empty or missing, or versions of qt-main, pyqt and "
    "PyQt5 differ.",
    (
        Sign("platform plugin ", 0.75,
             r"could not (?:find|load|find or load) the qt platform plugin .(?:windows|cocoa)"),
        Sign("platform plugin ", 0.6, r"could not find the qt platform plugin .xcb"),
        Sign("platform plugin ", 0.4, r"could not (?:load|find or load) the qt platform plugin"),
        Sign("cannot mix incompatible qt library", 0.92),
        Sign("version `qt_", 0.9, r"version .qt_\d[\d.]*'? not found"),
        Sign("dll load failed", 0.75,
             r"(?:py(?:qt|side)\d|qtpy|qtcore|qtwidgets|qtgui)[\s\S]{0,250}"
             r"dll load failed|dll load failed while importing qt\w+"),
        Sign("failed to import any", 0.7, r"failed to import any (?:of the following )?qt binding"),
        Sign("no qt bindings could be found", 0.75),
        Sign("no module named", 0.75, r"no module named '?(?:PyQt\d\.sip|sip)\b"),
        Sign("is implemented in both", 0.75,
             r"class q\w+ is implemented in both [\s\S]{0,300}qt"),
        Sign("undefined symbol", 0.7, r"libqt\d\w*\.so\S*: undefined symbol|qt\w*\.(?:abi3\.)?so: "
             r"undefined symbol: _ZN\w+Qt"),
        Sign("available platform plugins are: ", 0.4, r"plugins are: .*\bwindows\b"),
    ),
    (
        Mend(Fix("Make a clean environment, with Qt from one source; else remove all of them, "
                 "pip's too, and install anew.",
                 ("python -m pip uninstall -y PyQt5 PyQt5-Qt5 PyQt5-sip PyQt6 PySide6",
                  "conda install --force-reinstall qt-main pyqt matplotlib"),
                 Risk.REPLACES_PACKAGES)),
    ),
    reasons=(
        NO_SCREEN,
        given("xcb_library", -0.8, "a library of xcb is missing"),
        given("cv2_plugins", -0.7, "the plugin is OpenCV's: {value}"),
        given("in_conda", 0.3, "it is a Python of conda"),
        on(("wsl", "container"), -0.2, "screens are rare there"),
    ),
    verify=('python -c "from PyQt5.QtWidgets import QApplication; QApplication([])"',),
)  # fmt: skip

CAUSES = (CV2_PLUGINS, XCB_LIBRARY, CONDA_QT)
