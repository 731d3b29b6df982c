"""Which value is used where: lanes beside the steps of a computation, like a log of versions.

○      x         a value is made in the row of ○ (given) or ● (computed), and its lane goes
│ ○    w         down to the last row that uses it
●─╯    x * w
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
BOX = {
    UP | DOWN: "│",
    LEFT | RIGHT: "─",
    UP | RIGHT: "╰",
    UP | LEFT: "╯",
    DOWN | RIGHT: "╭",
    DOWN | LEFT: "╮",
    UP | DOWN | RIGHT: "├",
    UP | DOWN | LEFT: "┤",
    LEFT | RIGHT | DOWN: "┬",
    LEFT | RIGHT | UP: "┴",
    UP | DOWN | LEFT | RIGHT: "┼",
}
IN_ASCII = {**dict.fromkeys(BOX.values(), "+"), "│": "|", "─": "-", "●": "*", "○": "o"}


def lanes(inputs: Mapping[str, Sequence[str]], *, unicode: bool = True) -> list[str]:
    """One text for each name of `inputs`, whose values are the names that it is computed from."""
    order = list(inputs)
    last = {used: row for row, name in enumerate(order) for used in inputs[name]}
    open_: list[str | None] = []
    rows = []
    for row, name in enumerate(order):
        used = [lane for lane, other in enumerate(open_) if other in inputs[name]]
        ending = [lane for lane in used if last[str(open_[lane])] == row]
        free = [lane for lane, other in enumerate(open_) if other is None]
        slot = min(ending or free or [len(open_)])
        open_ += [None] * (slot + 1 - len(open_))
        text = _row(open_, used, ending, slot, given=not inputs[name])
        rows.append(text if unicode else "".join(IN_ASCII.get(sign, sign) for sign in text))
        for lane in ending:
            open_[lane] = None
        open_[slot] = name if name in last else None
        while open_ and open_[-1] is None:
            open_.pop()
    return rows


def _row(
    open_: Sequence[str | None], used: Sequence[int], ending: Sequence[int], slot: int, given: bool
) -> str:
    """The lanes of one row, two characters each."""
    low, high = min([*used, slot]), max([*used, slot])
    signs = []
    for lane in range(max(len(open_), high + 1)):
        if lane == slot:
            signs.append("○" if given else "●")
        elif lane in used:
            way = UP | (0 if lane in ending else DOWN)
            way |= RIGHT if lane < slot or lane < high else 0
            way |= LEFT if lane > slot or lane > low else 0
            signs.append(BOX[way])
        elif lane < len(open_) and open_[lane] is not None:
            signs.append("│")
        else:
            signs.append("─" if low < lane < high else " ")
        signs.append("─" if low <= lane < high else " ")
    return "".join(signs).rstrip()
