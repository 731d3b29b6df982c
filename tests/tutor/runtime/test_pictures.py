"""A lesson's picture.py, run in real processes; and scenes that a case shows."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from tests.tutor.runtime.toys import exercise
from tutor.course.pictured import needs_of
from tutor.runtime.pictures import compute

SCENES = "def scenes(rng, device):\n    return "


@pytest.fixture
def computed(target, tmp_path):
    file = tmp_path / "picture.py"

    def run(text, **options):
        file.write_text(text, encoding="utf-8")
        have = replace(target, packages=frozenset({"numpy"}))
        return compute(file, have, **options)

    return run


def test_values_of_numpy_arrive_as_plain_data(computed):
    text = (
        "import numpy as np\n"
        "def scenes(rng, device):\n"
        "    x = rng.integers(0, 9, (2, 3))\n"
        "    nan = np.float32(np.nan)\n"
        "    return ({'kind': 'k', 'x': x, 'sum': x.sum(), 'n': nan, 'd': device},)\n"
    )
    first, again, other = (computed(text, seed=seed) for seed in (3, 3, 4))
    (scene,) = first.scenes
    assert scene["sum"] == sum(map(sum, scene["x"]))
    assert [len(scene["x"]), len(scene["x"][0])] == [2, 3]
    assert math.isnan(scene["n"])
    assert scene["d"] == "cpu"
    assert again.scenes[0]["x"] == scene["x"]
    assert other.scenes[0]["x"] != scene["x"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("import torch\n" + SCENES + "[]", "This picture needs torch, which "),
        (SCENES + "1 / 0", "This picture could not be drawn: Line 2: ZeroDivisionError"),
        (SCENES + "[", "This picture could not be drawn: "),
        (SCENES + "[]", "This picture could not be drawn: picture.py gave no scenes."),
        (SCENES + "[3]", 'could not be drawn: a scene is a dict with a "kind".'),
        (SCENES + "[{'kind': 'k', 'x': object()}]", "drawn: an object cannot be drawn."),
        (SCENES + "[{'kind': 'k', 'x': [0] * 30000}]", "drawn: the scene is too large"),
        ("import os\n" + SCENES + "os._exit(3)", "could not be drawn. Python ended: "),
    ],
)
def test_what_goes_wrong_is_one_sentence(computed, text, sentence):
    found = computed(text)
    assert found.scenes == ()
    assert sentence in found.trouble
    assert "\n" not in found.trouble


def test_what_a_picture_needs_is_what_it_imports(tmp_path):
    file = tmp_path / "picture.py"
    file.write_text("import math\nfrom torch.nn import Linear\ndef f():\n    import numpy as np\n")
    assert needs_of(file) == ("numpy", "torch")
    file.write_text("def")
    assert needs_of(file) == ()


CASES = '''
def case_shown(answer, expect):
    """What is shown arrives."""
    got = answer.double(3)
    for n in range(40):
        expect.show("curves", n=n, got=got)
    expect.same(got, 6)
'''


def test_a_case_shows_the_learners_own_values(judged, tmp_path):
    shown = exercise(tmp_path, "shown", CASES)
    verdict = judged("def double(x):\n    return x + 4\n", shown)
    assert verdict.verdict.value == "wrong"
    first = {"n": 0, "got": 7, "kind": "curves"}
    assert verdict.scenes[0] == first
    assert len(verdict.scenes) == 12
    verdict = judged("class A: pass\ndef double(x):\n    return A()\n", shown)
    assert verdict.scenes[0] == {"kind": "curves", "fault": "an object of type A cannot be drawn"}
