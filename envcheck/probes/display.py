"""Deep: where windows could open, whose Qt would open them, and what its libraries lack."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from envcheck.facts import Display, QtPlugin, Target, Unknown
from envcheck.probes.budget import Budget
from envcheck.probes.files import names_in
from envcheck.probes.place import Place
from envcheck.probes.run import run

LDD_S = 10.0
SOCKETS = ("/tmp/.X11-unix", "/mnt/wslg/.X11-unix")
BY_PACKAGE = {
    "cv2": "cv2/qt/plugins/platforms",
    "PyQt5": "PyQt5/Qt5/plugins/platforms",
    "PyQt6": "PyQt6/Qt6/plugins/platforms",
    "PySide2": "PySide2/Qt/plugins/platforms",
    "PySide6": "PySide6/Qt/plugins/platforms",
}
"""Import package -> where its wheels keep Qt's plugins for windows, from site-packages on."""
OF_CONDA = ("plugins/platforms", "lib/qt6/plugins/platforms")
PLUGIN = "libqxcb.so"


def probe(place: Place, target: Target | Unknown, budget: Budget) -> Display:
    """The displays there are, and each Qt of the target."""
    known = target if isinstance(target, Target) else None
    folders = tuple(_folders(known)) if known and place.platform == "linux" else ()
    plugins = [(owner, os.path.join(folder, PLUGIN)) for owner, folder in folders]
    there = [(owner, path) for owner, path in plugins if os.path.isfile(path)]
    empty = tuple(f for _, f in folders if not os.path.isfile(os.path.join(f, PLUGIN)))
    return Display(
        sockets=tuple(_sockets(place)),
        qt=tuple(_plugin(path, owner, budget) for owner, path in there),
        qt_folders_empty=empty,
        libgl=_finds_libgl(place, budget) if known and place.platform == "linux" else None,
    )


def parse_ldd(text: str) -> tuple[str, ...]:
    """The libraries that ldd says are not found, each once."""
    return tuple(dict.fromkeys(re.findall(r"^[ \t]*(\S+) => not found", text, re.M)))


def _sockets(place: Place) -> Iterator[str]:
    """X servers' sockets, and those of Wayland compositors where this user's run."""
    for folder in SOCKETS if place.platform == "linux" else ():
        for name in names_in(place, folder):
            if re.fullmatch(r"X\d+", name):
                yield f"{folder}/{name}"
    folder = place.environ.get("XDG_RUNTIME_DIR", "")
    for name in names_in(place, folder) if folder else ():
        if re.fullmatch(r"wayland-\d+", name):
            yield f"{folder}/{name}"


def _folders(target: Target) -> Iterator[tuple[str, str]]:
    """Each folder for Qt's plugins that is there, and whose it is."""
    for site in dict.fromkeys(target.sys_path):
        for owner, tail in BY_PACKAGE.items():
            folder = os.path.join(site, tail)
            if os.path.isdir(folder):
                yield owner, folder
    for tail in OF_CONDA if target.kind == "conda" and target.prefix else ():
        folder = os.path.join(str(target.prefix), tail)
        if os.path.isdir(folder):
            yield "conda", folder


def _plugin(path: str, owner: str, budget: Budget) -> QtPlugin:
    said = run(["ldd", path], timeout_s=budget.left(LDD_S)).stdout
    major = re.search(r"libQt(\d)\w*XcbQpa", said)
    return QtPlugin(path, owner, parse_ldd(said), major and major[1])


def _finds_libgl(place: Place, budget: Budget) -> bool | None:
    """Whether libGL lies where the loader looks; None where it does not tell."""
    ran = run(["/sbin/ldconfig", "-p"], timeout_s=budget.left(LDD_S))
    folders = [f for f in place.environ.get("LD_LIBRARY_PATH", "").split(":") if f]
    if any(os.path.exists(os.path.join(folder, "libGL.so.1")) for folder in folders):
        return True
    return "libGL.so.1 " in ran.stdout if ran.ok and ran.stdout.strip() else None
