"""Displays, Qt's plugins and their libraries, planted; ldd and ldconfig are this machine's."""

import subprocess

import pytest

from envcheck.facts import Unknown
from envcheck.probes import display
from envcheck.probes.budget import Budget
from envcheck.probes.place import Place
from envcheck.records import replace
from tests.envcheck.known import TARGET


def place_of(tmp_path, platform="linux", **environ):
    return Place(environ, str(tmp_path), platform, str(tmp_path), str(tmp_path), ":")


def target_of(tmp_path, **changes):
    return replace(TARGET, sys_path=(str(tmp_path / "site"),), **changes)


def look(place, target):
    return display.probe(place, target, Budget(20))


@pytest.fixture
def plugin(tmp_path, needs):
    """A plugin in a folder of that package, which wants a library that is nowhere."""
    gcc, want = needs("gcc"), tmp_path / "libQt6XcbQpa.so.6"
    nothing = tmp_path / "nothing.c"
    nothing.write_text("int nothing(void) { return 0; }\n")
    subprocess.run(
        [gcc, "-shared", "-fPIC", "-o", want, nothing, f"-Wl,-soname,{want.name}"], check=True
    )

    def plant(folder):
        folder = tmp_path / "site" / folder
        folder.mkdir(parents=True)
        command = [gcc, "-shared", "-fPIC", "-Wl,--no-as-needed", "-o", folder / "libqxcb.so"]
        subprocess.run([*command, nothing, want], check=True)
        return folder / "libqxcb.so"

    return plant


def test_what_a_plugin_lacks(tmp_path, plugin, needs):
    needs("ldd")
    path = plugin("PyQt6/Qt6/plugins/platforms")
    (tmp_path / "libQt6XcbQpa.so.6").unlink()
    (found,) = look(place_of(tmp_path), target_of(tmp_path)).qt
    assert (found.path, found.owner) == (str(path), "PyQt6")
    assert (found.missing, found.major) == (("libQt6XcbQpa.so.6",), "6")


def test_the_qt_of_opencv_and_an_empty_folder(tmp_path, plugin):
    plugin("cv2/qt/plugins/platforms")
    empty = tmp_path / "conda/plugins/platforms"
    empty.mkdir(parents=True)
    target = target_of(tmp_path, kind="conda", prefix=str(tmp_path / "conda"))
    found = look(place_of(tmp_path), target)
    assert [one.owner for one in found.qt] == ["cv2"]
    assert found.qt_folders_empty == (str(empty),)


def test_sockets_of_displays(tmp_path):
    for folder in ("mnt/wslg/.X11-unix", "tmp/.X11-unix", "run/user/1000"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mnt/wslg/.X11-unix/X0").touch()
    (tmp_path / "run/user/1000/wayland-0").touch()
    (tmp_path / "run/user/1000/wayland-0.lock").touch()
    place = place_of(tmp_path, XDG_RUNTIME_DIR="/run/user/1000")
    expected = ("/mnt/wslg/.X11-unix/X0", "/run/user/1000/wayland-0")
    assert look(place, target_of(tmp_path)).sockets == expected


def test_a_target_that_does_not_answer_has_no_qt(tmp_path):
    found = look(place_of(tmp_path), Unknown("it hangs"))
    assert (found.qt, found.libgl) == ((), None)
    assert look(place_of(tmp_path, "macos"), target_of(tmp_path)).libgl is None


def test_libgl_by_the_loaders_own_list(tmp_path, needs):
    needs("ldconfig")
    assert look(place_of(tmp_path), target_of(tmp_path)).libgl in (True, False)
    (tmp_path / "libGL.so.1").touch()
    there = place_of(tmp_path, LD_LIBRARY_PATH=str(tmp_path))
    assert look(there, target_of(tmp_path)).libgl is True


def test_what_ldd_says():
    text = (
        "\tlinux-vdso.so.1 (0x00007ffd)\n"
        "\tlibxcb-cursor.so.0 => not found\n"
        "\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)\n"
        "\tlibxcb-cursor.so.0 => not found\n"
    )
    assert display.parse_ldd(text) == ("libxcb-cursor.so.0",)
    assert display.parse_ldd("\tnot a dynamic executable\n") == ()
