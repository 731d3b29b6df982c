"""How long the ways of computing one thing took, as bars on a logarithmic axis.

two loops   1.22 s │██████████████████████████████████·○
vectorized  600 µs │████████···  ○
                   └───────┬───────┬───────┬───────┬────
                 100 µs   1 ms   10 ms  100 ms    1 s
█ best run  · another run  ○ first call
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.pictures.cells import Cell, Row, duration, join, shortened
from tutor.pictures.scale import SHORTEST_S, Scale
from tutor.runtime.verdict import Timing


@dataclass(frozen=True)
class Symbols:
    """The characters of one drawing."""

    bar: str
    run: str
    first: str
    wall: str
    corner: str
    floor: str
    tick: str


UNICODE = Symbols(bar="█", run="·", first="○", wall="│", corner="└", floor="─", tick="┬")
ASCII = Symbols(bar="#", run=".", first="o", wall="|", corner="+", floor="-", tick="+")


def bars(
    timings: Sequence[Timing], width: int, *, size: int | None = None, unicode: bool = True
) -> list[Row]:
    """One bar a way, in the order given, at `size` (else the largest that all ways share).

    A bar ends at the best run, a dot is another run, a circle the first call. Nothing measured
    gives no rows; a `width` below 40 is taken as 40.
    """
    shown = at_size(timings, shared_size(timings) if size is None else size)
    if not shown:
        return []
    symbols = UNICODE if unicode else ASCII
    width = max(width, 40)
    labels = _column([timing.label for timing in shown], width // 3, unicode=unicode)
    values = [duration(timing.best, unicode=unicode) for timing in shown]
    value_width = max(map(len, values))
    indent = len(labels[0]) + 2 + value_width + 1
    runs = [seconds for timing in shown for seconds in timing.seconds]
    scale = Scale.around(runs, cells=width - indent - 1)
    tracks = [_track(timing, scale, symbols) for timing in shown]
    rows: list[Row] = [
        (
            (f"{label}  ", "label"),
            (f"{value:>{value_width}} ", "value"),
            (symbols.wall, "axis"),
            *join(track),
        )
        for label, value, track in zip(labels, values, tracks, strict=True)
    ]
    floor = "".join(
        symbols.tick if cell in scale.ticks else symbols.floor for cell in range(1, scale.cells)
    )
    rows.append(((" " * indent, ""), (symbols.corner + symbols.floor + floor, "axis")))
    rows.append(((scale.names(indent + 1, unicode=unicode), "axis"),))
    rows.append(_legend(tracks, symbols))
    rows.extend(
        ((line, "caption"),) for text in captions(shown) for line in textwrap.wrap(text, width)
    )
    return rows


def captions(shown: Sequence[Timing]) -> list[str]:
    """What the bars show in words: size and runs, and how much faster the fastest is."""
    lines = [f"{_range([t.size for t in shown], 'N = ')}, {_runs(shown)}, logarithmic scale."]
    fast = min(shown, key=lambda timing: timing.best)
    slow = max(shown, key=lambda timing: timing.best)
    ratio = slow.best / max(fast.best, SHORTEST_S)
    if fast.size == slow.size and ratio >= 1.05:
        lines.append(f"Best runs: {fast.label} is {_rounded(ratio)} times as fast as {slow.label}.")
    return lines


def shared_size(timings: Sequence[Timing]) -> int | None:
    """The largest size at which every way was measured; None when there is none."""
    by_label: dict[str, set[int]] = {}
    for timing in timings:
        by_label.setdefault(timing.label, set()).add(timing.size)
    shared = set.intersection(*by_label.values()) if by_label else set()
    return max(shared, default=None)


def at_size(timings: Sequence[Timing], size: int | None) -> list[Timing]:
    """The ways as measured at `size`; with None each at its own largest, which its label tells."""
    measured = [timing for timing in timings if timing.seconds]
    if size is not None:
        return [timing for timing in measured if timing.size == size]
    largest: dict[str, Timing] = {}
    for timing in measured:
        if timing.label not in largest or timing.size > largest[timing.label].size:
            largest[timing.label] = timing
    return [
        Timing(f"{label}, N = {timing.size:,}", timing.size, timing.seconds)
        for label, timing in largest.items()
    ]


def _track(timing: Timing, scale: Scale, symbols: Symbols) -> list[Cell]:
    """The cells right of the wall: the bar, over them the runs, and over those the first call."""
    end = scale.cell(timing.best)
    track: list[Cell] = [(symbols.bar, "bar")] * (end + 1) + [(" ", "")] * (scale.cells - end - 1)
    for seconds in timing.seconds:
        if scale.cell(seconds) > end:
            track[scale.cell(seconds)] = (symbols.run, "run")
    if scale.cell(timing.seconds[0]) > end:
        track[scale.cell(timing.seconds[0])] = (symbols.first, "first")
    return track


def _legend(tracks: Sequence[Sequence[Cell]], symbols: Symbols) -> Row:
    """What the characters that were drawn mean."""
    drawn = {style for track in tracks for _, style in track}
    meanings = (
        (symbols.bar, "bar", "best run"),
        (symbols.run, "run", "another run"),
        (symbols.first, "first", "first call"),
    )
    cells: list[Cell] = []
    for symbol, style, meaning in meanings:
        if style in drawn:
            cells += [(symbol, style), (f" {meaning}  ", "caption")]
    return tuple(cells)


def _column(labels: Sequence[str], widest: int, *, unicode: bool) -> list[str]:
    """The labels cut and filled to one width."""
    width = min(max(map(len, labels)), widest)
    return [f"{shortened(label, width, unicode=unicode):<{width}}" for label in labels]


def _range(numbers: Sequence[int], name: str) -> str:
    """The numbers as `N = 1,000`, or `N = 10 to 1,000` where they differ."""
    low, high = min(numbers), max(numbers)
    return f"{name}{low:,}" if low == high else f"{name}{low:,} to {high:,}"


def _runs(shown: Sequence[Timing]) -> str:
    """How often each way ran."""
    counts = [len(timing.seconds) for timing in shown]
    return f"{_range(counts, '')} {'run' if max(counts) == 1 else 'runs'} each"


def _rounded(ratio: float) -> str:
    """A ratio with the digits that mean something: "1.3", "41", "2,000"."""
    if ratio < 10:
        return f"{ratio:.1f}"
    return f"{int(float(f'{ratio:.2g}')):,}"
