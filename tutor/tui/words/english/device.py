"""Texts of the device: what was detected, and what its measured roofline means."""

from __future__ import annotations

from typing import NamedTuple

from tutor.tui.words.text import About, Counted


class Device(NamedTuple):
    """What this machine computes with, and how fast."""

    about: About = About(
        "Device",
        "What answers can compute with here. M measures how fast that is: it takes some seconds "
        "and all cores, and can be stopped. Left and Right show the other device.",
    )
    quota: str = "{quota} allowed of {cores}"
    torch: str = "PyTorch"
    blas: str = "BLAS"
    threads: Counted = Counted("{n} thread", "{n} threads")
    no_torch: str = "not there: only NumPy is measured"
    not_examined: str = "not looked at yet"
    built_for_cpu: str = "built for the CPU"
    built_for: str = "built for {what}"
    not_measured: str = "M measures this machine's roofline: some seconds, on all cores."
    measuring: str = "measuring …"
    stopped: str = "Stopped. M measures again."
    no_measuring: str = "There is no Python here that could measure this."
    only_numpy: str = "Only NumPy was measured. {trouble}"
    meaning: tuple[str, ...] = (
        "An operation can be no faster than memory brings its numbers (the slope at the left) "
        "and no faster than the cores compute (the flat roof at the right). How many "
        "computations it makes of each byte decides which of the two holds it back.",
        "`a + b` computes once for three numbers moved: memory sets its pace, and a faster "
        "processor changes nothing. `A B` uses each number many times: only there the cores "
        "can show what they are able to. So one product of matrices beats many of vectors.",
        "A point far below the roof wastes something: calls on small arrays, copies, or one "
        "core where there are more. On a device that is waited for, small work is mostly waiting.",
        "After S. Williams, A. Waterman, D. Patterson: Roofline, Communications of the ACM "
        "52(4), 2009. Best of several runs; other programs that run meanwhile lower it.",
    )
