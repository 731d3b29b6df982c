import time

import torch


class Device:
    """A queue with a clock that goes on only where something is done."""

    def __init__(self, works, launch, busy, blocking):
        self.works, self.launch, self.blocking = works, launch, blocking
        self.now, self.free, self.done = 0.0, busy, []

    def run(self):
        """Queue the next work, the last one again when there is no other."""
        work = self.works[min(len(self.done), len(self.works) - 1)]
        self.done.append(work)
        self.now += self.launch
        self.free = max(self.now, self.free) + work
        if self.blocking:
            self.wait()

    def wait(self):
        self.now = max(self.now, self.free)

    def clock(self):
        return self.now


def drive_simulated(answer, repeats, works, launch, busy=0.0, blocking=False):
    """seconds(run, wait, clock, repeats) on a simulated device"""
    device = Device(works, launch, busy, blocking)
    wait = (lambda: None) if blocking else device.wait
    taken = answer.seconds(device.run, wait, device.clock, repeats)
    return {"seconds": taken, "works": device.done}


def drive_product(answer, N, device):
    """seconds(...) of A @ A, and the times of a clock that does not wait"""
    A = torch.full((N, N), 1 / N, device=device)
    kind = torch.device(device).type
    wait = getattr(torch, kind).synchronize if kind in ("cuda", "mps", "xpu") else lambda: None
    waited = answer.seconds(lambda: A @ A, wait, time.perf_counter, 5)
    launched = []
    for _ in range(5):
        wait()
        begin = time.perf_counter()
        A @ A
        launched.append(time.perf_counter() - begin)
    wait()
    return waited, launched
