"""The graph that torch recorded, and the way back through it: what was kept, what arrives.

  ○       w        (2,)      -2, 4       leaf
  ├─●     Mul      (2,)      1, 1        kept self = w, other (2,)
> ●       Sum      ()        1
Sum gets 1 and hands it on to Mul.

{"nodes": [{"id", "label", "name", "inputs": ids, "shape", "leaf", "gradient": {"values", "shape"},
 "kept": [{"name", "of", "values", "shape", "trouble"}, ...], "untracked": inputs without a way,
 "beyond": inputs that are left out}, ...],
 "trouble", "unreached": names}; inputs come before what uses them, the last node is the result.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tutor.pictures.cells import Cell, Row, shortened
from tutor.pictures.data import Data, Malformed, written
from tutor.pictures.lanes import lanes

MOST_NODES = 40


@dataclass(frozen=True)
class Node:
    """An operation that torch recorded, or a leaf."""

    id: str
    label: str
    name: str
    inputs: tuple[str, ...]
    leaf: bool
    shape: str
    gradient: str
    kept: tuple[str, ...]
    trouble: bool
    cut: int
    beyond: int


def recorded_steps(scene: Any) -> Sequence[Any]:
    """The whole first, then each node as the way back comes by."""
    data = Data(scene)
    if data.has("step"):
        return [scene]
    return [{**scene, "step": number} for number in range(len(_nodes(data, unicode=True)) + 1)]


def recorded(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The tape at one step: lanes, operations, shapes, gradients, and what was kept."""
    nodes = _nodes(data, unicode=unicode)
    step = min(max(data.whole("step", len(nodes)), 0), len(nodes))
    at = nodes[len(nodes) - step] if step else None
    seen = {node.id for node in nodes[len(nodes) - step :]} if step else set()
    drawn = lanes({node.id: node.inputs for node in nodes}, unicode=unicode)
    lane = max(map(len, drawn)) + 1
    label = min(max(max(len(node.label) for node in nodes), 4), max(width // 4, 6))
    shape = min(max(max(len(node.shape) for node in nodes), 5), 12)
    size = min(max(max(len(node.gradient) for node in nodes), 8), 14)
    head = f"{'':{lane + label + 5}}{'shape':<{shape}}  {'gradient':<{size}}  kept for the way back"
    rows: list[Row] = [((head[:width], "axis"),)]
    for node, line in zip(nodes, drawn, strict=True):
        here = node is at
        pointer = ("▶" if unicode else ">") if here else " "
        gradient = shortened(node.gradient, size, unicode=unicode) if node.id in seen else ""
        cells: list[Cell] = [
            (f" {pointer} ", "marked"),
            (f"{line:<{lane}}", "series-3" if node.id in seen or not step else "run"),
            (f" {shortened(node.label, label, unicode=unicode):<{label}} ", _style(node, here)),
            (f"{shortened(node.shape, shape, unicode=unicode):<{shape}}  ", "value"),
            (f"{gradient:<{size}}  ", "first"),
        ]
        room = width - sum(len(text) for text, _ in cells)
        cells.append((shortened(_told(node, unicode), room, unicode=unicode), _tone(node)))
        rows.append(tuple(cells))
    told = [*_going_on(at, nodes, unicode), *_ends(data, unicode)]
    lines: list[Row] = [
        ((f" {shortened(text, width - 2, unicode=unicode)}", style),) for text, style in told
    ]
    return [*rows, *([()] if lines and len(rows) + len(lines) < height else []), *lines]


def _nodes(data: Data, *, unicode: bool) -> list[Node]:
    nodes: list[Node] = []
    for item in data.items("nodes")[:MOST_NODES]:
        inputs, name = tuple(item.texts("inputs")), item.text("id")
        known = {node.id for node in nodes}
        if not set(inputs) <= known or name in known:
            raise Malformed("a node needs an id, and inputs before it")
        kept = item.items("kept") if item.raw("kept") else []
        nodes.append(
            Node(
                name,
                item.text("label", name),
                item.text("name"),
                inputs,
                item.flag("leaf"),
                _shape(item) if item.has("shape") else "",
                _gradient(Data(item.raw("gradient")), unicode) if item.has("gradient") else "",
                tuple(_kept(each, unicode) for each in kept),
                any(each.has("trouble") for each in kept),
                item.whole("untracked", 0),
                item.whole("beyond", 0),
            )
        )
    return nodes


def _shape(item: Data) -> str:
    lengths = item.wholes("shape")
    return f"({', '.join(map(str, lengths))}{',' if len(lengths) == 1 else ''})"


def _gradient(item: Data, unicode: bool) -> str:
    """The numbers, or of many the shape."""
    if item.has("values"):
        return ", ".join(written(number, 3, unicode=unicode) for number in item.numbers("values"))
    return f"shape {_shape(item)}"


def _kept(item: Data, unicode: bool) -> str:
    """`self = w`, `other = 2, 3`, `other (2, 3)`, `result: freed`."""
    name = item.text("name")
    if item.has("trouble"):
        return f"{name}: {item.text('trouble')}"
    if item.has("of"):
        return f"{name} = {item.text('of')}"
    if item.has("values"):
        numbers = (written(number, 3, unicode=unicode) for number in item.numbers("values"))
        return f"{name} = {', '.join(numbers)}"
    return f"{name} {_shape(item)}"


def _style(node: Node, here: bool) -> str:
    return "marked" if here else "label" if node.leaf else "value"


def _tone(node: Node) -> str:
    return "bad" if node.trouble else "axis"


def _told(node: Node, unicode: bool) -> str:
    """What stands behind a node: a leaf, what it kept, the inputs to which no way leads."""
    if node.leaf:
        return "a leaf: added to its .grad"
    parts = [", ".join(node.kept)] if node.kept else []
    if node.cut:
        sign = "✂" if unicode else "cut:"
        parts.append(f"{sign} {node.cut} {'input' if node.cut == 1 else 'inputs'} not tracked")
    if node.beyond:
        parts.append(f"{'…' if unicode else '...'} {node.beyond} more before it")
    return "  ".join(parts)


def _going_on(at: Node | None, nodes: Sequence[Node], unicode: bool) -> list[tuple[str, str]]:
    """What happens at this step, in a sentence."""
    if at is None:
        begin = f"{nodes[-1].name} is the result's grad_fn: backward() begins there"
        return [(begin, "marked")]
    gets = f" gets {at.gradient}" if at.gradient else ""
    if at.leaf:
        return [(f"{at.label}.grad{gets}" if gets else f"{at.label} is a leaf", "marked")]
    labels = {node.id: node.label for node in nodes}
    onto = ", ".join(labels[each] for each in dict.fromkeys(at.inputs)) or "nobody"
    return [(f"backward: {at.name}{gets}, and hands on to {onto}", "marked")]


def _ends(data: Data, unicode: bool) -> list[tuple[str, str]]:
    """What is wrong with the way back as a whole."""
    sign = "✗" if unicode else "x"
    told = [(f"{sign} {data.text('trouble')}", "bad")] if data.has("trouble") else []
    lone = ", ".join(data.texts("unreached")) if data.has("unreached") else ""
    return [*told, (f"{sign} no way leads to {lone}", "bad")] if lone else told
