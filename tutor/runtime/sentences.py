"""What a learner is told when the answer's process did not come to an end by itself."""

from __future__ import annotations

import re
import signal
from dataclasses import dataclass
from pathlib import Path

from tutor.runtime.verdict import Outcome

_LINE_GONE = 86
"""How a worker ends whose line to us is gone (tutor/worker/channel.py)."""
_WINDOWS_ENDS = {
    0xC0000005: "an access violation (memory that is not its own)",
    0xC00000FD: "a stack overflow",
    0xC0000409: "an abort",
}
_SIGNALS = {
    "SIGSEGV": "memory that is not its own, or calls nested too deep for the C stack",
    "SIGABRT": "it gave up by itself: abort",
    "SIGFPE": "an impossible computation in C code",
    "SIGKILL": "killed, by itself or by the system for want of memory",
    "SIGXFSZ": "a file larger than allowed",
}


@dataclass(frozen=True)
class Ending:
    """How a run ended before its time: outcome, sentence, and the line it was in, if known."""

    outcome: Outcome
    sentence: str
    line: int | None = None


def timeout(seconds: float, line: int | None) -> Ending:
    """The answer used up its time."""
    sentence = (
        f"No answer after {seconds:g} s, so it was stopped{_in(line)}: does a loop never end?"
    )
    return Ending(Outcome.TIMEOUT, sentence, line)


def died(exit_code: int, line: int | None) -> Ending:
    """The answer's process ended before it answered."""
    if exit_code == _LINE_GONE:
        return line_closed()
    if exit_code >= 0 and exit_code not in _WINDOWS_ENDS:
        sentence = f"The code ended its own process with exit code {exit_code} before it answered."
        return Ending(Outcome.CRASH, sentence, None)
    if exit_code in _WINDOWS_ENDS:
        name = _WINDOWS_ENDS[exit_code]
        return Ending(Outcome.CRASH, f"Python itself crashed{_in(line)}: {name}.", line)
    try:
        name = signal.Signals(-exit_code).name
    except ValueError:
        name = f"signal {-exit_code}"
    if name == "SIGXCPU":
        sentence = f"The code used more processor time than allowed and was stopped{_in(line)}."
        return Ending(Outcome.TIMEOUT, sentence, line)
    meaning = f" ({_SIGNALS[name]})" if name in _SIGNALS else ""
    return Ending(Outcome.CRASH, f"The process was ended by {name}{meaning}{_in(line)}.", line)


def line_closed() -> Ending:
    """The answer closed descriptors that were not its own; its process is still there."""
    return Ending(
        Outcome.CRASH,
        "The code closed file descriptors that it did not open, so no answer could come back.",
    )


def line_garbled() -> Ending:
    """The answer wrote where only its results travel."""
    return Ending(
        Outcome.CRASH,
        "The code wrote into file descriptors that it did not open, and was stopped.",
    )


def memory(limit_mib: int) -> Ending:
    """The answer's processes took more memory than allowed."""
    sentence = f"The code used more than {limit_mib} MiB of memory and was stopped."
    return Ending(Outcome.MEMORY, sentence)


def processes(limit: int) -> Ending:
    """The answer started more processes than allowed."""
    sentence = f"The code started more than {limit} processes and was stopped: is it in a loop?"
    return Ending(Outcome.CRASH, sentence)


def threads(limit: int) -> Ending:
    """The answer started more threads than allowed."""
    sentence = f"The code started more than {limit} threads and was stopped: is it in a loop?"
    return Ending(Outcome.CRASH, sentence)


def files(limit: int, limit_mib: int) -> Ending:
    """The answer filled its folder."""
    sentence = f"The code wrote more than {limit} files or {limit_mib} MiB and was stopped."
    return Ending(Outcome.CRASH, sentence)


def output(limit_kib: int) -> Ending:
    """The answer printed more than allowed: ended by us before it answered, hence a crash."""
    size = f"{limit_kib // 1024} MiB" if limit_kib >= 1024 else f"{limit_kib} KiB"
    return Ending(Outcome.CRASH, f"The code printed more than {size} and was stopped.")


def line_in_traces(traces: Path, answer: Path) -> int | None:
    """The innermost line of the answer in what faulthandler wrote, if it wrote anything."""
    try:
        text = traces.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    match = re.search(rf'File "{re.escape(str(answer))}", line (\d+)', text)
    return int(match.group(1)) if match else None


def _in(line: int | None) -> str:
    return f" in line {line}" if line else ""
