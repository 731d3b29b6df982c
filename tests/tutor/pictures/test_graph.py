"""The tape of a computation: lanes, and gradients that are those of torch's rule."""

import re

import pytest

from tests.tutor.pictures.gallery import GRAPH
from tutor.pictures.cells import plain
from tutor.pictures.lanes import lanes
from tutor.pictures.scene import draw, steps


@pytest.fixture(params=[True, False], ids=["unicode", "ascii"])
def unicode(request):
    return request.param


def table(text):
    """{label: (value, gradient)}, "" where it is not known yet."""
    rows = text.split("\n\n")[0].splitlines()
    width = len(rows[0].rstrip())
    found = {}
    for row in (row for row in rows[1:] if row[:width].strip()):
        label = re.search(
            r"[a-z](?: [*+] [a-z])? +", row.ljust(width)[3 : width - 23].replace("o ", "  ", 1)
        )
        value, gradient = row[width - 23 : width - 13], row[width - 13 : width + 3]
        found[label.group().strip()] = (value.strip(), gradient.strip())
    return found


@pytest.mark.parametrize("size", [(40, 12), (76, 18), (120, 40)])
def test_forward_then_backward(size):
    shown = [plain(draw(step, *size)) for step in steps([GRAPH])]
    assert len(shown) == 6
    assert table(shown[0]) == {
        "x": ("2", ""),
        "w": ("-3", ""),
        "b": ("6.5", ""),
        "x * w": ("-6", ""),
        "p + b": ("", ""),
        "z * x": ("", ""),
    }
    # L = (x w + b) x: dL/dx = 2 x w + b, dL/dw = x^2, dL/db = x
    assert table(shown[-1]) == {
        "x": ("2", str(0.5 + -3 * 2)),
        "w": ("-3", "4"),
        "b": ("6.5", "2"),
        "x * w": ("-6", "2"),
        "p + b": ("0.5", "2"),
        "z * x": ("1", "1"),
    }


def test_each_step_says_its_rule(unicode):
    shown = [plain(draw(step, 76, 18, unicode=unicode)) for step in steps([GRAPH])]
    times = "×" if unicode else "*"
    assert f"p + b: local 2 {times} incoming 1 = 2" in shown[3]
    assert f"x: local -3 {times} incoming 2 = -6, added to 0.5: -5.5" in shown[5]
    assert [text.count("▶" if unicode else "> ") for text in shown] == [1] * 6


def test_every_product_of_every_step_is_right(unicode):
    times = "×" if unicode else r"\*"
    rule = rf"local (\S+) {times} incoming (\S+) = ([^\s,]+)(?:, added to (\S+): (\S+))?"
    found = [
        m
        for step in steps([GRAPH])
        for m in re.findall(rule, plain(draw(step, 76, 18, unicode=unicode)))
    ]
    assert len(found) == 6
    for local, incoming, product, before, total in found:
        assert float(local) * float(incoming) == pytest.approx(float(product))
        assert not total or float(before) + float(product) == pytest.approx(float(total))


def test_no_gradient_goes_past_a_cut():
    nodes = [{**node, "cut": node["id"] == "z"} for node in GRAPH["nodes"]]
    shown = [plain(draw(step, 76, 18)) for step in steps([{"kind": "graph", "nodes": nodes}])]
    assert "p + b is cut off" in shown[-1]
    gradients = {label: gradient for label, (_, gradient) in table(shown[-1]).items()}
    assert gradients == {"x": "0.5", "w": "", "b": "", "x * w": "", "p + b": "2 ✂", "z * x": "1"}


def test_lanes():
    used = {"x": [], "w": [], "p": ["x", "w"], "b": [], "z": ["p", "b"], "L": ["z", "x"]}
    assert lanes(used) == ["○", "│ ○", "├─●", "│ │ ○", "│ ●─╯", "●─╯"]
    assert lanes(used, unicode=False) == ["o", "| o", "+-*", "| | o", "| *-+", "*-+"]


@pytest.mark.parametrize(
    ("node", "sentence"),
    [
        ({"id": "q", "value": 1, "inputs": ["?"], "local": [1]}, "a node needs an id"),
        ({"id": "q", "value": 1, "inputs": ["x"], "local": []}, "a node needs an id"),
        ({"id": "x", "value": 1}, "a node needs an id"),
        ({"id": "q"}, "must be made of numbers"),
    ],
)
def test_a_graph_that_is_none(node, sentence):
    (step,) = steps([{"kind": "graph", "nodes": [*GRAPH["nodes"], node]}])
    assert sentence in plain(draw(step, 76, 18))


def with_own(gradients, **scene):
    nodes = [{**node, "own": gradients.get(node["id"])} for node in GRAPH["nodes"]]
    return {"kind": "graph", "nodes": nodes, "yours": "gradient", **scene}


TRUE = {"x": -5.5, "w": 4.0, "b": 2.0, "p": 2.0, "z": 2.0, "L": 1.0}


def marks(step, unicode):
    """The sign at the end of each row of the tape, "" where nothing is known of it."""
    rows = plain(draw(step, 76, 18, unicode=unicode)).split("\n\n")[0].splitlines()[1:]
    found = [row.split()[-1] for row in rows]
    return [
        sign if sign in ("✓", "✗", "ok", "x") and "  " in row else ""
        for sign, row in zip(found, rows, strict=True)
    ]


def test_what_the_learner_gave_is_marked_when_the_rule_is_done(unicode):
    right, wrong = ("✓", "✗") if unicode else ("ok", "x")
    *_, last = steps([with_own({**TRUE, "x": 0.5})])
    assert marks(last, unicode) == [wrong, right, right, right, right, right]
    *_, last = steps([with_own(dict(TRUE, x=None))])
    assert "none" in plain(draw(last, 76, 18, unicode=unicode))
    *_, last = steps([with_own({name: 2 * grad for name, grad in TRUE.items()}, times=2)])
    assert marks(last, unicode) == [right] * 6
    assert "yours after 2" in plain(draw(last, 76, 18, unicode=unicode))
    # x has got a part of its gradient then, and is not judged yet
    before = steps([with_own(TRUE)])[3]
    assert marks(before, unicode)[3:] == ["", right, right]


def test_a_forward_pass_only_has_no_gradient():
    scene = with_own({"p": 7.0}, forward_only=True)
    shown = [plain(draw(step, 76, 18)) for step in steps([{**scene, "yours": "value"}])]
    assert len(shown) == 3
    assert "gradient" not in shown[0]
    assert "7 ✗" in shown[0]
