"""What Windows is set to, by a registry and files of its own."""

import json

import pytest

from envcheck.facts import Unknown, WindowsSettings
from envcheck.probes import windows
from envcheck.probes.place import Place


def place_of(tmp_path, platform="windows", **environ):
    return Place(environ, "C:\\Users\\s", platform, "C:\\", str(tmp_path), ";")


def registry(**values):
    return lambda hive, key, name: values.get(f"{hive}_{key.rpartition(chr(92))[2]}_{name}")


def test_a_registry_that_says_all(tmp_path):
    read = registry(
        HKLM_FileSystem_LongPathsEnabled=1,
        HKLM_X64_Version="v14.44.35211.00",
        **{"HKCU_Microsoft.PowerShell_ExecutionPolicy": "RemoteSigned"},
        HKLM_PowerShellCore_ExecutionPolicy="AllSigned",
    )
    assert windows.probe(place_of(tmp_path), read) == WindowsSettings(
        long_paths=True,
        policies={"7 MachinePolicy": "AllSigned", "5 CurrentUser": "RemoteSigned"},
        visual_cpp="14.44.35211",
    )


def test_a_registry_that_says_nothing(tmp_path):
    found = windows.probe(place_of(tmp_path), registry())
    assert found == WindowsSettings(None, {}, None)


def test_long_paths_that_are_off(tmp_path):
    read = registry(HKLM_FileSystem_LongPathsEnabled=0)
    assert windows.probe(place_of(tmp_path), read).long_paths is False


def test_the_settings_of_powershell_7(tmp_path):
    mine = tmp_path / "C:/Users/s/Documents/PowerShell"
    all_users = tmp_path / "C:/Program Files/PowerShell/7"
    for folder, policy in ((mine, "RemoteSigned"), (all_users, "Restricted")):
        folder.mkdir(parents=True)
        text = json.dumps({"Microsoft.PowerShell:ExecutionPolicy": policy})
        (folder / "powershell.config.json").write_text(text)
    given = place_of(tmp_path, PSExecutionPolicyPreference="Bypass")
    assert windows.probe(given, registry()).policies == {
        "7 CurrentUser": "RemoteSigned",
        "7 LocalMachine": "Restricted",
        "5 Process": "Bypass",
        "7 Process": "Bypass",
    }


@pytest.mark.parametrize("text", ["", "{", "[]", '{"other": 1}'])
def test_settings_that_say_nothing(tmp_path, text):
    folder = tmp_path / "C:/Users/s/Documents/PowerShell"
    folder.mkdir(parents=True)
    (folder / "powershell.config.json").write_text(text)
    assert windows.probe(place_of(tmp_path), registry()).policies == {}


def test_other_systems_have_none(tmp_path):
    assert windows.probe(place_of(tmp_path, "linux"), registry()) is None


def test_a_registry_that_is_elsewhere(tmp_path):
    """A snapshot of a Windows disk is read here, where there is no registry."""
    try:
        import winreg  # noqa: F401
    except ImportError:
        assert isinstance(windows.probe(place_of(tmp_path)), Unknown)
