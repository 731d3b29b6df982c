"""A computation step by step: values forward, then gradients backward.

  ○      x                 2            grad -1.5
  │ ○    w                -3            grad  1
> ●─╯    x * w            -6            grad  0.5
x: local -3 times incoming 0.5 = -1.5

Where there is room beside this tape, the same moment is drawn as a map, from left to right.

{"nodes": [{"id", "label", "value", "inputs": ids, "local": a derivative for each input,
 "cut": true where no gradient goes on}, ...]}; inputs come before what uses them, the last node is
the output. The steps follow: each computed node forward, each backward. "step" shows a single one.
With "yours": "value" or "gradient" a node's "own" stands beside what the rule gives, once that is
known: what the learner's code gave, null where it gave nothing; after so many "times" backward it
is so many times as much. "forward_only": no way back.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tutor.pictures.cells import Cell, Row, shortened
from tutor.pictures.data import Data, Malformed, written
from tutor.pictures.graph_map import Place, graph_map
from tutor.pictures.lanes import lanes

MOST_NODES = 40
GAP = 4
"""Columns between the tape and the map."""


@dataclass(frozen=True)
class Node:
    """A value of the computation; without inputs it was given."""

    id: str
    label: str
    value: float
    inputs: tuple[str, ...]
    local: tuple[float, ...]
    cut: bool
    own: float | None = None


@dataclass(frozen=True)
class Moment:
    """One step: the node that is worked at, and what is known by then."""

    backward: bool
    at: Node
    values: dict[str, float]
    gradients: dict[str, float]
    told: tuple[str, ...]
    done: frozenset[str] = frozenset()
    """Whose gradient is complete."""


def graph_steps(scene: Any) -> Sequence[Any]:
    """One scene for each node that is computed, forward, then backward."""
    data = Data(scene)
    if data.has("step"):
        return [scene]
    count = len(_moments(data, _nodes(data), unicode=True))
    return [{**scene, "step": number} for number in range(count)]


def graph(data: Data, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The tape at one step: lanes, labels, values, gradients, and the rule at work."""
    nodes = _nodes(data)
    found = _moments(data, nodes, unicode=unicode)
    yours = data.text("yours")
    moment = found[min(max(data.whole("step", len(found) - 1), 0), len(found) - 1)]
    drawn = lanes({node.id: node.inputs for node in nodes}, unicode=unicode)
    lane = max(map(len, drawn)) + 1
    wide = 47 if yours else 32
    label = min(max(len(node.label) for node in nodes), max(width - lane - wide, 6))
    heads = f"{'value':>10} {'' if data.flag('forward_only') else 'gradient':>12}"
    times = data.whole("times", 1)
    heads += f" {'yours' if times == 1 else f'yours after {times}':>13}" if yours else ""
    head: Row = ((f"{'':{lane + label + 6}}{heads}"[:width], "axis"),)
    rows: list[Row] = [head]
    for node, line in zip(nodes, drawn, strict=True):
        here = node is moment.at
        pointer = ("▶" if unicode else ">") if here else " "
        known = node.id in moment.values
        cells: list[Cell] = [
            (f" {pointer} ", "marked"),
            (f"{line:<{lane}}", "series-3" if known else "run"),
            (f" {shortened(node.label, label, unicode=unicode):<{label}} ", _style(here, known)),
            *_numbers(node, moment, unicode),
            *_yours(node, moment, yours, times, unicode),
        ]
        rows.append(tuple(cells))
    room = (width - _widest(rows) - GAP, height - 4)
    rows = _beside(rows, _map(nodes, moment, found[-1], room, unicode))
    told = [
        ((f" {shortened(text, width - 2, unicode=unicode)}", "marked"),) for text in moment.told
    ]
    return [*rows, *([()] if len(rows) + len(told) < height else []), *told]


def _map(
    nodes: Sequence[Node], moment: Moment, last: Moment, room: tuple[int, int], unicode: bool
) -> list[Row]:
    """The same moment as a map, where there is room for it beside the tape."""
    places = {}
    for node in nodes:
        style = "first" if node.id in moment.gradients else "value"
        here, known = node is moment.at, node.id in moment.values
        head = node.label + ((" ✂" if unicode else " cut") if node.cut else "")
        places[node.id] = Place(
            (head, _style(here, known)),
            (_foot(node, moment, unicode), style),
            "series-3" if known else "run",
            len(_foot(node, last, unicode)),
        )
    return graph_map({node.id: node.inputs for node in nodes}, places, *room, unicode=unicode)


def _foot(node: Node, moment: Moment, unicode: bool) -> str:
    """What is known of a node: `-6 ∇0.5`."""
    value = written(node.value, unicode=unicode) if node.id in moment.values else "?"
    if node.id not in moment.gradients:
        return value
    sign = "∇" if unicode else "d:"
    return f"{value} {sign}{written(moment.gradients[node.id], unicode=unicode)}"


def _widest(rows: Sequence[Row]) -> int:
    return max(sum(len(text) for text, _ in row) for row in rows)


