"""The device screen: what was detected; measuring, stopping, and results that come too late."""

import threading
from dataclasses import replace

import pytest

from envcheck import Numerics, Processor, Torch
from tests.tutor.pictures.test_roofline import SCENE
from tests.tutor.tui import samples
from tests.tutor.tui.conftest import flat, until
from tutor.runtime.pictures import Pictured
from tutor.tui.application import TutorApp
from tutor.tui.screens.device import DeviceScreen
from tutor.tui.screens.machine import MachineScreen
from tutor.tui.tell import device as tell

OTHER = {**SCENE, "title": "torch 2.6, float32, on the CPU", "peak": 300.0}


class Measure:
    """Stands for the seconds of measuring: each call gives what comes next, once it may."""

    def __init__(self, *results):
        self.results, self.stops, self.gates = list(results), [], []

    def __call__(self, stop):
        gate = threading.Event()
        self.stops.append(stop)
        self.gates.append(gate)
        result = self.results[len(self.gates) - 1]
        gate.wait(30)
        return result


@pytest.fixture
def opened(tmp_path, script):
    def make(measure=None, first=None):
        services = samples.services(tmp_path, script)
        if measure is not None:
            services = replace(services, measure=measure)
        app = TutorApp(services, first or DeviceScreen())
        app.animation_level = "none"
        return app

    return make


def said(known):
    return [row.plain for row in tell.rows(known)]


def test_what_was_detected_is_told_with_what_may_be_used():
    processor = Processor("AMD Ryzen 7", 16, 8, 16, 2.0)
    torch = Torch("2.6.0", "/x", "12.6", None, None, ())
    lines = said({"processor": processor, "torch": torch, "numerics": None})
    assert lines[0] == "Processor AMD Ryzen 7 · 2 allowed of 16"
    assert lines[2] == "PyTorch 2.6.0 · built for CUDA 12.6"
    assert said({"torch": None})[2] == "PyTorch not there: only NumPy is measured"
    assert said({})[3] == "BLAS not looked at yet"


def test_the_blas_is_told_with_its_threads():
    from envcheck.facts import Runtime, Trial

    numerics = Numerics(
        Trial("ok", "", 1.0),
        "measured",
        runtimes=(Runtime("blas", "openblas", "/x", 8), Runtime("openmp", "libgomp", "/y", 4)),
    )
    assert said({"numerics": numerics})[3] == "BLAS openblas · 8 threads"


async def test_measuring_shows_the_rooflines_one_after_the_other_and_keeps_them(opened):
    measure = Measure(Pictured((SCENE, OTHER)))
    app = opened(measure, MachineScreen())
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "10 checks")
        await pilot.press("v")
        text = flat(await until(pilot, "M measures this machine's roofline"))
        assert "AMD Ryzen 7 5800X · 16 cores · 32 GiB memory" in text
        await pilot.press("m")
        await until(pilot, "measuring")
        measure.gates[0].set()
        text = flat(await until(pilot, "step 1 of 2"))
        assert "NumPy 2.4, float64, on the CPU" in text
        assert "memory 20 GB/s (triad 16), 100 GFLOP/s" in text
        await pilot.press("right")
        await until(pilot, "torch 2.6, float32, on the CPU")
        await pilot.press("end")
        await until(pilot, "Williams, A. Waterman, D. Patterson")
        await pilot.press("escape")
        await until(pilot, "Go on to the course")
        await pilot.press("v")
        await until(pilot, "NumPy 2.4, float64, on the CPU")


async def test_escape_stops_and_what_comes_too_late_is_dropped(opened):
    measure = Measure(Pictured((SCENE,)), Pictured((OTHER,)))
    app = opened(measure)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "M measures")
        await pilot.press("m")
        await until(pilot, lambda: len(measure.gates) == 1)
        await pilot.press("escape")
        await until(pilot, "Stopped. M measures again.")
        assert measure.stops[0].is_set()
        await pilot.press("m")
        await until(pilot, lambda: len(measure.gates) == 2)
        measure.gates[0].set()
        await pilot.pause(0.1)
        assert app.screen.view.count == 0
        assert app.screen.measuring
        measure.gates[1].set()
        await until(pilot, "torch 2.6, float32")
        assert not app.screen.measuring


async def test_leaving_stops_what_is_measured(opened):
    measure = Measure(Pictured((SCENE,)))
    app = opened(measure)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, "M measures")
        await pilot.press("m")
        await until(pilot, lambda: len(measure.gates) == 1)
        app.action_course()
        await pilot.press("ctrl+q")
    assert measure.stops[0].is_set()
    measure.gates[0].set()


async def test_that_only_numpy_could_be_measured_is_said(opened):
    measure = Measure(Pictured((SCENE,), "torch is broken."))
    app = opened(measure)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, "M measures")
        await pilot.press("m")
        await until(pilot, lambda: len(measure.gates) == 1)
        measure.gates[0].set()
        await until(pilot, "Only NumPy was measured. torch is broken.")


async def test_where_nothing_can_be_measured_one_sentence_says_so(opened):
    async with opened().run_test(size=(60, 16)) as pilot:
        await until(pilot, "M measures")
        await pilot.press("m")
        await until(pilot, "There is no Python here that could measure this.")
