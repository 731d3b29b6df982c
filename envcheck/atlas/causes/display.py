"""Windows and plots where there is no screen, no Tk or no OpenGL."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, in_container, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

AGG = "env MPLBACKEND=Agg python <script>"
SHOWS_DISPLAY = ("echo $DISPLAY $WAYLAND_DISPLAY",)
BACKEND = ('python -c "import matplotlib.pyplot as p; print(p.get_backend())"',)
OPEN_DISPLAY = r"(?:cannot|can't|can not|could not|couldn't|unable to) open (?:the )?(?:x )?display"


def in_wsl(said: Said) -> bool | None:
    """Whether it is the Windows Subsystem for Linux."""
    return said.platform == "wsl" or said.has("wsl") or None


NO_DISPLAY = Cause(
    "no-display-available",
    "A program wants to open a window, and there is no screen",
    """
    In a container, on a server over ssh, and in a job of a cluster there is no X server. Tk, Qt,
    GTK and OpenCV's imshow cannot open a window there. matplotlib can draw into files without one:
    with the backend Agg, which it takes by itself unless the program or a file asks for another.
    """,
    "Neither DISPLAY nor WAYLAND_DISPLAY is set, or what they name does not answer.",
    (
        Sign("no $display environment variable", 0.85),
        Sign("connect to display", 0.75, r"could(?:n't| not) connect to (?:any x |x )?display"),
        Sign("'headless' is currently running", 0.92),
        Sign("connect to x", 0.85, r"can(?:no|')t connect to (?:the )?x(?:11 window)? server"),
        Sign("open ", 0.8, OPEN_DISPLAY),
        Sign("unable to init server", 0.8),
        Sign("invalid display variable", 0.88),
        Sign("unable to access the x display", 0.88),
        Sign("bad display name", 0.88),
        Sign("nosuchdisplayexception", 0.88),
        Sign("keyerror: 'display'", 0.88),
        Sign("x11: the display environment variable is missing", 0.9),
        Sign("failed to open display", 0.75),
        Sign("backend, so cannot show the figure", 0.35),
        Sign("is non-interactive, and thus cannot be shown", 0.38),
    ),
    (
        Mend(Fix("Draw into files: choose Agg and call savefig in place of show. A container needs "
                 "no screen for that.", (AGG,), Risk.REVERSIBLE),
             ("container",)),
        Mend(Fix("Draw into files: choose Agg and call savefig in place of show; or let ssh bring "
                 "the windows to your own screen.",
                 (AGG, "ssh -X <host>"), Risk.REVERSIBLE)),
    ),
    ("linux", "macos"),
    reasons=(
        in_container(0.4, "it is a container, which has no screen"),
        given("remote", 0.2, "it runs over ssh"),
        when(in_wsl, -0.5, "it is WSL, where Windows has a screen", facts=("wsl",)),
        given("x_server", -0.3, "an X server is named: {value}"),
        given("tk_is_missing", -0.6, "Tk is not installed"),
    ),
    over=("opencv-qt-plugin-conflict", "qt-xcb-system-library-missing", "conda-qt-install-broken"),
    unlike=(
        Unlike(("display-variable-unset",),
               "whether there is a screen after all: in WSL there mostly is one, and only the "
               "variable is empty.", SHOWS_DISPLAY),
        Unlike(("opencv-qt-plugin-conflict", "qt-xcb-system-library-missing"),
               "the line before \"Could not load the Qt platform plugin\": \"could not connect to "
               "display\" means no screen; else look at the plugin's path and its libraries.",
               ("env QT_DEBUG_PLUGINS=1 python <script>",)),
    ),
    verify=BACKEND,
)  # fmt: skip

UNSET = Cause(
    "display-variable-unset",
    "An X server runs, and DISPLAY does not name it",
    """
    In WSL the screen is Windows'. WSLg sets DISPLAY by itself; with an X server of your own, such
    as VcXsrv, or in a shell that was started in a special way, the variable is empty or names
    another address, and no program finds the screen.
    """,
    "It is WSL, DISPLAY is empty or does not answer, and /tmp/.X11-unix or a port of an X server "
    "is there.",
    (
        Sign("connect to display", 0.5, r"could(?:n't| not) connect to (?:any x |x )?display"),
        Sign("no $display environment variable", 0.5),
        Sign("open ", 0.5, OPEN_DISPLAY),
        Sign("invalid display variable", 0.5),
        Sign("unable to init server", 0.45),
        Sign("cannot connect to x server", 0.5),
    ),
    (
        Mend(Fix("With WSLg name its screen; with an X server on Windows name Windows' address, "
                 "and let the server accept it.",
                 ("set -gx DISPLAY :0",), Risk.REVERSIBLE), shells=("fish",)),
        Mend(Fix("With WSLg name its screen; with an X server on Windows name Windows' address, "
                 "and let the server accept it.",
                 ("setenv DISPLAY :0",), Risk.REVERSIBLE), shells=("tcsh", "csh")),
        Mend(Fix("With WSLg name its screen; with an X server on Windows name Windows' address, "
                 "and let the server accept it.",
                 ("export DISPLAY=:0",
                  "export DISPLAY=$(ip route show default | awk '{print $3}'):0"),
                 Risk.REVERSIBLE)),
    ),
    ("linux",),
    reasons=(
        when(in_wsl, 0.75, "it is WSL", facts=("wsl",)),
        when(lambda said: None if in_wsl(said) else True, -0.55, "nothing tells of WSL"),
        given("x_server", 0.5, "an X server is named: {value}"),
        given("xcb_library", -0.6, "a library of xcb is missing"),
    ),
    verify=(*SHOWS_DISPLAY, "python -m tkinter"),
)  # fmt: skip

TKINTER = Cause(
    "tkinter-missing",
    "This Python has no Tk",
    """
    matplotlib's backend TkAgg, and tkinter itself, need Python's module _tkinter and the Tcl/Tk
    libraries. Debian, Fedora and Homebrew have them in a package of its own; a Python that was
    built from sources (pyenv) has them only if Tk's headers were there. Without any of these
    matplotlib falls back to Agg, and shows no window.
    """,
    "importlib.util.find_spec('_tkinter') is None.",
    (
        Sign("no module named", 0.9, r"no module named '?\"?_?tkinter\b(?!\.)"),
        Sign("python may not be configured for tk", 0.92),
        Sign("please install the python", 0.9, r"please install the python[\d.]*-tk"),
        Sign("shared object file", 0.88, r"libt(?:k|cl)8\.\d\.so: cannot open shared"),
        Sign("can't find a usable", 0.75, r"can't find a usable (?:init|tk)\.tcl"),
        Sign("_tkinter", 0.85,
             r"_tkinter[\s\S]{0,200}(?:dll load failed|image not found|symbol not found|"
             r"library not loaded)|dll load failed while importing _tkinter"),
        Sign("cannot import name '_tkagg'", 0.7),
        Sign("cannot import name 'imagetk'", 0.6),
        Sign("backend, so cannot show the figure", 0.4),
        Sign("is non-interactive, and thus cannot be shown", 0.36),
    ),
    (
        Mend(Fix("Install Tk for this Python: Homebrew's in a package of its own, pyenv's by "
                 "building it anew, conda's with tk. Or do without windows.",
                 ("brew install python-tk", "conda install tk", AGG), Risk.REPLACES_PACKAGES),
             ("macos",)),
        Mend(Fix("Install Tk for this Python; one that pyenv built has to be built anew after "
                 "that. Or do without windows.",
                 ("sudo apt install python3-tk tk-dev", "conda install tk", AGG),
                 Risk.NEEDS_ADMIN), ("linux",)),
        Mend(Fix("Run Python's installer again, choose Modify, and tick \"tcl/tk and IDLE\"; an "
                 "embeddable Python has no Tk.", ("py -m tkinter",), Risk.NEEDS_ADMIN)),
    ),
    reasons=(
        in_container(-0.2, "it is a container, which has no screen either"),
    ),
    over=("no-display-available",),
    unlike=(
        Unlike(("no-display-available",),
               "whether tkinter can be imported: then only the screen is missing.",
               ('python -c "import tkinter"', *SHOWS_DISPLAY)),
    ),
    verify=("python -m tkinter",),
)  # fmt: skip

LIBGL = Cause(
    "opencv-libgl-missing",
    "A library of OpenGL or GLib that OpenCV needs is not installed",
    """
    opencv-python is built with windows, for which it needs libGL, libgthread and some libraries of
    X11. Slim images and servers do not have them, and `import cv2` fails. The package
    opencv-python-headless is the same without windows, and needs none of them.
    """,
    "libGL.so.1 or libgthread-2.0.so.0 is not found by the loader.",
    (
        Sign("libgl.so.1", 0.93, r"libGL\.so\.1: cannot open shared"),
        Sign("libgthread-2.0.so.0", 0.93),
        Sign("shared object file", 0.85,
             r"lib(?:SM\.so\.6|ICE\.so\.6|Xext\.so\.6|Xrender\.so\.1|X11\.so\.6|glib-2\.0\.so\.0|"
             r"GLX?\w*\.so\.\d): cannot open shared"),
        Sign("shared object file", 0.6, r"cv2[\s\S]{0,300}libEGL\.so\.1: cannot open shared"),
    ),
    (
        Mend(Fix("Take OpenCV without windows; where a program needs its windows, install the "
                 "libraries.",
                 ("python -m pip uninstall -y opencv-python opencv-contrib-python",
                  "python -m pip install opencv-python-headless",
                  "apt-get update && apt-get install -y libgl1 libglib2.0-0"),
                 Risk.REPLACES_PACKAGES), ("container",)),
        Mend(Fix("Take OpenCV without windows; where a program needs its windows, install the "
                 "libraries.",
                 ("python -m pip uninstall -y opencv-python opencv-contrib-python",
                  "python -m pip install opencv-python-headless",
                  "sudo apt install libgl1 libglib2.0-0"), Risk.REPLACES_PACKAGES)),
    ),
    ("linux",),
    verify=('python -c "import cv2"',),
)  # fmt: skip

SCREEN = (NO_DISPLAY, UNSET)
LIBRARIES = (TKINTER, LIBGL)
