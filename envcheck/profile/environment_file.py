"""environment.yml, as `conda env create` reads it.

Its `dependencies` are conda's requirements, and below `pip:` lines of requirements.txt. Channels
and variables say where packages come from and what is set, and are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from envcheck.profile import Need
from envcheck.profile.match_spec import parse as parse_spec
from envcheck.profile.names import module_of, pip_name
from envcheck.profile.parts import Parts, first_sentence, refuse, shown
from envcheck.profile.requirement_lines import parts_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from yaml import Node

LONGEST = 1 << 19
"""Characters; the exports of the largest environments have a tenth, and the reader is slow."""


def parse(text: str, file: str) -> Parts:
    """What the file requires. Raises `BadProfile`."""
    from yaml import MappingNode, ScalarNode

    top = _compose(text, file)
    if not isinstance(top, MappingNode):
        raise refuse(file, 1, "holds no `dependencies:`, as an environment.yml does")
    values = {key.value: value for key, value in top.value if isinstance(key, ScalarNode)}
    if "dependencies" not in values:
        what = "holds no `dependencies:`, as an environment.yml does"
        if "package" in values and "metadata" in values:
            what = "is a lock of conda-lock; `conda-lock render --kind explicit` makes one to read"
        raise refuse(file, 1, what)
    name = values.get("name")
    needs: list[Need] = []
    pip: list[tuple[int, str]] = []
    for node in _items(values["dependencies"], file):
        if isinstance(node, ScalarNode):
            needs.append(need_of(node.value, file, _line(node)))
        else:
            pip += _pip_lines(node, file)
    beside = parts_of(iter(pip), file)
    return Parts(
        needs=(*needs, *beside.needs),
        unchecked=beside.unchecked,
        includes=beside.includes,
        name=name.value if isinstance(name, ScalarNode) and name.value else None,
    )


def need_of(text: str, file: str, line: int) -> Need:
    """The need that a requirement of conda's writes. Raises `BadProfile`."""
    try:
        spec = parse_spec(text)
    except ValueError as error:
        raise refuse(file, line, f"`{shown(text)}`: {first_sentence(error)}") from None
    package = pip_name(spec.name)
    why = f"{file} line {line}: {shown(text)}"
    return Need(package, module_of(package), "required", why, conda=str(spec))


def _compose(text: str, file: str) -> Node | None:
    """The document as nodes: they know their lines, and `python: 3.10` keeps its zero."""
    if len(text) > LONGEST:
        raise refuse(file, None, f"is longer than the {LONGEST} characters that are read of YAML")
    import yaml

    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise refuse(file, line, f"is no YAML ({first_sentence(error.problem)})") from None
    except yaml.YAMLError as error:
        raise refuse(file, None, f"is no YAML ({first_sentence(error)})") from None
    except (ValueError, OverflowError) as error:  # an escape that names no character
        raise refuse(file, None, f"is no YAML ({first_sentence(error)})") from None
    except RecursionError:
        raise refuse(file, None, "is no YAML that can be read: it is nested too deep") from None


def _items(node: Node, file: str) -> Iterator[Node]:
    from yaml import MappingNode, ScalarNode, SequenceNode

    if isinstance(node, ScalarNode) and node.value in ("", "null", "~"):
        return
    if not isinstance(node, SequenceNode):
        raise refuse(file, _line(node), "`dependencies:` is no list")
    for item in node.value:
        if not isinstance(item, (ScalarNode, MappingNode)):
            raise refuse(file, _line(item), "an entry of `dependencies:` is no requirement")
        yield item


def _pip_lines(node: Node, file: str) -> list[tuple[int, str]]:
    """The requirements below `pip:`, each with its line."""
    from yaml import ScalarNode, SequenceNode

    lines: list[tuple[int, str]] = []
    for key, value in node.value:
        if not isinstance(key, ScalarNode) or key.value != "pip":
            what = "an entry of `dependencies:` is a table, and not that of `pip:`"
            raise refuse(file, _line(key), what)
        items = value.value if isinstance(value, SequenceNode) else [value]
        for item in items:
            if not isinstance(item, ScalarNode):
                raise refuse(file, _line(item), "an entry of `pip:` is no requirement")
            if item.value.strip():
                lines.append((_line(item), item.value.strip()))
    return lines


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1
