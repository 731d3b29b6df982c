"""Channels as conda compares them, and what is known of some."""

from __future__ import annotations

import re

from envcheck.facts import CondaSettings

DEFAULTS = "defaults"
OFFICIAL = "https://repo.anaconda.com/pkgs/"
OF_DEFAULTS = ("main", "r")
"""The channels that `defaults` stands for, where nobody set others."""
DEFAULT_ALIAS = "conda.anaconda.org/"
SUBDIR = r"(?:noarch|(?:linux|osx|win|freebsd|emscripten|wasi|zos)-\w+)"


def configured(settings: CondaSettings) -> tuple[str, ...]:
    """The channels that count, in their order; `defaults` where nobody set any."""
    return settings.items("channels") or ((DEFAULTS,) if settings.tool == "conda" else ())


def expanded(channel: str, settings: CondaSettings) -> tuple[str, ...]:
    """What a name for several channels stands for; any other name is itself."""
    if channel == DEFAULTS:
        own = settings.items("default_channels")
        return own or tuple(OFFICIAL + name for name in OF_DEFAULTS)
    several = settings.setting("custom_multichannels")
    text = several.table.get(channel) if several else None
    return tuple(part.strip() for part in text.split(",")) if text else (channel,)


def straight(channel: str, settings: CondaSettings) -> str:
    """A channel without its scheme, its login, its token and its platform, as it is compared."""
    if "://" not in channel and not channel.startswith(("/", ".", "~")):
        custom = settings.setting("custom_channels")
        base = (custom.table.get(channel) if custom else None) or settings.text("channel_alias")
        channel = f"{base.rstrip('/')}/{channel}" if base else channel
    channel = re.sub(r"^[a-z][a-z0-9+.-]*://(?:[^/]*@)?", "", channel)
    channel = re.sub(r"(?:^|/)t/[^/]+(?=/)", "", channel).rstrip("/")
    return re.sub(rf"/{SUBDIR}$", "", channel).removeprefix(DEFAULT_ALIAS)


def family(channel: str) -> str:
    """conda-forge, defaults, or the last word of the channel: mirrors keep the names."""
    parts = channel.rstrip("/").split("/label/")[0].split("/")
    if "pkgs" in parts[-2:-1] or parts[-1] in (DEFAULTS, "anaconda"):
        return DEFAULTS
    return parts[-1]


def priority(settings: CondaSettings) -> str:
    """strict, flexible or disabled, as conda takes what is set."""
    text = settings.text("channel_priority", "flexible").lower()
    if text in ("true", "yes", "on"):
        return "flexible"
    return "disabled" if text in ("false", "no", "off") else text


def meant(channel: str) -> str | None:
    """The channel that a name is mistyped for; None for all others."""
    if channel == "default":
        return DEFAULTS
    plain = re.sub(r"[-_ .]", "", channel.lower())
    is_forge = plain in ("condaforge", "condaforg", "codaforge", "condafroge", "forgeconda")
    return "conda-forge" if is_forge and channel != "conda-forge" else None


def evidence(settings: CondaSettings, *more: str) -> tuple[str, ...]:
    """Where the channels are set, and what else counts."""
    wanted = {"channels", "default_channels", *more}
    said = [setting for file in settings.files for setting in file.settings]
    return tuple(s.place for s in (*said, *settings.variables) if s.key in wanted)
