"""Draws any scene: {"kind": ..., "title", "caption", "frames", and what its kind asks for}.

A scene is plain data made where answers run. With "frames" it has several steps: each is a table of
what differs from the scene itself. A kind may make its steps from the data (a graph does).
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from tutor.pictures.axis import axis, axis_steps
from tutor.pictures.broadcasting import broadcasting
from tutor.pictures.cells import Row, in_ascii
from tutor.pictures.contour import contour
from tutor.pictures.convergence import convergence
from tutor.pictures.curves import curves
from tutor.pictures.data import Data, Malformed
from tutor.pictures.graph import graph, graph_steps
from tutor.pictures.lowrank import lowrank
from tutor.pictures.matrix import matrix
from tutor.pictures.memory import memory
from tutor.pictures.product import product, product_steps
from tutor.pictures.recorded import recorded, recorded_steps
from tutor.pictures.roofline import roofline
from tutor.pictures.surface import surface
from tutor.pictures.table import table

Scene = Mapping[str, Any]
Draw = Callable[..., list[Row]]

KINDS: Mapping[str, Draw] = {
    "axis": axis,
    "broadcasting": broadcasting,
    "contour": contour,
    "convergence": convergence,
    "curves": curves,
    "graph": graph,
    "lowrank": lowrank,
    "matrix": matrix,
    "memory": memory,
    "product": product,
    "recorded": recorded,
    "roofline": roofline,
    "surface": surface,
    "table": table,
}
"""Each kind draws (data, width, height, unicode=...) in rows at most `width` wide."""

STEPS: Mapping[str, Callable[[Scene], Sequence[Scene]]] = {
    "axis": axis_steps,
    "graph": graph_steps,
    "product": product_steps,
    "recorded": recorded_steps,
}
"""The kinds whose steps follow from their data."""

MOST_STEPS = 120
LEAST_WIDTH, LEAST_HEIGHT = 40, 6


def steps(scenes: Iterable[Scene]) -> list[Scene]:
    """Every step of the scenes, in order; each can be drawn by itself. Never raises."""
    found: list[Scene] = []
    for scene in scenes:
        try:
            found += _steps(scene)
        except Malformed as error:
            found.append({"kind": "", "fault": str(error)})
        except RecursionError:
            found.append({"kind": "", "fault": "it is nested too deep"})
    return found[:MOST_STEPS]


def _steps(scene: Scene) -> Sequence[Scene]:
    Data(scene)
    make = STEPS.get(str(scene.get("kind")))
    frames = scene.get("frames")
    if make is not None and frames is None and "fault" not in scene:
        return make(scene)
    if frames is None:
        return [scene]
    if not isinstance(frames, list) or not all(isinstance(frame, Mapping) for frame in frames):
        raise Malformed("`frames` must be a list of tables of names and values")
    whole = {name: value for name, value in scene.items() if name != "frames"}
    return [{**whole, **frame} for frame in frames[:MOST_STEPS]] or [whole]


def draw(step: Scene, width: int, height: int, *, unicode: bool = True) -> list[Row]:
    """The rows of one step; of one that is malformed, the sentence that says so. Never raises.

    The rows are `height` at most where the kind can be drawn so small.
    """
    width, height = max(width, LEAST_WIDTH), max(height, LEAST_HEIGHT)
    try:
        return _drawn(step, width, height, unicode)
    except Malformed as error:
        sentence = f"This picture cannot be drawn: {str(error).rstrip('.')}."
        return [((line, "caption"),) for line in textwrap.wrap(sentence, width)]
    except RecursionError:
        return [(("This picture cannot be drawn: it is nested too deep.", "caption"),)]


def fault(step: Scene, width: int, height: int) -> str:
    """Why a step cannot be drawn, or how it is too wide; "" when it can. For authors."""
    try:
        rows = _drawn(step, width, height, unicode=True)
    except Malformed as error:
        return str(error)
    widest = max((sum(len(text) for text, _ in row) for row in rows), default=0)
    if widest > width:
        return f"it takes {widest} columns, and {width} are there"
    return f"it takes {len(rows)} rows, and {height} are there" if len(rows) > height else ""


def _drawn(step: Scene, width: int, height: int, unicode: bool) -> list[Row]:
    data = Data(step)
    if data.has("fault"):
        raise Malformed(data.text("fault"))
    kind = data.text("kind")
    if kind not in KINDS:
        raise Malformed(f"there is no kind {kind!r}")
    above: list[Row] = (
        [((f" {data.text('title')[: width - 2]}", "label"),)] if data.has("title") else []
    )
    below: list[Row] = [
        ((f" {line}", "caption"),) for line in textwrap.wrap(data.text("caption"), width - 2)
    ]
    room = height - len(above) - len(below)
    rows = KINDS[kind](data, width, max(room, 3), unicode=unicode)
    rows = [*above, *rows, *([()] if below and len(rows) < room else []), *below]
    return (
        rows if unicode else [tuple((in_ascii(text), style) for text, style in row) for row in rows]
    )
