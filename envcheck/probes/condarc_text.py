"""A condarc as settings: the plain ones line by line, the others by a reader of YAML."""

from __future__ import annotations

from envcheck.facts import Setting
from envcheck.facts.conda_keys import ALIASES, NULL
from envcheck.patterns import pattern
from envcheck.probes.settings_files import Unreadable, clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from yaml import Node

KEY = pattern(r"([A-Za-z_][\w-]*):(?: +(\S+))? *")
ITEM = pattern(r"( *)- +(\S+) *")
PLAIN = pattern(r"[\w./~$][\w./~$+@-]*(?::(?=/)[\w./~$+@-]*)?")
"""What YAML takes as it is written; a colon only in front of a stroke, as in a URL."""
LINE_END = pattern("\r\n|[\n\r\x85\u2028\u2029]")
"""Where a line ends to YAML, so that its numbers of lines are ours."""
FLAG = pattern(r"#!(final|top|bottom)\b")
LONGEST = 1 << 17
"""Characters; the reader of YAML is slow, and nobody writes a condarc of that length."""


def parse(text: str, path: str) -> tuple[Setting, ...]:
    """The settings of a condarc. Raises `Unreadable`."""
    found = _plain(text)
    if found is None:
        return tuple(_settings(text, path))
    return tuple(
        Setting(ALIASES.get(key, key), key, path, number, kind, tuple(map(clean, texts)))
        for key, (number, kind, texts) in found.items()
        if texts and (kind == "list" or texts[0] not in NULL)
    )


def _plain(text: str) -> dict[str, tuple[int, str, list[str]]] | None:
    """Line, kind and texts by key, of a text with simple values and lists alone; else None.

    It spares a quick look the reader of YAML, which takes as long as a start of Python.
    """
    said: dict[str, tuple[int, str, list[str]]] = {}
    indent = last = None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip(" ") or (line.lstrip(" ").startswith("#") and "#!" not in line):
            continue
        item, key = ITEM.fullmatch(line), KEY.fullmatch(line)
        found = item or key
        value = found[2] if found else None
        if found is None or (value and not PLAIN.fullmatch(value)):
            return None
        if item and last and said[last][1] == "list" and indent in (None, item[1]):
            indent = item[1]
            said[last][2].append(value or "")
        elif key and key[1] not in said:
            last, indent = key[1], None
            said[last] = (number, "text" if value else "list", [value] if value else [])
        else:
            return None
    return said


def _settings(text: str, path: str) -> Iterator[Setting]:
    lines = LINE_END.split(text)
    seen: set[str] = set()
    for key, node in _top(text):
        name, line = str(key.value), int(key.start_mark.line) + 1
        if name in seen:
            raise Unreadable(f"the key `{name}` stands there twice", line)
        seen.add(name)
        kind, texts, table, marks = _value(node, lines, name)
        if kind:
            flags = _flags(lines, [key])
            yield Setting(
                ALIASES.get(name, name), name, path, line, kind, texts, table, marks,
                final="final" in flags,
            )  # fmt: skip


def _top(text: str) -> Iterable[tuple[Node, Node]]:
    """Keys and values of the document. Raises `Unreadable`."""
    if len(text) > LONGEST:
        raise Unreadable(f"it is longer than the {LONGEST} characters that are read")
    import yaml

    try:
        top = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        why = " ".join(str(error.problem or error.context).split())
        raise Unreadable(f"it is no YAML: {why}", mark.line + 1 if mark else None) from None
    except yaml.YAMLError as error:
        raise Unreadable(f"it is no YAML: {' '.join(str(error).split())[:100]}") from None
    except (ValueError, OverflowError) as error:  # an escape that names no character
        raise Unreadable(f"it is no YAML: {error}") from None
    except RecursionError:
        raise Unreadable("it is nested too deep") from None
    if top is None or top.tag == "tag:yaml.org,2002:null":
        return ()
    if not isinstance(top, yaml.MappingNode):
        kind = "a list" if isinstance(top, yaml.SequenceNode) else "a text"
        raise Unreadable(f"it holds {kind}, and not `key: value` lines", top.start_mark.line + 1)
    keys = (key for key, _ in top.value if not isinstance(key, yaml.ScalarNode))
    if key := next(keys, None):
        raise Unreadable("a key there is no word", key.start_mark.line + 1)
    return list(top.value)


def _value(
    node: Node, lines: list[str], key: str
) -> tuple[str, tuple[str, ...], dict[str, str], tuple[str, ...]]:
    """Kind, texts, table and marks of what stands behind a key; no kind: nothing does."""
    if node.id == "sequence":
        flags = _flags(lines, node.value)
        marks = tuple(flags) if any(flags) else ()
        return "list", tuple(_text(item, key) for item in node.value), {}, marks
    if node.id == "mapping":
        return "table", (), {_text(name): _text(value, key) for name, value in node.value}, ()
    if node.tag == "tag:yaml.org,2002:null":
        return "", (), {}, ()
    return "text", (_text(node, key),), {}, ()


def _text(node: Node, key: str = "") -> str:
    """A value in one line; what is nested deeper is only named."""
    if node.id == "scalar":
        return clean(str(node.value), key)
    parts = [part for pair in node.value for part in (pair if isinstance(pair, tuple) else (pair,))]
    texts = [str(part.value) if part.id == "scalar" else "..." for part in parts]
    if node.id == "mapping":
        texts = [f"{name}: {value}" for name, value in zip(texts[::2], texts[1::2], strict=True)]
    return clean(", ".join(texts), key)


def _flags(lines: list[str], nodes: list[Node]) -> list[str]:
    """Conda's flag in the comment behind each of these, "" where there is none."""
    ends = (lines[node.start_mark.line] for node in nodes)
    return [found[1] if (found := FLAG.search(line)) else "" for line in ends]
