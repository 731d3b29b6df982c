LAUNCH = 0.25
"""Seconds that queueing takes on the simulated device."""


def check(answer, expect, repeats, works, **device):
    """Each time is that of queueing a run and of the run itself; not of the first."""
    seen = answer.drive.simulated(repeats, works, LAUNCH, **device)
    runs = len(seen["works"])
    told = f"work was run {runs} times for {repeats} repeats: the warm-up and each repeat are a run"
    expect.true(runs >= repeats, told)
    want = [LAUNCH + work for work in seen["works"][runs - repeats :]]
    expect.close(seen["seconds"], want)
    told = "seconds times the first run, too: run it once, untimed, before the first of the repeats"
    expect.true(runs > repeats, told)


def case_two_runs(answer, expect):
    """Queueing takes 0.25 s and the work 2 s: two runs take 2.25 s each."""
    check(answer, expect, 2, [2.0])


def case_warm_up(answer, expect):
    """The first run takes 7 s longer than the others, and does not count."""
    check(answer, expect, 3, [9.0, 2.0, 2.0, 2.0, 2.0])


def case_each_run(answer, expect, rng):
    """Runs that take longer and less long: each has its own time."""
    for repeats in [1, 2, 5]:
        check(answer, expect, repeats, [float(work) for work in rng.permutation(12) + 1])


def case_busy_before(answer, expect):
    """The device still has work of somebody else's in its queue."""
    check(answer, expect, 2, [2.0], busy=5.0)


def case_cpu(answer, expect):
    """Work that is done when run() returns, and nothing to wait for."""
    check(answer, expect, 3, [3.0, 2.0, 1.0, 2.0, 1.5], blocking=True)


def case_no_repeats(answer, expect):
    """No repeats, no times."""
    expect.close(answer.drive.simulated(0, [2.0], LAUNCH)["seconds"], [])


def case_your_device(answer, expect, device):
    """A @ A on this machine's device, as N grows."""
    for N in (64, 256, 512) if device == "cpu" else (64, 256, 1024, 4096):
        waited, launched = answer.drive.product(N, device)
        expect.true(len(waited) == 5, "seconds returns another number of times than repeats")
        expect.timed(f"{device}, waited", N, waited)
        expect.timed(f"{device}, not waited", N, launched)
