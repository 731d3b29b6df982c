"""Where conda loads packages from, and where it keeps them."""

from __future__ import annotations

from collections.abc import Sequence

from envcheck.check import Problems, check
from envcheck.checks.channel_names import (
    DEFAULTS,
    configured,
    evidence,
    expanded,
    family,
    meant,
    priority,
    straight,
)
from envcheck.checks.words import quoted
from envcheck.facts import CondaSettings
from envcheck.findings import Fix, Problem, Risk, Severity
from envcheck.versions import release

FORGE = "conda-forge"
ENDED = ("pytorch", "pytorch-nightly", "pytorch-test")
"""Channels that get no new packages: PyTorch's own ended with 2.5."""
SHOW = ("conda config --show channels channel_priority",)


@check("CH101", "Every channel that is a folder is there")
def channel_missing(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Channels that are folders of this machine (`file:///...`, a path).

    ## Why it matters
    conda stops at a channel that it cannot read, also when a package lies in another one.
    """
    for channel in conda_settings.missing_channels:
        yield Problem(
            f"The channel {channel} is a folder that is not there.",
            expected="a folder with packages",
            actual="no such folder",
            evidence=evidence(conda_settings),
            fix=_without(channel, "Mount or restore it, or take it out of the channels."),
            verify=SHOW,
        )


@check("CH102", "Every channel is allowed by conda's own lists")
def channel_refused(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    `allowlist_channels` and `denylist_channels`, against the channels in use.

    ## Why it matters
    conda ends with `ChannelNotAllowed` or `ChannelDenied` before it looks for any package. Those
    lists are an administrator's: the channels have to follow them, not the other way round.
    """

    def urls(channels: Sequence[str]) -> set[str]:
        parts = (part for channel in channels for part in expanded(channel, conda_settings))
        return {straight(part, conda_settings) for part in parts}

    allowed, denied = (
        urls(conda_settings.items(key)) for key in ("allowlist_channels", "denylist_channels")
    )
    for channel in configured(conda_settings):
        own = urls([channel])
        key = "denylist_channels" if own & denied else "allowlist_channels"
        setting = conda_settings.setting(key)
        if setting and (own & denied or (allowed and own - allowed)):
            yield Problem(
                f"The channel {channel} is not allowed here, by {key} in {setting.source}.",
                expected=", ".join(sorted(allowed)) or f"none of {setting.text}",
                actual=channel,
                evidence=(*evidence(conda_settings), setting.place),
                fix=_without(channel, "Use a channel that is allowed."),
                verify=SHOW,
            )


@check("CH103", "The names of channels are spelt right", Severity.WARNING)
def channel_misspelt(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Names of channels that are nearly `conda-forge` or `defaults`.

    ## Why it matters
    Each name is looked up as somebody's channel: it is not found, or it is a stranger's.
    """
    for channel in configured(conda_settings):
        if right := meant(channel):
            yield Problem(
                f"The channel {channel} is not {right}, which is surely meant.",
                expected=right,
                actual=channel,
                evidence=evidence(conda_settings),
                fix=Fix(
                    "Put the right one in its place.",
                    (
                        f"conda config --remove channels {quoted(channel)}",
                        f"conda config --add channels {right}",
                    ),
                    Risk.REVERSIBLE,
                ),
                verify=SHOW,
            )


@check("CH104", "Channels are not mixed without an order", Severity.INFO, requires=("CS101",))
def channels_mixed(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Whether conda-forge and the default channels are both in use, their order, and
    `channel_priority`.

    ## Why it matters
    The two are built apart. Without strict priority conda weighs every package of both, which
    takes the classic solver very long, and environments get libraries of both that do not fit.
    """
    channels = configured(conda_settings)
    families = [family(channel) for channel in channels]
    order = priority(conda_settings)
    if not {FORGE, DEFAULTS} <= set(families) or conda_settings.tool != "conda":
        return
    is_first = families.index(FORGE) < families.index(DEFAULTS)
    if order == "strict" and is_first:
        return
    slow = order != "strict" and _solver(conda_settings) == "classic"
    first = FORGE if is_first else DEFAULTS
    yield Problem(
        f"conda-forge and defaults are both in use, {first} first, with {order} priority"
        + (" and the classic solver, which may never end." if slow else "."),
        cause="mixed-channels-slow-solve" if order != "strict" else None,
        expected="one of them, or conda-forge first with strict priority",
        actual=f"channels: {', '.join(channels)}; channel_priority: {order}",
        evidence=evidence(conda_settings, "channel_priority", "solver"),
        fix=Fix(
            "Put conda-forge first, with strict priority, and make new environments.",
            (
                "conda config --add channels conda-forge",
                "conda config --set channel_priority strict",
            ),
            Risk.REVERSIBLE,
        ),
        verify=SHOW,
        severity=Severity.WARNING if slow else None,
    )


def _solver(settings: CondaSettings) -> str:
    """The solver in use: libmamba since conda 23.10 where nobody chose one."""
    version = release(settings.version or "0")
    return settings.text("solver", "classic" if (0,) < version < (23, 10) else "libmamba")


@check("CH105", "Strict priority hides no channel that was added", Severity.INFO)
def channel_hidden(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Strict channel priority with `nvidia` or `pytorch` behind conda-forge or defaults.

    ## Why it matters
    With strict priority a package comes from the first channel that has its name, in any version.
    PyTorch and CUDA's libraries are in conda-forge too: the later channel is never asked for
    them, and an environment that needs its builds cannot be solved.
    """
    families = [family(channel) for channel in configured(conda_settings)]
    if priority(conda_settings) != "strict":
        return
    before = [name for name in families if name in (FORGE, DEFAULTS)][:1]
    behind = families[families.index(before[0]) + 1 :] if before else []
    hidden = [name for name in behind if name in ("nvidia", *ENDED)]
    if hidden:
        yield Problem(
            f"With strict priority, {before[0]} hides what {_listed(hidden)} has under the same "
            "names.",
            cause="strict-priority-hides-needed-package",
            expected="flexible priority where an environment needs builds of a later channel",
            actual=f"channels: {', '.join(families)}; channel_priority: strict",
            evidence=evidence(conda_settings, "channel_priority"),
            fix=Fix(
                "If an environment needs them, make it with flexible priority.",
                ("CONDA_CHANNEL_PRIORITY=flexible conda env create -f environment.yml",),
            ),
            verify=SHOW,
        )


@check("CH106", "No channel has ended", Severity.WARNING)
def channel_ended(conda_settings: CondaSettings) -> Problems:
    """
    ## What it looks at
    Whether PyTorch's own conda channel is in use, which got no packages after PyTorch 2.5.

    ## Why it matters
    conda goes on finding the old builds there, and chooses them where the channel comes first.
    Their CUDA libraries lie in other channels (nvidia, conda-forge): without one of those there
    is nothing that provides them.
    """
    families = [family(channel) for channel in configured(conda_settings)]
    ended = [name for name in families if name in ENDED]
    if ended:
        alone = not {"nvidia", FORGE} & set(families)
        yield Problem(
            f"The channel {_listed(ended)} ended with PyTorch 2.5"
            + (", and no channel with its CUDA libraries is in use." if alone else "."),
            cause="channel-missing-for-cudatoolkit" if alone else None,
            expected="PyTorch from conda-forge, or from its own index by pip",
            actual=f"channels: {', '.join(families)}",
            evidence=evidence(conda_settings),
            fix=_without(ended[0], "Take it out; conda-forge has PyTorch, also for CUDA.", FORGE),
            verify=SHOW,
        )


def _without(channel: str, text: str, instead: str = "") -> Fix:
    remove = f"conda config --remove channels {quoted(channel)}"
    add = (f"conda config --add channels {instead}",) if instead else ()
    return Fix(text, (remove, *add), Risk.REVERSIBLE)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names)