def _beside(rows: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    """Two pictures side by side; the rows alone where there is no other."""
    if not others:
        return list(rows)
    wide = _widest(rows)
    found: list[Row] = []
    for number in range(max(len(rows), len(others) + 1)):
        left = rows[number] if number < len(rows) else ()
        room = wide - sum(len(text) for text, _ in left) + GAP
        right = others[number - 1] if 0 < number <= len(others) else ()
        found.append((*left, (" " * room, ""), *right))
    return found


def _moments(data: Data, nodes: Sequence[Node], *, unicode: bool) -> list[Moment]:
    """The steps of this scene."""
    found = list(moments(nodes, unicode=unicode))
    return [moment for moment in found if not (moment.backward and data.flag("forward_only"))]


def moments(nodes: Sequence[Node], *, unicode: bool) -> Iterator[Moment]:
    """Every step, in order."""
    values = {node.id: node.value for node in nodes if not node.inputs}
    for node in nodes:
        if node.inputs:
            values = {**values, node.id: node.value}
            yield Moment(False, node, values, {}, (_forward(node, unicode),))
    gradients: dict[str, float] = {nodes[-1].id: 1.0}
    waiting = Counter(name for node in nodes for name in set(node.inputs))
    for node in reversed(nodes):
        waiting.subtract(set(node.inputs))
        if node.inputs and node.id in gradients:
            incoming, told = gradients[node.id], []
            for name, local in zip(node.inputs, node.local, strict=True):
                if node.cut:
                    continue
                gradients = {**gradients, name: gradients.get(name, 0.0) + local * incoming}
                told.append((name, local, gradients[name]))
            sentences = _backward(node, incoming, told, nodes, unicode)
            done = frozenset(name for name in values if waiting[name] <= 0)
            yield Moment(True, node, values, gradients, sentences, done)


def _nodes(data: Data) -> list[Node]:
    nodes: list[Node] = []
    for item in data.items("nodes")[:MOST_NODES]:
        inputs = tuple(item.texts("inputs")) if item.has("inputs") else ()
        local = tuple(item.numbers("local")) if item.has("local") else ()
        known = {node.id for node in nodes}
        name = item.text("id")
        if not set(inputs) <= known or name in known or len(local) != len(inputs):
            raise Malformed("a node needs an id, inputs before it, a local derivative for each")
        label = item.text("label", name)
        own = item.number("own") if item.has("own") else None
        nodes.append(Node(name, label, item.number("value"), inputs, local, item.flag("cut"), own))
    if not any(node.inputs for node in nodes):
        raise Malformed("a graph needs a node that is computed")
    return nodes


def _style(here: bool, known: bool) -> str:
    return "marked" if here else "label" if known else "run"


def _numbers(node: Node, moment: Moment, unicode: bool) -> list[Cell]:
    """The value and the gradient as far as they are known, and where gradients end."""
    value = written(node.value, unicode=unicode) if node.id in moment.values else ""
    gradient = moment.gradients.get(node.id)
    shown = "" if gradient is None else written(gradient, unicode=unicode)
    cells = [(f" {value:>10}", "value"), (f" {shown:>12}", "first")]
    return [*cells, (" ✂" if unicode else " cut", "bad")] if node.cut else cells


def _yours(node: Node, moment: Moment, yours: str, times: int, unicode: bool) -> list[Cell]:
    """What the learner's code gave, once the rule's number is known, and whether it is the same."""
    if yours == "value":
        is_known, rule = node.id in moment.values, node.value
    else:
        is_known, rule = node.id in moment.done, moment.gradients.get(node.id, 0.0) * times
    if not yours or not is_known:
        return []
    if node.own is None:
        return [(f" {'none':>13}", "bad"), (" ✗" if unicode else " x", "bad")]
    close = math.isclose(node.own, rule, rel_tol=1e-5, abs_tol=1e-9)
    style = "good" if close else "bad"
    sign = ("✓" if close else "✗") if unicode else ("ok" if close else "x")
    return [(f" {written(node.own, unicode=unicode):>13}", style), (f" {sign}", style)]


def _forward(node: Node, unicode: bool) -> str:
    return f"forward: {node.label} = {written(node.value, unicode=unicode)}"


def _backward(
    node: Node,
    incoming: float,
    told: Sequence[tuple[str, float, float]],
    nodes: Sequence[Node],
    unicode: bool,
) -> tuple[str, ...]:
    """`x: local -3 × incoming 0.5 = -1.5`, for each input; what it was added to, where it was."""
    labels = {other.id: other.label for other in nodes}
    if node.cut:
        return (f"backward: {node.label} is cut off, no gradient goes on",)
    times = "×" if unicode else "*"

    def text(number: float) -> str:
        return written(number, unicode=unicode)

    sentences = []
    for name, local, total in told:
        product = local * incoming
        before = total - product
        rule = f"{labels[name]}: local {text(local)} {times} incoming {text(incoming)}"
        added = f", added to {text(before)}: {text(total)}" if abs(before) > 1e-12 else ""
        sentences.append(f"{rule} = {text(product)}{added}")
    return tuple(sentences)
