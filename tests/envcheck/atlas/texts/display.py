"""Texts of windows, plots and Qt."""

TK = "_tkinter.TclError: no display name and no $DISPLAY environment variable"
XCB = """qt.qpa.plugin: Could not load the Qt platform plugin "xcb" in "{path}" even though it was found.
This application failed to start because no Qt platform plugin could be initialized. Reinstalling the application may fix this problem.

Available platform plugins are: eglfs, linuxfb, minimal, minimalegl, offscreen, vnc, xcb.

Aborted (core dumped)
"""
CV2 = "/home/ana/miniconda3/envs/cs101/lib/python3.8/site-packages/cv2/qt/plugins"
NO_CONNECTION = "qt.qpa.xcb: could not connect to display {name}\n"

TEXTS = [
    ("no-display-available", "container", "Cannot load backend 'TkAgg' which requires the 'tk' interactive framework, as 'headless' is currently running"),
    ("no-display-available", "linux", "    self.tk = _tkinter.create(screenName, baseName, className, interactive, wantobjects, useTk, sync, use)\n" + TK),
    ("no-display-available", "linux", "_tkinter.TclError: couldn't connect to display \"localhost:10.0\""),
    ("no-display-available", "container", NO_CONNECTION.format(name="") + XCB.format(path=CV2)),
    ("no-display-available", "linux", NO_CONNECTION.format(name=":0") + XCB.format(path="")),
    ("no-display-available", "linux", "(python:42): Gtk-WARNING **: cannot open display: "),
    ("no-display-available", None, "error: (-2:Unspecified error) Can't initialize GTK backend in function 'cvInitSystem'\nUnable to init server: Could not connect: Connection refused"),
    ("no-display-available", None, "RuntimeError: Invalid DISPLAY variable"),
    ("no-display-available", "linux", "UserWarning: matplotlib is currently using a non-GUI backend, so cannot show the figure\nqt.qpa.xcb: could not connect to display"),
    ("no-display-available", None, "pyglet.canvas.xlib.NoSuchDisplayException: Cannot connect to \"None\""),
    ("no-display-available", "linux", "QXcbConnection: Could not connect to display \nAborted"),
    ("no-display-available", "linux", "ImportError: Cannot load backend 'Qt5Agg' which requires the 'qt' interactive framework, as 'headless' is currently running"),
    ("display-variable-unset", "wsl", TK),
    ("display-variable-unset", "wsl", NO_CONNECTION.format(name="") + XCB.format(path="")),
    ("display-variable-unset", None, "Linux DESKTOP 5.10.16.3-microsoft-standard-WSL2\n" + NO_CONNECTION.format(name=":0") + XCB.format(path="")),
    ("opencv-qt-plugin-conflict", "linux", XCB.format(path=CV2)),
    ("opencv-qt-plugin-conflict", None, "QObject::moveToThread: Current thread (0x55ad844ec160) is not the object's thread (0x55ade70883e0).\nCannot move to target thread (0x55ad844ec160)\n" + XCB.format(path=CV2)),
    ("opencv-qt-plugin-conflict", "linux", "qt.qpa.plugin: Could not find the Qt platform plugin \"xcb\" in \"" + CV2 + "\""),
    ("qt-xcb-system-library-missing", "linux", "qt.qpa.plugin: From 6.5.0, xcb-cursor0 or libxcb-cursor0 is needed to load the Qt xcb platform plugin.\n" + XCB.format(path="")),
    ("qt-xcb-system-library-missing", "linux", XCB.format(path="")),
    ("qt-xcb-system-library-missing", "linux", "$ ldd libqxcb.so | grep found\n\tlibxcb-xinerama.so.0 => not found"),
    ("qt-xcb-system-library-missing", "container", "Cannot load library /usr/lib/python3/PyQt5/Qt/plugins/platforms/libqxcb.so: (libxkbcommon-x11.so.0: cannot open shared object file: No such file or directory)"),
    ("qt-xcb-system-library-missing", None, "This application failed to start because it could not find or load the Qt platform plugin \"xcb\"\nin \"\".\nAvailable platform plugins are: xcb."),
    ("conda-qt-install-broken", "windows", "This application failed to start because it could not find or load the Qt platform plugin \"windows\"\nin \"\".\n\nAvailable platform plugins are: direct2d, minimal, offscreen, windows.\n\nReinstalling the application may fix this problem."),
    ("conda-qt-install-broken", "macos", "This application failed to start because it could not find or load the Qt platform plugin \"cocoa\" in \"\"."),
    ("conda-qt-install-broken", "linux", "Cannot mix incompatible Qt library (version 0x50906) with this library (version 0x50c05)"),
    ("conda-qt-install-broken", "linux", "qt.qpa.plugin: Could not find the Qt platform plugin \"xcb\" in \"\"\nThis application failed to start because no Qt platform plugin could be initialized."),
    ("conda-qt-install-broken", "windows", "    from PyQt5 import QtCore\nImportError: DLL load failed while importing QtCore: The specified procedure could not be found."),
    ("conda-qt-install-broken", "linux", "ImportError: /home/ana/miniconda3/envs/x/lib/python3.9/site-packages/PyQt5/QtCore.abi3.so: version `Qt_5.15' not found (required by PyQt5)"),
    ("conda-qt-install-broken", None, "ImportError: Failed to import any of the following Qt binding modules: PyQt6, PySide6, PyQt5, PySide2"),
    ("tkinter-missing", "linux", "ModuleNotFoundError: No module named 'tkinter'"),
    ("tkinter-missing", "macos", "    import _tkinter # If this fails your Python may not be configured for Tk\nModuleNotFoundError: No module named '_tkinter'"),
    ("tkinter-missing", "linux", "ImportError: No module named _tkinter, please install the python-tk package"),
    ("tkinter-missing", "linux", "ImportError: libtk8.6.so: cannot open shared object file: No such file or directory"),
    ("tkinter-missing", None, "_tkinter.TclError: Can't find a usable init.tcl in the following directories: C:/Python/lib/tcl8.6"),
    ("tkinter-missing", "linux", "UserWarning: Matplotlib is currently using agg, which is a non-GUI backend, so cannot show the figure.\nModuleNotFoundError: No module named 'tkinter'"),
    ("opencv-libgl-missing", "container", "ImportError: libGL.so.1: cannot open shared object file: No such file or directory"),
    ("opencv-libgl-missing", "linux", "ImportError: libgthread-2.0.so.0: cannot open shared object file: No such file or directory"),
    ("opencv-libgl-missing", "linux", "    from .cv2 import *\nImportError: libSM.so.6: cannot open shared object file: No such file or directory"),
    ("opencv-libgl-missing", None, "ImportError: libXrender.so.1: cannot open shared object file: No such file or directory"),
]  # fmt: skip

SILENT = [
    "DISPLAY=:0\nWAYLAND_DISPLAY=wayland-0",
    ">>> matplotlib.get_backend()\n'TkAgg'",
    "QStandardPaths: XDG_RUNTIME_DIR not set, defaulting to '/tmp/runtime-root'",
    "QFontDatabase: Cannot find font directory /home/ana/venv/lib/python3.8/site-packages/cv2/qt/fonts.",
    "libGL error: MESA-LOADER: failed to open iris",
    "Tk 8.6.12",
]  # fmt: skip
