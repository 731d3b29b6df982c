"""The settings of pip and uv: unreadable, without an index, with the wrong one, to elsewhere."""

import pytest

from envcheck.checks import indexes as family
from envcheck.facts import PipSettings, SettingsFile
from envcheck.facts.settings import ENVIRONMENT
from envcheck.findings import Severity, Status
from envcheck.probes.ini_settings import parse, setting
from envcheck.records import replace
from tests.envcheck.known import TARGET, judged, passes

USER, SYSTEM = "/home/student/.config/pip/pip.conf", "/etc/pip.conf"
TORCH = "https://download.pytorch.org/whl/cu128"
CHECKS = (
    *(family.settings_unreadable, family.no_index, family.index_of_torch_alone),
    *(family.index_unusable, family.indexes_contradict, family.installs_elsewhere),
)


def settings(text="", system="", missing=(), **variables):
    files = [
        SettingsFile(path, ("pip",), parse(f"[global]\n{said}", path))
        for path, said in ((SYSTEM, system), (USER, text))
        if said
    ]
    told = [
        setting(name.partition("_")[2], ENVIRONMENT, None, value, name)
        for name, value in variables.items()
    ]
    return PipSettings(tuple(files), tuple(told), tuple(missing))


@pytest.mark.parametrize(
    "known",
    [
        settings(),
        settings("index-url = https://mirror.example.edu/simple\ntimeout = 60\n"),
        settings("trusted-host = mirror.lab\nindex-url = http://mirror.lab/simple\n"),
        settings("index-url = http://localhost:3141/root/pypi\n"),
        settings(f"extra-index-url = {TORCH}\n"),
        settings(f"index-url = {TORCH}\nextra-index-url = https://mirror.example.edu/simple\n"),
        settings("user = false\nno-index = 0\n"),
        settings("index-url = https://a/simple/\n", PIP_INDEX_URL="https://a/simple"),
        settings("require-virtualenv = true\n"),
        settings(UV_INDEX="https://a/simple"),
    ],
)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_usual_settings_are_fine(check, known):
    assert passes(check, pip_settings=known)


def test_a_file_that_stops_pip():
    broken = SettingsFile(USER, ("pip",), trouble="`timeout` stands twice in [global]", line=3)
    found = judged(family.settings_unreadable, pip_settings=PipSettings((broken,)))
    assert (found.severity, found.evidence) == (Severity.ERROR, (f"{USER}:3",))
    broken = replace(broken, readers=("uv",), path="/home/student/.config/uv/uv.toml")
    found = judged(family.settings_unreadable, pip_settings=PipSettings((broken,)))
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("known", "severity", "command"),
    [
        (settings(PIP_NO_INDEX="1"), Severity.WARNING, "unset PIP_NO_INDEX"),
        (settings(UV_OFFLINE="true"), Severity.WARNING, "unset UV_OFFLINE"),
        (
            settings("no-index = yes\n"),
            Severity.WARNING,
            "python -m pip config --user unset global.no-index",
        ),
        (
            settings(system="no-index = yes\nfind-links = /srv/wheels\n"),
            Severity.INFO,
            "sudo python -m pip config --global unset global.no-index",
        ),
    ],
)
def test_no_index(known, severity, command):
    found = judged(family.no_index, pip_settings=known)
    assert (found.severity, found.fix.commands) == (severity, (command,))


@pytest.mark.parametrize("name", ["PIP_INDEX_URL", "UV_INDEX_URL", "UV_DEFAULT_INDEX"])
def test_the_index_of_pytorch_for_everything(name):
    found = judged(family.index_of_torch_alone, pip_settings=settings(**{name: TORCH}))
    assert (found.severity, found.fix.commands) == (Severity.WARNING, (f"unset {name}",))


def test_an_index_by_plain_http():
    known = settings("extra-index-url = http://u:pw1@mirror.lab:8080/simple\n")
    found = judged(family.index_unusable, pip_settings=known)
    assert "pip passes over http://***@mirror.lab:8080/simple" in found.message
    assert found.expected == "https, or mirror.lab:8080 as trusted-host"


def test_a_folder_that_is_not_there():
    known = settings("find-links = /srv/a /srv/gone\n", missing=("/srv/gone",))
    found = judged(family.index_unusable, pip_settings=known)
    assert found.evidence == (f"{USER}:2: find-links: /srv/a, /srv/gone",)


def test_two_indexes():
    known = settings(
        "index-url = https://mirror.lab/simple\n", PIP_INDEX_URL="https://own.lab/simple"
    )
    found = judged(family.indexes_contradict, pip_settings=known)
    assert (found.severity, found.fix.commands) == (Severity.INFO, ("unset PIP_INDEX_URL",))
    assert "https://own.lab/simple counts" in found.message


@pytest.mark.parametrize(
    ("kind", "variables", "does"),
    [
        ("conda", {"PIP_REQUIRE_VIRTUALENV": "1"}, "refuses to install into"),
        ("conda", {"PIP_USER": "yes"}, "installs elsewhere than into"),
        ("venv", {"PIP_USER": "yes"}, "refuses to install into"),
        ("venv", {"PIP_TARGET": "/srv/my packages"}, "installs elsewhere than into"),
        ("system", {"PIP_PREFIX": "/srv"}, "installs elsewhere than into"),
    ],
)
def test_packages_that_go_elsewhere(kind, variables, does):
    target = replace(TARGET, kind=kind, prefix="/opt/course")
    found = judged(family.installs_elsewhere, pip_settings=settings(**variables), target=target)
    (name,) = variables
    assert (found.status, found.severity) == (Status.FAIL, Severity.WARNING)
    assert f"pip {does} /opt/course" in found.message
    assert found.evidence == (f"{name}={variables[name]}",)
