"""An exception in words: which line of the answer it came from, and what was done there.

`describe` is what callers want. The rules turn the messages of Python, NumPy, SciPy and torch that
learners meet most into a sentence about their own operands; what no rule knows keeps its own words.
"""

import re

import slips_of_arrays
import slips_of_functions
import slips_of_python
import slips_of_tensors
from operands import Place
from slips_of_python import similar

__all__ = ("describe", "similar")

_RULES = slips_of_python.RULES + slips_of_arrays.RULES + slips_of_tensors.RULES
_RULES += slips_of_functions.RULES
_OUT_OF_MEMORY = re.compile(
    r"DefaultCPUAllocator: (can't|not enough)|out of memory|bad_alloc|Cannot allocate memory", re.I
)
_PLACE_TROUBLE = (ValueError, TypeError, IndexError, RuntimeError, AttributeError, KeyError)
_BaseException, _SyntaxError, _SystemExit, _MemoryError = (
    BaseException,
    SyntaxError,
    SystemExit,
    MemoryError,
)


def describe(error, path, source):
    """Return the exception as plain data: type, message, sentence, line in `path`, memory."""
    kind, message, trace = type(error).__name__, _text(error), _last_in(error, path)
    line = trace.tb_lineno if trace else None
    if isinstance(error, _SyntaxError):
        line = error.lineno if error.filename == path else line
    memory = isinstance(error, _MemoryError) or bool(_OUT_OF_MEMORY.search(message))
    where = "Line %d: " % line if line else ""
    try:
        told = _sentence(error, message, Place(error, trace, source), memory)
    except _PLACE_TROUBLE:  # odd objects in the learner's frame: keep Python's own words
        told = None
    told = told or (kind + (": " + _short(message) if message else "")).rstrip(". ") + "."
    return {
        "type": kind,
        "message": message,
        "sentence": where + told,
        "line": line,
        "memory": memory,
    }


def _text(error):
    try:
        text = error.msg if isinstance(error, _SyntaxError) and error.msg else str(error)
        return str(text)[:2000]
    except _BaseException as trouble:
        return "(its message cannot be shown: %s)" % type(trouble).__name__


def _short(message):
    """Return its beginning: some messages of torch are pages long."""
    first = message.strip().split("\n")[0]
    return first if len(first) <= 300 else first[:300] + "..."


def _last_in(error, path):
    """Return the innermost traceback entry that lies in the answer's file."""
    trace, last = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            last = trace
        trace = trace.tb_next
    return last


def _sentence(error, message, place, memory):
    if isinstance(error, _SyntaxError):
        return slips_of_python.unreadable(error, message)
    if isinstance(error, _SystemExit):
        return "the code called sys.exit(%s), which ends the whole program; leave it out." % message
    if isinstance(error, RecursionError):
        return "a function calls itself without end."
    if memory:
        return _out_of_memory(message)
    if isinstance(error, NotImplementedError) and _is_own(error, place):
        return "this part is not written yet%s" % (" (%s)." % message if message else ".")
    for pattern, tell in _RULES:
        match = re.search(pattern, message, re.DOTALL)
        if match:
            told = _told(tell, match, place)
            if told:
                return told
    return None


def _out_of_memory(message):
    asked = re.search(r"[Tt]ried to allocate (\d[\d.]*) ?([A-Za-z]+)", message)
    if not asked:
        why = ": " + _short(message).rstrip(".") if message else ""
        return "there is not enough memory for this%s." % why
    size, unit = asked.groups()
    if unit == "bytes":
        size, unit = "%.1f" % (float(size) / 2**30), "GiB"
    return "there is not enough memory for this: it asks for %s %s at once." % (size, unit)


def _told(tell, match, place):
    if not isinstance(tell, str):
        return tell(match, place)
    return tell % match.groups() if match.groups() else tell


def _is_own(error, place):
    """Whether the answer itself raised this, not something that it called."""
    return "raise" in place.line and place.trace.tb_next is None
