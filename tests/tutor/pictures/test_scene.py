"""Scenes of every kind, and scenes that are none."""

import random

import pytest

from tests.tutor.pictures.gallery import GALLERY
from tutor.pictures.cells import STYLES, plain
from tutor.pictures.scene import KINDS, draw, fault, steps

SIZES = [(40, 10), (76, 18), (120, 40)]


def test_the_gallery_has_every_kind():
    assert {scene["kind"] for scene in GALLERY} == set(KINDS)


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", GALLERY, ids=lambda scene: scene["kind"])
def test_every_kind_at_every_size(scene, size, unicode):
    for step in steps([scene]):
        rows = draw(step, *size, unicode=unicode)
        text = plain(rows)
        assert "cannot be drawn" not in text
        assert max(map(len, text.splitlines())) <= size[0]
        assert unicode or text.isascii()
        for _, style in (cell for row in rows for cell in row):
            front, _, ground = style.partition("/")
            assert front in STYLES or front.startswith(("series-", "shade-"))
            assert not ground or ground.startswith("shade-")


@pytest.mark.parametrize("scene", GALLERY, ids=lambda scene: scene["kind"])
def test_every_kind_fits_the_smallest_terminal(scene):
    assert [fault(step, 76, 18) for step in steps([scene])] == [""] * len(steps([scene]))


def test_frames_change_a_scene_step_by_step():
    scene = {"kind": "k", "caption": "a", "frames": [{"caption": "b"}, {"n": 1}]}
    assert steps([scene, {"kind": "l"}]) == [
        {"kind": "k", "caption": "b"},
        {"kind": "k", "caption": "a", "n": 1},
        {"kind": "l"},
    ]


@pytest.mark.parametrize(
    ("scene", "sentence"),
    [
        ({"kind": "nothing"}, "This picture cannot be drawn: there is no kind 'nothing'."),
        ({}, "This picture cannot be drawn: there is no kind ''."),
        ({"kind": "k", "fault": "it is too large"}, "cannot be drawn: it is too large."),
        ({"kind": "k", "frames": [1]}, "`frames` must be a list of tables"),
        ({"kind": "broadcasting", "operands": [{"shape": [1], "name": 3}]}, "must be a text."),
    ],
)
def test_a_malformed_scene_is_one_sentence(scene, sentence):
    (step,) = steps([scene])
    text = " ".join(plain(draw(step, 60, 10)).split())
    assert sentence in text
    assert fault(step, 60, 10) != ""


def test_a_text_cannot_move_the_cursor():
    scene = {"kind": "broadcasting", "operands": [{"name": "a\x1b[2J\n", "shape": [2]}]}
    assert "\x1b" not in plain(draw(scene, 60, 10))


JUNK = (
    None,
    True,
    -1,
    10**12,
    1e308,
    float("nan"),
    "",
    "x" * 500,
    [],
    [[]],
    [[1], [2, 3]],
    {},
    [None],
)


def spoil(value, rng):
    """The same data with one part of it replaced by junk."""
    if isinstance(value, dict) and value and rng.random() < 0.8:
        key = rng.choice(sorted(value))
        return {**value, key: spoil(value[key], rng)}
    if isinstance(value, list) and value and rng.random() < 0.7:
        place = rng.randrange(len(value))
        return [*value[:place], spoil(value[place], rng), *value[place + 1 :]]
    return rng.choice(JUNK)


@pytest.mark.parametrize("scene", GALLERY, ids=lambda scene: scene["kind"])
def test_whatever_a_scene_holds_nothing_is_raised(scene):
    rng = random.Random(scene["kind"])
    for _ in range(80):
        for step in steps([spoil(scene, rng)])[:4]:
            rows = draw(step, rng.choice((0, 40, 76)), rng.choice((0, 10, 18)))
            assert max((len(line) for line in plain(rows).splitlines()), default=0) <= 76
