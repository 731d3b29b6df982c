"""conda's settings: what cannot be read, is refused, is passed over, or contradicts itself."""

import pytest

from envcheck.checks import conda_settings as family
from envcheck.facts import Overlooked, Setting, SettingsFile
from envcheck.facts.settings import ENVIRONMENT
from envcheck.findings import Severity, Status
from envcheck.records import replace
from tests.envcheck.checks.conda_known import PLAIN, SYSTEM, USER, settings
from tests.envcheck.known import judged

MIRROR = """
channels:
  - defaults
show_channel_urls: true
default_channels:
  - https://mirrors.example.edu/anaconda/pkgs/main
custom_channels:
  conda-forge: https://mirrors.example.edu/anaconda/cloud
"""
FINE = [
    "",
    "channels:\n  - conda-forge\n",
    MIRROR,
    "auto_activate_base: false\nchangeps1: no\nalways_yes: yes\n",
    "channel_priority: true\nssl_verify: truststore\nremote_read_timeout_secs: 1000.0\n",
    "channel_priority: STRICT\noffline: 0\nplugins:\n  auto_accept_tos: yes\n",
    "report_errors: false\nlab_own_key: 3\nchannel_settings:\n  - channel: x\n    auth: y\n",
    "conda_build:\n  root-dir: ~/bld\nconda-build: {}\nrepodata_threads: 2\n",
]


@pytest.mark.parametrize("text", FINE)
def test_what_people_write_is_fine(text):
    for check in (family.settings_unreadable, family.setting_refused, family.setting_misspelt):
        assert judged(check, conda_settings=settings(text)).status is Status.PASS


def test_a_file_that_cannot_be_read():
    broken = SettingsFile(USER, ("conda", "mamba"), trouble="it is no YAML: expected ','", line=4)
    found = judged(family.settings_unreadable, conda_settings=replace(PLAIN, files=(broken,)))
    assert (found.severity, found.evidence) == (Severity.ERROR, (f"{USER}:4",))
    assert f"{USER} cannot be read as settings of conda: it is no YAML" in found.message
    assert found.fix.text == f"Correct line 4 of {USER}, or move the file away."


def test_a_file_of_another_program_is_less():
    broken = SettingsFile("/home/student/.pixi/config.toml", ("pixi",), trouble="it is no TOML")
    found = judged(family.settings_unreadable, conda_settings=replace(PLAIN, files=(broken,)))
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("channels: conda-forge\n", "a list"),
        ("pkgs_dirs: /scratch\n", "a list"),
        ("proxy_servers: http://proxy:3128\n", "a table"),
        ("proxy_servers:\n  - http://proxy:3128\n", "a table"),
        ("auto_activate_base: nope\n", "true or false"),
        ("offline:\n  - true\n", "true or false"),
        ("channel_priority: Strict\n", "strict or flexible or disabled"),
        ("channel_priority: high\n", "strict or flexible or disabled"),
        ("safety_checks: ENABLED\n", "enabled or warn or disabled"),
        ("channel_alias: mirror.example.edu\n", "a URL with its scheme"),
    ],
)
def test_what_conda_refuses(text, wanted):
    found = judged(family.setting_refused, conda_settings=settings(text))
    assert (found.severity, found.expected) == (Severity.ERROR, wanted)
    assert found.evidence[0].startswith(f"{USER}:1: ")


def test_a_refused_variable():
    setting = Setting("offline", "CONDA_OFFLINE", ENVIRONMENT, None, "text", ("offline",))
    found = judged(family.setting_refused, conda_settings=settings(variables=(setting,)))
    assert "conda refuses CONDA_OFFLINE in the variable CONDA_OFFLINE" in found.message
    assert found.evidence == ("CONDA_OFFLINE=offline",)


def test_one_setting_under_two_names():
    text = "auto_activate: true\nauto_activate_base: true\n"
    found = judged(family.setting_refused, conda_settings=settings(text))
    assert "auto_activate and auto_activate_base, which are one setting" in found.message
    assert found.evidence == (
        f"{USER}:1: auto_activate: true",
        f"{USER}:2: auto_activate_base: true",
    )
    apart = settings("auto_activate: true\n", system="auto_activate_base: true\n")
    assert judged(family.setting_refused, conda_settings=apart).status is Status.PASS


def test_two_settings_of_which_one_may_be():
    found = judged(
        family.setting_refused, conda_settings=settings("always_copy: true\nalways_softlink: yes\n")
    )
    assert found.status is Status.FAIL


@pytest.mark.parametrize(
    ("one", "command"),
    [
        (
            Overlooked(
                "/home/student/.condarc.txt", "conda reads .condarc in the home folder", USER
            ),
            "mv /home/student/.condarc.txt /home/student/.condarc",
        ),
        (
            Overlooked("/home/student/lab", "CONDARC names it, and ...", "/home/student/lab.yml"),
            "mv /home/student/lab /home/student/lab.yml",
        ),
        (Overlooked("/gone.yml", "CONDARC names it, and it is not there", None), "unset CONDARC"),
    ],
)
def test_what_conda_passes_over(one, command):
    found = judged(family.settings_overlooked, conda_settings=replace(PLAIN, overlooked=(one,)))
    assert (found.severity, found.fix.commands) == (Severity.WARNING, (command,))
    assert found.message.startswith(f"{one.path} has no effect: ")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("chanels", "channels"), ("channel-priority", "channel_priority")),
        *(("env_dirs", "envs_dirs"), ("pkg_dirs", "pkgs_dirs"), ("proxy_server", "proxy_servers")),
        *(("Channels", "channels"), ("auto_activate_bse", "auto_activate_base")),
    ],
)
def test_a_misspelt_setting(written, meant):
    found = judged(family.setting_misspelt, conda_settings=settings(f"a: 1\n{written}: x\n"))
    assert found.evidence == (f"{USER}:2: {written}: x",)
    assert found.expected == meant


def test_two_files_contradict():
    known = settings("channel_priority: flexible\n", system="channel_priority: strict\n")
    found = judged(family.settings_contradict, conda_settings=known)
    assert found.severity is Severity.INFO
    assert f"flexible counts, from {USER}" in found.message
    assert found.evidence == (
        f"{SYSTEM}:1: channel_priority: strict",
        f"{USER}:1: channel_priority: flexible",
    )


def test_a_final_setting_is_not_overruled():
    known = settings("channel_priority: flexible\n", system="channel_priority: strict  #!final\n")
    found = judged(family.settings_contradict, conda_settings=known)
    assert f"strict counts, from {SYSTEM}. It is marked `#!final`." in found.message


def test_a_variable_contradicts_a_file():
    setting = Setting("solver", "CONDA_SOLVER", ENVIRONMENT, None, "text", ("classic",))
    known = settings("solver: libmamba\n", variables=(setting,))
    found = judged(family.settings_contradict, conda_settings=known)
    assert "classic counts, from the variable CONDA_SOLVER" in found.message


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("offline: no\n", "offline: false\n"),
        ("channels:\n  - a\n", "channels:\n  - b\n"),
        ("solver: x\n", "channel_priority: strict\n"),
    ],
)
def test_the_same_in_other_words_is_no_contradiction(text, system):
    known = settings(text, system=system)
    assert judged(family.settings_contradict, conda_settings=known).status is Status.PASS
