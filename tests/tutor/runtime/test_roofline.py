"""The roofline is measured in real processes; small here, so that it takes moments."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from tutor.pictures.cells import plain
from tutor.pictures.scene import draw
from tutor.runtime import roofline
from tutor.runtime.pictures import Pictured

SMALLER = {
    "LEAST_S = 0.25": "LEAST_S = 0.01",
    "LENGTH = 6 * 1024 * 1024": "LENGTH = 200_000",
    "ROWS = 3072": "ROWS = 400",
    "SIZES = (256, 512, 1024, 2048, 4096, 8192)": "SIZES = (128,)",
}


@pytest.fixture
def small(tmp_path, monkeypatch):
    text = roofline.SCRIPT.read_text(encoding="utf-8")
    for large, less in SMALLER.items():
        assert text.count(large) == 1
        text = text.replace(large, less)
    file = tmp_path / "roofline.py"
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(roofline, "SCRIPT", file)
    return file


def test_numpy_and_torch_are_measured_and_what_is_told_fits_together(small, target):
    pytest.importorskip("torch")
    have = replace(target, packages=frozenset({"numpy", "torch"}), device="cpu")
    found = roofline.measure(have)
    assert found.trouble == ""
    assert [scene["title"].split()[0] for scene in found.scenes] == ["NumPy", "torch"]
    for scene in found.scenes:
        names = [point["name"] for point in scene["points"]]
        assert names == ["a + b", "a . b", "A x", "A B, 64", "A B, 128"]
        for point in scene["points"][:3]:
            assert 0 < point["gflops"] <= scene["bandwidth"] * point["intensity"] * 1.0001
        assert scene["peak"] == max(point["gflops"] for point in scene["points"][3:])
        assert 0 < scene["triad"] <= scene["bandwidth"]
        assert "cannot be drawn" not in plain(draw(scene, 78, 18))
    of_numpy, of_torch = found.scenes
    assert of_numpy["points"][0]["intensity"] == pytest.approx(1 / 24)
    assert of_torch["points"][0]["intensity"] == pytest.approx(1 / 12)


def test_without_torch_numpy_alone_is_measured(small, target):
    found = roofline.measure(replace(target, packages=frozenset({"numpy"})))
    assert [scene["title"].split()[0] for scene in found.scenes] == ["NumPy"]
    assert found.trouble == ""


def test_a_torch_that_does_not_work_is_told_and_numpy_is_measured(small, target):
    before, broken = "    if torch is not None:\n", "        raise RuntimeError('broken build')\n"
    text = small.read_text(encoding="utf-8")
    small.write_text(text.replace(before, before + broken), encoding="utf-8")
    have = replace(target, packages=frozenset({"numpy", "torch"}))
    found = roofline.measure(have)
    assert len(found.scenes) == 1
    assert "broken build" in found.trouble


def test_without_numpy_one_sentence_says_so(small, target):
    found = roofline.measure(replace(target, packages=frozenset()))
    assert found.scenes == ()
    assert "needs numpy, which " in found.trouble


def test_it_can_be_stopped(target):
    stop = threading.Event()
    stop.set()
    have = replace(target, packages=frozenset({"numpy", "torch"}))
    assert roofline.measure(have, stop=stop) == Pictured(trouble="Stopped.")
