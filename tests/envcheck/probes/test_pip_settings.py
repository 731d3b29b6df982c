"""Where pip and uv look for settings, and what is kept of them. pip itself is asked once."""

import os
import re
import subprocess
import sys

import pytest

from envcheck.facts import Unknown
from envcheck.probes import pip_settings
from envcheck.probes.place import Place
from envcheck.records import replace
from tests.envcheck.known import TARGET
from tests.envcheck.probes.homes import write

NOWHERE = Unknown("not looked at")


def place_of(home, platform="linux", cwd="", **environ):
    return Place(environ, str(home), platform, cwd, root=str(home / "root"), listsep=":")


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux, to compare with pip's own list")
@pytest.mark.parametrize("more", [{}, {"XDG_CONFIG_HOME": "cfg", "XDG_CONFIG_DIRS": "/a:/b"}])
def test_pips_own_list_of_files(tmp_path, more):
    environ = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], **more}
    if "XDG_CONFIG_HOME" in more:
        environ["XDG_CONFIG_HOME"] = str(tmp_path / "cfg")
    argv = [sys.executable, "-m", "pip", "config", "debug"]
    said = subprocess.run(argv, env=environ, capture_output=True, text=True, check=True).stdout
    wanted = re.findall(r"^  (\S+pip\.conf), exists", said, re.M)
    place = Place(environ, str(tmp_path), "linux", "")
    assert set(pip_settings.pip_files(place, sys.prefix)) == set(wanted)


def test_files_and_variables_the_weakest_first(tmp_path):
    prefix, named = tmp_path / "course", tmp_path / "named.conf"
    write(tmp_path / "root/etc/pip.conf", "[global]\nindex-url = https://system.example/simple\n")
    write(tmp_path / ".config/pip/pip.conf", "[global]\nindex-url = https://user.example/simple\n")
    write(prefix / "pip.conf", "[install]\nno_index = yes\n")
    target = replace(TARGET, prefix=str(prefix))
    found = pip_settings.probe(place_of(tmp_path, PIP_USER="1"), target)
    assert [s.text for s in found.all_of("pip", "index-url")] == [
        "https://system.example/simple",
        "https://user.example/simple",
    ]
    assert found.pip("no-index").place == f"{prefix}/pip.conf:2: no_index: yes"
    assert found.pip("user").place == "PIP_USER=1"
    write(named, "[global]\nindex-url = https://named.example/simple\n")
    found = pip_settings.probe(place_of(tmp_path, PIP_CONFIG_FILE=str(named)), target)
    assert [s.text for s in found.all_of("pip", "index-url")] == [
        "https://system.example/simple",
        "https://named.example/simple",
    ]
    assert pip_settings.probe(place_of(tmp_path, PIP_CONFIG_FILE="/dev/null"), target).files == ()


def test_macos_and_windows(tmp_path):
    system = "root/Library/Application Support/pip/pip.conf"
    user = "Library/Application Support/pip/pip.conf"
    for name in (system, user, ".config/pip/pip.conf", "root/etc/pip.conf"):
        write(tmp_path / name, "[global]\nuser = no\n")
    found = pip_settings.probe(place_of(tmp_path, "macos"), NOWHERE)
    assert [file.path for file in found.files] == [
        "/Library/Application Support/pip/pip.conf",
        str(tmp_path / user),
    ]
    home = "C:\\Users\\Anna"
    for name in ("C:/ProgramData/pip/pip.ini", "C:/Users/Anna/AppData/Roaming/pip/pip.ini"):
        write(tmp_path / "root" / name, "[global]\r\nuser = no\r\n")
    environ = {"APPDATA": f"{home}\\AppData\\Roaming"}
    place = Place(environ, home, "windows", "", root=str(tmp_path / "root"), listsep=";")
    assert [file.path for file in pip_settings.probe(place, NOWHERE).files] == [
        "C:\\ProgramData\\pip\\pip.ini",
        f"{home}\\AppData\\Roaming\\pip\\pip.ini",
    ]


def test_uv(tmp_path):
    project = tmp_path / "course/week1"
    project.mkdir(parents=True)
    write(tmp_path / "course/uv.toml", 'index-url = "https://u:pw1@h.example/simple"\n')
    write(tmp_path / ".config/uv/uv.toml", "offline = tru\n")
    found = pip_settings.probe(place_of(tmp_path, cwd=str(project), UV_OFFLINE="1"), NOWHERE)
    user, of_project = found.files
    assert (user.trouble is not None, user.line) == (True, 1)
    assert (of_project.has_secret, found.uv("index-url").text) == (
        True,
        "https://***@h.example/simple",
    )
    assert found.uv("offline").place == "UV_OFFLINE=1"
    assert found.pip("index-url") is None


def test_a_byte_order_mark_stops_pip(tmp_path):
    path = tmp_path / ".config/pip/pip.conf"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xef\xbb\xbf[global]\nuser = no\n")
    (file,) = pip_settings.probe(place_of(tmp_path), NOWHERE).files
    assert file.line == 1
    assert "byte order mark" in file.trouble


def test_folders_that_are_not_there(tmp_path):
    (tmp_path / "wheels").mkdir()
    write(
        tmp_path / ".config/pip/pip.conf",
        f"[global]\nfind-links = {tmp_path}/wheels {tmp_path}/gone\n"
        f"extra-index-url = file://{tmp_path}/simple\n",
    )
    found = pip_settings.probe(place_of(tmp_path), NOWHERE)
    assert found.missing_folders == (f"{tmp_path}/gone", f"file://{tmp_path}/simple")


def test_what_variables_say_beside_is_not_kept(tmp_path):
    environ = {"PIP_INDEX_URL": "https://__token__:pypi-AgEIcHlwaS5vcmc@h.example/simple"}
    environ |= {
        "UV_PUBLISH_TOKEN": "never",
        "PIP_KEYRING_PROVIDER": "never",
        "PIP_PROXY": "u:p@h:1",
    }
    found = pip_settings.probe(place_of(tmp_path, **environ), NOWHERE)
    assert [(s.written, s.text) for s in found.variables] == [
        ("PIP_INDEX_URL", "https://***@h.example/simple"),
        ("PIP_PROXY", "***@h:1"),
    ]
