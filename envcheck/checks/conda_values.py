"""What conda takes as a value, and which of its settings a word was meant to be."""

from __future__ import annotations

from envcheck.facts import Setting
from envcheck.facts.conda_keys import CHOICES, KNOWN, LISTS, SWITCHES, TABLES, is_on

OLD_PRIORITIES = ("true", "yes", "on", "false", "no", "off")
"""`channel_priority` was a switch once, and still is taken as one."""


def refusal(setting: Setting) -> tuple[str, str] | None:
    """What conda wants of a setting instead, and an example; None: it takes it."""
    key, name, text = setting.key, setting.written, setting.text
    if key in LISTS and setting.kind != "list":
        return "a list", f"`{name}:` on one line, and `  - {text or 'item'}` below it."
    if key in TABLES and setting.kind != "table":
        return "a table", f"`{name}:` on one line, and `  key: value` below it."
    if key in SWITCHES and (setting.kind != "text" or is_on(text) is None):
        return "true or false", f"`{name}: true` or `{name}: false`."
    if key in CHOICES and not (setting.kind == "text" and _is_choice(key, text)):
        return " or ".join(CHOICES[key]), f"`{name}: {CHOICES[key][0]}`."
    if key == "channel_alias" and text and "://" not in text:
        return "a URL with its scheme", f"`{name}: https://{text}`."
    return None


def _is_choice(key: str, text: str) -> bool:
    if key == "channel_priority" and (text.lower() in OLD_PRIORITIES or text.isupper()):
        text = text.lower()
        return text in OLD_PRIORITIES or text in CHOICES[key]
    return text in CHOICES[key]


def meant(written: str) -> str | None:
    """The setting that a word nearly is; None for one that is known, or like none."""
    if written in KNOWN or written == "conda-build":
        return None
    small = written.replace("-", "_").lower()
    if small in KNOWN:
        return small
    from difflib import get_close_matches  # few machines have such a word

    return next(iter(get_close_matches(small, sorted(KNOWN), 1, 0.85)), None)


def same(setting: Setting) -> object:
    """What two settings of the same meaning have in common: `yes` is `true`."""
    switch = is_on(setting.text)
    return setting.text if switch is None else switch
