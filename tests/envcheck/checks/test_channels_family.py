"""Channels: there, allowed, in an order that works, and not ended."""

import pytest

from envcheck.checks import channels as family
from envcheck.checks.conda_settings import settings_unreadable
from envcheck.facts import SettingsFile
from envcheck.findings import Severity, Status
from envcheck.judge import judge_all
from tests.envcheck.checks.conda_known import SYSTEM, USER, settings
from tests.envcheck.known import HEALTHY, judged, passes

MAIN = "https://repo.anaconda.com/pkgs/main"
FORGE = "channels:\n  - conda-forge\n"
MIXED = "channels:\n  - conda-forge\n  - defaults\n"
BACKWARDS = "channels:\n  - defaults\n  - conda-forge\n"
CHECKS = (
    *(family.channel_missing, family.channel_refused, family.channel_misspelt),
    *(family.channels_mixed, family.channel_hidden, family.channel_ended),
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        FORGE,
        FORGE + "channel_priority: strict\n",
        MIXED + "channel_priority: strict\n",
        "channels:\n  - defaults\n",
        "channels:\n  - nvidia\n  - conda-forge\nchannel_priority: strict\n",
        "channels:\n  - https://mirror.example.edu/anaconda/cloud/conda-forge\n",
        "channels:\n  - bioconda\n  - my-lab\n  - conda-forge/label/rc\n",
    ],
)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_usual_channels_are_fine(check, text):
    assert passes(check, conda_settings=settings(text))


def test_a_folder_that_is_not_there():
    known = settings(FORGE, missing_channels=("file:///srv/channel",))
    found = judged(family.channel_missing, conda_settings=known)
    assert (found.severity, found.evidence) == (
        Severity.ERROR,
        (f"{USER}:1: channels: conda-forge",),
    )
    assert found.fix.commands == ("conda config --remove channels file:///srv/channel",)


@pytest.mark.parametrize(
    ("text", "system", "refused"),
    [
        (FORGE, "allowlist_channels:\n  - conda-forge\n", None),
        (FORGE, "whitelist_channels:\n  - https://conda.anaconda.org/conda-forge\n", None),
        ("", "allowlist_channels:\n  - defaults\n", None),
        (MIXED, "allowlist_channels:\n  - conda-forge\n", "defaults"),
        ("", "allowlist_channels:\n  - conda-forge\n", "defaults"),
        (MIXED, "denylist_channels:\n  - defaults\n", "defaults"),
        (
            MIXED,
            "denylist_channels:\n  - https://repo.anaconda.com/pkgs/main/linux-64\n",
            "defaults",
        ),
        (FORGE, "allowlist_channels:\n  - https://mirror.example.edu/conda-forge\n", "conda-forge"),
        (
            FORGE,
            "channel_alias: https://mirror.example.edu\n"
            "allowlist_channels:\n  - https://u:pw1@mirror.example.edu/conda-forge/\n",
            None,
        ),
    ],
)
def test_lists_of_what_is_allowed(text, system, refused):
    found = judged(family.channel_refused, conda_settings=settings(text, system=system))
    if refused is None:
        assert found.status is Status.PASS
    else:
        assert found.message.startswith(f"The channel {refused} is not allowed here")
        assert f"in {SYSTEM}" in found.message


@pytest.mark.parametrize(
    ("name", "right"),
    [("conda_forge", "conda-forge"), ("condaforge", "conda-forge"), ("default", "defaults")],
)
def test_a_misspelt_channel(name, right):
    found = judged(family.channel_misspelt, conda_settings=settings(f"channels:\n  - {name}\n"))
    assert (found.severity, found.expected) == (Severity.WARNING, right)
    assert found.fix.commands[0] == f"conda config --remove channels {name}"


@pytest.mark.parametrize(
    ("text", "severity", "cause"),
    [
        (MIXED, Severity.INFO, "mixed-channels-slow-solve"),
        (BACKWARDS, Severity.INFO, "mixed-channels-slow-solve"),
        (MIXED + "solver: classic\n", Severity.WARNING, "mixed-channels-slow-solve"),
        (MIXED + "channel_priority: disabled\n", Severity.INFO, "mixed-channels-slow-solve"),
        (BACKWARDS + "channel_priority: strict\n", Severity.INFO, None),
        (
            "channels:\n  - https://repo.anaconda.com/pkgs/main\n  - conda-forge\n",
            Severity.INFO,
            "mixed-channels-slow-solve",
        ),
    ],
)
def test_mixed_channels(text, severity, cause):
    found = judged(family.channels_mixed, conda_settings=settings(text))
    assert (found.status, found.severity, found.cause) == (Status.FAIL, severity, cause)
    assert found.evidence[0].startswith(f"{USER}:1: channels: ")


def test_an_old_conda_has_the_classic_solver():
    found = judged(family.channels_mixed, conda_settings=settings(MIXED, version="23.3.1"))
    assert found.severity is Severity.WARNING
    assert passes(family.channels_mixed, conda_settings=settings(MIXED, tool="micromamba"))


def test_strict_priority_hides_what_comes_later():
    text = "channels:\n  - conda-forge\n  - nvidia\nchannel_priority: strict\n"
    found = judged(family.channel_hidden, conda_settings=settings(text))
    assert (found.severity, found.cause) == (Severity.INFO, "strict-priority-hides-needed-package")
    assert passes(
        family.channel_hidden, conda_settings=settings(text.replace("strict", "flexible"))
    )


@pytest.mark.parametrize(
    ("others", "cause"),
    [("", "channel-missing-for-cudatoolkit"), ("  - nvidia\n", None), ("  - conda-forge\n", None)],
)
def test_the_channel_that_ended(others, cause):
    known = settings("channels:\n  - pytorch\n  - defaults\n" + others)
    found = judged(family.channel_ended, conda_settings=known)
    assert (found.severity, found.cause) == (Severity.WARNING, cause)


def test_nothing_is_said_of_channels_that_could_not_be_read():
    broken = SettingsFile(USER, ("conda",), trouble="it is no YAML")
    known = {**vars(HEALTHY), "conda_settings": settings(MIXED, files=(broken,))}
    first, second = judge_all((settings_unreadable, family.channels_mixed), known)
    assert (first.status, second.status) == (Status.FAIL, Status.SKIP)
