"""Windows on the screen: what opens them, and whether it can."""

from __future__ import annotations

import re
from collections.abc import Sequence

from envcheck.check import Problems, check
from envcheck.checks.words import prefix_of, python_of
from envcheck.facts import Display, Packages, System, Target, Variables
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.floors import numbers

WINDOWED = ("opencv-python", "opencv-contrib-python")
"""The builds of OpenCV that bring a Qt of their own."""


@check(
    "DI101", "One package brings the Qt that opens windows", Severity.WARNING, requires=("PY101",)
)
def two_qts(display: Display, packages: Packages, target: Target, variables: Variables) -> Problems:
    """
    ## What it looks at
    Qt's plugins for windows in the target: whether OpenCV has brought its own beside those
    of PyQt or PySide, both of one major version.

    ## Why it matters
    `import cv2` sends every Qt of the process to OpenCV's plugins first. Those of the same
    major version are taken, and the first plot ends the program: 'Could not load the Qt platform
    plugin "xcb" in ".../cv2/qt/plugins"'. Qt 6 passes over plugins of Qt 5.
    """
    own = next((plugin for plugin in display.qt if plugin.owner == "cv2"), None)
    if own is None:
        return
    of_others = (plugin for plugin in display.qt if plugin.owner != "cv2")
    alike = (p for p in of_others if p.major == own.major or None in (p.major, own.major))
    others = tuple(dict.fromkeys(plugin.owner for plugin in alike))
    if not others:
        return
    built = next((d.name for d in packages.distributions if d.name in WINDOWED), WINDOWED[0])
    headless = f"{built}-headless"
    yield Problem(
        f"OpenCV's own Qt lies beside that of {', '.join(others)}.",
        cause="opencv-qt-plugin-conflict",
        expected="one Qt",
        actual=f"cv2, {', '.join(others)}",
        evidence=tuple(plugin.path for plugin in display.qt),
        fix=Fix(
            "Take the OpenCV without windows; Matplotlib shows pictures, too.",
            (
                f"{python_of(target)} -m pip uninstall -y {built}",
                f"{python_of(target)} -m pip install {headless}",
            ),
            Risk.REPLACES_PACKAGES,
        ),
        severity=Severity.WARNING if _wants_windows(display, variables) else Severity.INFO,
    )


@check("DI102", "Qt finds the system's libraries that it needs for windows", Severity.WARNING)
def qt_libraries_missing(display: Display, variables: Variables, system: System) -> Problems:
    """
    ## What it looks at
    Where there is a display: what the loader does not find for Qt's plugin `xcb`.

    ## Why it matters
    PyQt's wheels count on libraries of the desktop, libxcb-cursor above all. Without one the
    first plot ends the program with "no Qt platform plugin could be initialized".
    """
    missing = {library: None for plugin in display.qt for library in plugin.missing}
    if not missing or not _wants_windows(display, variables):
        return
    apt = any(name in system.name for name in ("Debian", "Ubuntu", "Mint"))
    packages = " ".join(_debian(library) for library in missing)
    yield Problem(
        f"Qt cannot open windows: {', '.join(missing)} is not on this system.",
        cause="qt-xcb-system-library-missing",
        expected="the libraries of libqxcb.so",
        actual=f"missing: {', '.join(missing)}",
        evidence=tuple(plugin.path for plugin in display.qt if plugin.missing),
        fix=Fix(
            "Install them with the system's own tool; or let Matplotlib draw into files.",
            (f"sudo apt install {packages}",) if apt else ("export MPLBACKEND=Agg",),
            Risk.NEEDS_ADMIN if apt else Risk.REVERSIBLE,
        ),
        verify=tuple(f"ldd {p.path} | grep 'not found'" for p in display.qt if p.missing),
    )


