"""One target fuzzed in a process of its own: `worker.py NAME ENGINE SECONDS WORK SEEDS`.

What breaks the target is made as small as it gets and written into the folder SEEDS; a fault is
known by its kind and place, so that each is written once. The numbers are left in WORK/report, and
the input that runs in WORK/running: where the process hangs or dies, the parent finds it there.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.fuzz.guard import TooSlow, at_most, limit_memory
from tests.fuzz.target import Target, as_bytes, repeated

PER_INPUT_S = 5.0
"""CPU seconds that one input may take: of a few KiB, which none of ours needs a tenth of."""
LARGE = 65536
"""Bytes of the larger of two texts that show how the time grows; the other is an eighth of it."""
SMALLER_S = 5.0
"""How long a broken input is made smaller."""
LONGEST = 4096
"""Bytes of an input that atheris makes."""


class Session:
    """What was run, and what broke."""

    def __init__(self, target: Target, work: Path, seeds: Path, seconds: float) -> None:
        self.target = target
        self.work = work
        self.seeds = seeds
        self.seconds = seconds
        self.end = float("inf")
        self.count = 0
        self._running = open(work / "running", "wb", buffering=0)  # noqa: SIM115 - to the end
        self.slowest = (0.0, b"")
        self.faults: dict[str, dict[str, str]] = {}

    @property
    def is_over(self) -> bool:
        """Whether its time is up, which begins with the first input: not with loading."""
        return time.monotonic() > self.end

    def run(self, data: bytes) -> None:
        """One input; a fault of a new kind is written down."""
        self.begin()
        self._running.seek(0)
        self._running.truncate()
        self._running.write(data)
        begun = time.process_time()
        fault = self.fault_of(data)
        taken = time.process_time() - begun
        if taken > self.slowest[0]:
            self.slowest = (taken, data)
        if fault and fault not in self.faults:
            self.faults[fault] = {}
            small = self.smaller(data, fault)
            name = hashlib.sha256(small).hexdigest()[:12]
            self.seeds.mkdir(parents=True, exist_ok=True)
            (self.seeds / name).write_bytes(small)
            self.faults[fault] = {"seed": name, "input": repr(small[:200])}

    def begin(self) -> None:
        """Count one more input; the first one starts the clock."""
        if not self.count:
            self.end = time.monotonic() + self.seconds
        self.count += 1

    def tell(self) -> None:
        """Leave the numbers for the parent; nothing is run any more."""
        self._running.close()
        taken, slow = self.slowest
        told = {"count": self.count, "faults": self.faults, "slowest_s": round(taken, 3)}
        (self.work / "report").write_text(json.dumps(told | {"slowest": repr(slow[:100])}))

    def run_grown(self, grown: Callable[[int], bytes]) -> None:
        """A text in two sizes; one that needs far more time than its size tells is a fault."""
        self.begin()
        size = min(LARGE, self.target.limit)
        begun = time.process_time()
        self.fault_of(grown(size // 8))
        middle = time.process_time()
        fault = self.fault_of(grown(size))
        small, large = middle - begun, time.process_time() - middle
        if large > self.slowest[0]:
            self.slowest = (large, grown(100))
        if "TooSlow" in fault or (large > 0.2 and large > 32 * small):
            told = f"{small:.3f} s for {size // 8} bytes, {large:.3f} s for {size}"
            self.faults[f"grows: {grown(60)!r}"] = {"seed": "", "input": told}

    def fault_of(self, data: bytes) -> str:
        """What is wrong with it, and where; empty when nothing is."""
        try:
            with at_most(PER_INPUT_S):
                self.target.check(data)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            return fault_in(error)
        return ""

    def smaller(self, data: bytes, fault: str) -> bytes:
        """A shorter input with the same fault."""
        end = time.monotonic() + SMALLER_S
        size = max(len(data) // 2, 1)
        while size and time.monotonic() < end:
            for start in range(0, len(data), size):
                shorter = data[:start] + data[start + size :]
                if self.fault_of(shorter) == fault:
                    data = shorter
                    break
                if time.monotonic() > end:
                    break
            else:
                size //= 2
        return data


def fault_in(error: BaseException) -> str:
    """Kind and place of an exception: the last line of ours that it passed."""
    frames = traceback.extract_tb(error.__traceback__)
    if isinstance(error, (TooSlow, RecursionError, MemoryError)):
        frames = frames[:12]  # where it came to be is chance
    ours = [f for f in frames if "/envcheck/" in f.filename or "/tutor/" in f.filename] or frames
    place = ours[-1]
    fault = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno} {place.name}"
    if isinstance(error, AssertionError):
        check = re.match(r"[A-Z]{2}\d{3}\b", str(error))  # which of ours broke
        fault += f": {frames[-1].line} {check[0] if check else ''}"
    return fault


def by_hypothesis(session: Session) -> None:
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded

    from tests.fuzz.inputs import inputs

    strategy = inputs(session.target)
    quiet = settings(
        max_examples=200,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )

    def run(data: bytes) -> None:
        if not session.is_over:
            session.run(data)

    while not session.is_over:
        seeded(random.getrandbits(32))(quiet(given(strategy)(run)))()


def by_atheris(session: Session) -> None:
    import atheris

    def run(data: bytes) -> None:
        session.run(data)
        if session.is_over:
            session.tell()
            os._exit(0)  # libFuzzer would not let Python end as it does

    corpus = session.work / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, example in enumerate(session.target.examples):
        (corpus / str(number)).write_bytes(example)
    words = session.work / "words"
    words.write_text("".join(dictionary(session.target)))
    options = {
        "max_len": LONGEST,
        "timeout": 60,
        "rss_limit_mb": 4096,
        "dict": words,
        "verbosity": 0,
        "print_final_stats": 0,
    }
    atheris.Setup([sys.argv[0], *(f"-{k}={v}" for k, v in options.items()), str(corpus)], run)
    sys.stdout.flush()
    atheris.Fuzz()


def dictionary(target: Target) -> Iterator[str]:
    """The words as libFuzzer wants them."""
    for word in (*target.words, *target.json_keys):
        data = as_bytes(word)[:60]
        yield '"' + "".join(f"\\x{byte:02x}" for byte in data) + '"\n'


def by_growth(session: Session) -> None:
    """Words of the grammar many times over: time must not grow much faster than the text."""
    while not session.is_over:
        for grown in repeated(session.target):
            if session.is_over:
                return
            session.run_grown(grown)


ENGINES: dict[str, Callable[[Session], None]] = {
    "hypothesis": by_hypothesis,
    "atheris": by_atheris,
    "growth": by_growth,
}


def main(name: str, engine: str, seconds: str, work: str, seeds: str) -> None:
    """Fuzz until the time is over."""
    if engine == "atheris":
        import atheris

        with atheris.instrument_imports(include=["envcheck", "tutor", "wire"]):
            from tests.fuzz.targets import TARGETS
    else:
        from tests.fuzz.targets import TARGETS

        limit_memory()
    session = Session(TARGETS[name], Path(work), Path(seeds), float(seconds))
    ENGINES[engine](session)
    session.tell()


if __name__ == "__main__":
    main(*sys.argv[1:])
