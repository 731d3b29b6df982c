"""Times calls, waiting for the device before the clock is read."""

import sys
import time

_clock = time.perf_counter


def measure(run, device, repeats, budget_s):
    """Call `run()` up to `repeats` times within about `budget_s`; return (last result, seconds).

    The first call is kept, first: it pays for what is only done once. At least two are made.
    """
    wait = _waiting_for(device)
    seconds = []
    while len(seconds) < 2 or (len(seconds) < repeats and sum(seconds) < budget_s):
        wait()
        begin = _clock()
        result = run()
        wait()
        seconds.append(_clock() - begin)
    return result, seconds


def _waiting_for(device):
    """Return what blocks until the device has done all it was given."""
    kind = device.split(":")[0]
    torch = sys.modules.get("torch")
    if torch is None or kind not in ("cuda", "mps", "xpu"):
        return lambda: None
    return getattr(torch, kind).synchronize
