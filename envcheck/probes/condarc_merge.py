"""What counts of conda's settings, where several files and variables speak."""

from __future__ import annotations

from envcheck.facts import Setting
from envcheck.facts.conda_keys import LISTS, TABLES
from envcheck.records import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def merge(settings: Iterable[Setting]) -> tuple[Setting, ...]:
    """The settings that count, each key once; those given are in order, the weakest first."""
    said: dict[str, list[Setting]] = {}
    for setting in settings:
        found = said.setdefault(setting.key, [])
        if not (found and found[-1].final) and _is_fit(setting):
            found.append(setting)
    return tuple(_merged(key, found) for key, found in said.items() if found)


def _is_fit(setting: Setting) -> bool:
    """Whether conda takes its kind; where it does not, it stops, and nothing counts."""
    if setting.key in LISTS:
        return setting.kind == "list"
    return setting.kind == "table" or setting.key not in TABLES


def _merged(key: str, settings: Sequence[Setting]) -> Setting:
    last = settings[-1]
    if key in TABLES:
        table = {name: text for setting in settings for name, text in setting.table.items()}
        return replace(last, table=table)
    return replace(last, texts=_list(settings), marks=()) if key in LISTS else last


def _list(settings: Sequence[Setting]) -> tuple[str, ...]:
    """Items of the strongest first; those marked `top` before and `bottom` behind all others."""

    def marked(setting: Setting, mark: str) -> list[str]:
        pairs = zip(setting.texts, setting.marks, strict=False)
        return [text for text, found in pairs if found == mark]

    top = [text for setting in settings for text in marked(setting, "top")]
    bottom = [text for setting in reversed(settings) for text in marked(setting, "bottom")]
    every = [*top, *(text for setting in reversed(settings) for text in setting.texts)]
    behind = dict.fromkeys((*reversed(bottom), *reversed(list(dict.fromkeys(every)))))
    return tuple(reversed(list(behind)))
