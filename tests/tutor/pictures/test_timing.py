"""The timing picture, as text."""

import pytest

from tutor.pictures.cells import decade, duration, plain, shortened
from tutor.pictures.timing import bars
from tutor.runtime.verdict import Timing

TIMINGS = [
    Timing("two loops", 1000, (2.0, 1.22, 1.3)),
    Timing("one loop", 1000, (0.9, 0.19, 0.2)),
    Timing("vectorized", 1000, (0.06, 0.0006, 0.002)),
]


def test_bars_on_a_logarithmic_axis():
    assert (
        plain(bars(TIMINGS, 70))
        == """\
two loops   1.22 s │█████████████████████████████████████████ ○
one loop    190 ms │█████████████████████████████████      ○
vectorized  600 µs │█████████    ·             ○
                   └──────────┬─────────┬────────┬─────────┬─────────┬
                 100 µs     1 ms      10 ms   100 ms      1 s     10 s
█ best run  · another run  ○ first call
N = 1,000, 3 runs each, logarithmic scale.
Best runs: vectorized is 2,000 times as fast as two loops."""
    )


def test_bars_in_ascii():
    text = plain(bars(TIMINGS, 70, unicode=False))
    assert text.isascii()
    assert "vectorized  600 us |#########    ." in text
    assert "# best run  . another run  o first call" in text


@pytest.mark.parametrize("width", [10, 40, 57, 80, 200])
@pytest.mark.parametrize("size", [1, 10**9])
def test_no_line_is_wider_than_asked(width, size):
    timings = [Timing("a way with a rather long name " * 3, size, (3e-7, 12.0)), *TIMINGS]
    assert max(map(len, plain(bars(timings, width)).splitlines())) <= max(width, 40)


def test_every_decade_has_its_tick_in_its_place():
    rows = bars([Timing("a", 1, (1e-3,)), Timing("b", 1, (1.0,))], 60)
    bar_a, bar_b, axis = (plain([row]) for row in (rows[0], rows[1], rows[2]))
    assert axis.count("┬") == 3
    assert len(bar_b) == len(axis) == 60, "1 s ends at the last tick"
    assert len(bar_a) == axis.index("└") + 2, "1 ms begins at the wall"


def test_the_largest_size_that_all_ways_share_is_drawn():
    timings = [
        Timing("slow", 10, (0.1,)),
        Timing("slow", 100, (1.0,)),
        Timing("fast", 100, (0.001,)),
        Timing("fast", 1000, (0.002,)),
    ]
    assert "N = 100, 1 run each" in plain(bars(timings, 70))
    assert "N = 1,000, 1 run each" in plain(bars(timings, 70, size=1000))


def test_without_a_shared_size_each_way_tells_its_own():
    text = plain(bars([Timing("slow", 10, (0.1,)), Timing("fast", 1000, (0.002,))], 70))
    assert "slow, N = 10" in text
    assert "fast, N = 1,000" in text
    assert "times as fast" not in text


def test_nothing_measured_draws_nothing():
    assert bars([], 70) == []
    assert bars([Timing("a", 10, ())], 70) == []
    assert bars(TIMINGS, 70, size=5) == []


def test_a_clock_too_coarse_to_see_a_run_does_no_harm():
    assert "│" in plain(bars([Timing("a", 1, (0.0, 0.0)), Timing("b", 1, (0.001,))], 70))


def test_only_signs_that_were_drawn_are_explained():
    assert "first call" not in plain(bars([Timing("a", 1, (0.5,))], 70))


def test_a_first_call_as_fast_as_the_best_leaves_the_bar_whole():
    assert "█○" not in plain(bars([Timing("a", 1, (0.5, 0.5))], 70))


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1.22, "1.22 s"),
        (61.0, "61.0 s"),
        (754.0, "754 s"),
        (0.19, "190 ms"),
        (0.0999949, "100 ms"),
        (0.9999, "1.00 s"),
        (0.99, "990 ms"),
        (3.05e-6, "3.05 µs"),
        (2e-9, "2.00 ns"),
        (0.0, "0.00 ns"),
    ],
)
def test_durations_have_three_digits(seconds, text):
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("exponent", "text"), [(2, "100 s"), (0, "1 s"), (-1, "100 ms"), (-6, "1 µs"), (-9, "1 ns")]
)
def test_decades_have_names(exponent, text):
    assert decade(exponent) == text


def test_what_was_cut_is_marked():
    assert shortened("abcdef", 4) == "abc…"
    assert shortened("abcdef", 4, unicode=False) == "abc~"
    assert shortened("abcd", 4) == "abcd"