def _debian(library: str) -> str:
    """The package of a library by Debian's rule: libxcb-cursor.so.0 is in libxcb-cursor0."""
    stem, _, number = library.lower().partition(".so.")
    return f"{stem}-{number}" if stem[-1:].isdigit() else f"{stem}{number}"


@check("DI103", "conda's Qt is whole", Severity.WARNING, requires=("PY101",))
def qt_of_conda_broken(display: Display, packages: Packages, target: Target) -> Problems:
    """
    ## What it looks at
    conda's packages of Qt and PyQt in the environment: whether their versions belong
    together, and whether Qt's plugins for windows are there.

    ## Why it matters
    After an update that was cut short, or pip over conda, windows fail with "could not find
    the Qt platform plugin", and nothing but a clean install helps.
    """
    records = {record.name: record.version for record in packages.conda_records}
    qt = next((n for n in ("qt6-main", "qt-main", "qt") if n in records), None)
    binding = next((n for n in ("pyqt", "pyside6", "pyside2") if n in records), None)
    if target.kind != "conda" or qt is None:
        return
    empty = [f for f in display.qt_folders_empty if f.startswith(f"{target.prefix}/")]
    of_others = "site-packages"
    empty = [folder for folder in empty if of_others not in folder.split("/")]
    differ = binding is not None and not _same(records[binding], [records[qt]])
    if not empty and not differ:
        return
    what = f"{binding} {records[binding]} is not of {qt} {records[qt]}" if binding else ""
    names = f"{qt} {binding}" if binding else qt
    yield Problem(
        f"conda's Qt is broken: {what if differ else f'{empty[0]} holds no plugin'}.",
        cause="conda-qt-install-broken",
        expected="one version of Qt with its plugins",
        actual=what if differ else "an empty folder",
        evidence=(*empty, f"{qt} {records[qt]}"),
        fix=Fix(
            "Install all of it once more; better, make a new environment.",
            (f"conda install -p {prefix_of(target)} --force-reinstall {names}",),
            Risk.REPLACES_PACKAGES,
        ),
    )


def _same(version: str, others: Sequence[str]) -> bool:
    """Whether a binding is of a Qt: PyQt 5.15 of Qt 5.15; of Qt 6 the major version decides."""
    depth = 1 if numbers(version)[:1] >= (6,) else 2
    return any(numbers(version)[:depth] == numbers(other)[:depth] for other in others)


@check(
    "DI104",
    "OpenCV finds libGL",
    Severity.WARNING,
    requires=(
        "PY101",
        "PK106",
    ),
)
def opencv_without_libgl(display: Display, packages: Packages, target: Target) -> Problems:
    """
    ## What it looks at
    The OpenCV with windows, installed by pip, on a system without libGL.so.1.

    ## Why it matters
    Servers' and containers' systems have no libGL: `import cv2` ends with "libGL.so.1:
    cannot open shared object file", though no window was asked for.
    """
    built = next((d for d in packages.distributions if d.name in WINDOWED), None)
    if display.libgl is not False or built is None or built.installer == "conda":
        return
    yield Problem(
        f"{built.name} {built.version} needs libGL.so.1, and this system has none.",
        cause="opencv-libgl-missing",
        expected="libGL.so.1",
        actual="not found",
        fix=Fix(
            "Take the OpenCV without windows; or install libgl1 with the system's own tool.",
            (
                f"{python_of(target)} -m pip uninstall -y {built.name}",
                f"{python_of(target)} -m pip install {built.name}-headless",
            ),
            Risk.REPLACES_PACKAGES,
        ),
        verify=(f"{python_of(target)} -c 'import cv2'",),
    )


def _wants_windows(display: Display, variables: Variables) -> bool:
    """Whether windows can be meant to open here: there is a display, or Qt is asked for."""
    values = variables.values
    shown = values.get("DISPLAY") or values.get("WAYLAND_DISPLAY") or display.sockets
    return bool(shown) or bool(re.match(r"qt", values.get("MPLBACKEND", ""), re.I))
