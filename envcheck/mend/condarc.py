"""Settings of conda: single lines of a condarc. What is not plain there is left to a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from envcheck.facts import CondaSettings, Facts, Network, Setting, Shells, is_inside
from envcheck.facts.settings import ENVIRONMENT
from envcheck.findings import Finding
from envcheck.mend.draft import Draft
from envcheck.mend.lines import with_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from envcheck.mend.plans import Planner

FORGE = "conda-forge"
Said = dict[str, tuple[str, ...]]


def with_value(text: str, key: str, value: str) -> str | None:
    """The text with one plain setting; None where that cannot be told apart from the rest."""
    lines = text.split("\n")
    own = [n for n, line in enumerate(lines, 1) if re.match(rf"{re.escape(key)}\s*:", line)]
    if not own:
        gap = "" if not text or text.endswith("\n") else "\n"
        new = f"{text}{gap}{key}: {value}\n"
    else:
        new = with_line(text, own[0], f"{key}: {value}")
    return new if _only(text, new, {key: (value,)}) else None


def with_items(text: str, key: str, items: Sequence[str]) -> str | None:
    """The text with these items of a list, each on its line; None where that is not plain."""
    lines = text.split("\n")
    begin = next((n for n, line in enumerate(lines) if re.match(rf"{key}\s*:\s*$", line)), None)
    if begin is None:
        gap = "" if not text or text.endswith("\n") else "\n"
        block = "".join(f"  - {item}\n" for item in items)
        new = f"{text}{gap}{key}:\n{block}"
    else:
        end = begin + 1
        while end < len(lines) and re.match(r"\s*-\s", lines[end]):
            end += 1
        dash = re.match(r"\s*-\s+", lines[begin + 1]) if end > begin + 1 else None
        head, cr = (dash[0] if dash else "  - "), "\r" if lines[begin].endswith("\r") else ""
        new = "\n".join([*lines[: begin + 1], *(f"{head}{i}{cr}" for i in items), *lines[end:]])
    return new if _only(text, new, {key: tuple(items)}) else None


def _only(text: str, new: str, wanted: Said) -> bool:
    """Whether the new text says what is wanted, and else what the old one said."""
    before, after = _said(text), _said(new)
    return before is not None and after == {**before, **wanted}


def _said(text: str) -> Said | None:
    from envcheck.probes.condarc_text import parse
    from envcheck.probes.settings_files import Unreadable

    try:
        found = parse(text.replace("\r\n", "\n"), "")
    except Unreadable:
        return None
    return {s.written: s.texts or (str(s.table),) for s in found}


def _file_of(facts: Facts, setting: Setting | None) -> str | None:
    """The file to change: where it is set, if that is one's own; ~/.condarc where nothing is."""
    shells = facts.shells
    if not isinstance(shells, Shells) or not shells.home:
        return None
    if setting is None:
        return f"{shells.home}/.condarc"
    own = setting.source != ENVIRONMENT and is_inside(setting.source, shells.home)
    return setting.source if own else None


def _put(facts: Facts, finding: Finding, draft: Draft, key: str, value: str) -> None:
    settings = facts.conda_settings
    if not isinstance(settings, CondaSettings) or settings.tool != "conda":
        return
    setting = settings.setting(key)
    path = _file_of(facts, setting)
    written = setting.written if setting else key
    new = with_value(draft.text(path) or "", written, value) if path else None
    if path and new is not None:
        draft.put(path, new, f"{finding.id}: {written} is {value}")


def _put_channels(facts: Facts, finding: Finding, draft: Draft, channels: Sequence[str]) -> None:
    settings = facts.conda_settings
    if not isinstance(settings, CondaSettings):
        return
    setting = settings.setting("channels")
    said = [s for f in settings.files for s in f.settings if s.key == "channels"]
    path = _file_of(facts, said[-1] if said else None)
    # Lists of several files are put together: what counts could not be said in one of them.
    if path is None or len(said) > 1 or (setting and setting.source == ENVIRONMENT):
        return
    new = with_items(draft.text(path) or "", "channels", tuple(dict.fromkeys(channels)))
    if new is not None:
        draft.put(path, new, f"{finding.id}: channels are {', '.join(channels)}")


def _channels(facts: Facts) -> tuple[str, ...]:
    settings = facts.conda_settings
    return settings.items("channels") if isinstance(settings, CondaSettings) else ()


def online(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CA102: offline is turned off."""
    _put(facts, finding, draft, "offline", "false")


def trust_the_system(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CE102, CE103: conda trusts what the system trusts, where it is new enough for that."""
    settings = facts.conda_settings
    from envcheck.versions import release

    if not isinstance(settings, CondaSettings) or release(settings.version or "0") < (23, 9):
        return
    if finding.id == "CE102" or settings.text("ssl_verify").lower() in ("false", "no", "off"):
        _put(facts, finding, draft, "ssl_verify", "truststore")


def without_missing_certificates(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CE101: conda's own certificates, where the file that is named is not there."""
    found = facts.network.certificates if isinstance(facts.network, Network) else ()
    if any(s.name == "conda's ssl_verify" and s.state == "missing" for s in found):
        _put(facts, finding, draft, "ssl_verify", "true")


def right_names(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CH103: channels under the names that are meant."""
    from envcheck.checks.channel_names import meant

    channels = _channels(facts)
    _put_channels(facts, finding, draft, [meant(one) or one for one in channels])


def forge_first(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CH104: conda-forge first, with strict priority."""
    channels = _channels(facts)
    if FORGE in channels:
        if channels[0] != FORGE:
            _put_channels(facts, finding, draft, [FORGE, *channels])
        _put(facts, finding, draft, "channel_priority", "strict")


def without_ended(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CH106: conda-forge in the place of PyTorch's own channel."""
    from envcheck.checks.channels import ENDED

    kept = [one for one in _channels(facts) if one not in ENDED]
    _put_channels(facts, finding, draft, kept if FORGE in kept else [*kept, FORGE])


def own_folder(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CA105, CA106: a folder of one's own first."""
    key, name = {"CA105": ("pkgs_dirs", "pkgs"), "CA106": ("envs_dirs", "envs")}[finding.id]
    settings = facts.conda_settings
    setting = settings.setting(key) if isinstance(settings, CondaSettings) else None
    path = _file_of(facts, setting)
    if path is None or setting is None:
        return
    own = f"~/.conda/{name}"
    items = (own, *(text for text in setting.texts if text != own))
    new = with_items(draft.text(path) or "", setting.written, items)
    if new is not None:
        draft.put(path, new, f"{finding.id}: {own} is the first of {setting.written}")


def under_the_right_name(facts: Facts, finding: Finding, draft: Draft) -> None:
    """CS103: a file that conda passes over gets the name under which it is read."""
    settings = facts.conda_settings
    for file in settings.overlooked if isinstance(settings, CondaSettings) else ():
        text = draft.text(file.path)
        own = isinstance(facts.shells, Shells) and is_inside(file.path, facts.shells.home)
        if own and text is not None and file.instead and draft.text(file.instead) is None:
            why = f"{finding.id}: {file.path} gets the name {file.instead}"
            if "CONDARC" not in file.why and draft.put(file.instead, text, why):
                draft.put(file.path, None, why)


PLANNERS: Mapping[str, Planner] = {
    "CA102": online,
    "CA105": own_folder,
    "CA106": own_folder,
    "CE102": trust_the_system,
    "CE103": trust_the_system,
    "CH103": right_names,
    "CH104": forge_first,
    "CH106": without_ended,
    "CS103": under_the_right_name,
}
