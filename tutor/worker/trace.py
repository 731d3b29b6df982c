"""Counts the work an answer does in Python: bytecode instructions, with no clock.

From Python 3.12 on through sys.monitoring, which sees every thread; before that through
sys.settrace. Both are blind while C code calls C code (`map(math.exp, x)`), so the few functions
that call others once per element get stand-ins that go through Python, and so are counted.
"""

import sys
import threading

import stand_ins

TOOLS = (4, 3, 5, 2, 1, 0)
"""Ids that a tool of sys.monitoring may take; those that nobody has a claim on come first."""


class Work:
    """What one call cost: `steps` in all, `lines` of one file, and whether it hid some of it."""

    def __init__(self):
        self.steps = 0
        self.lines = {}
        self.hidden = False


def count(run, path, names):
    """Call `run()` and return its result and its Work.

    `path` is the file whose lines are told apart, `names` the globals of the answer, in which
    functions imported by name are replaced by their stand-ins too.
    """
    with stand_ins.in_place(names):
        if hasattr(sys, "monitoring"):
            return _by_monitoring(run, path)
        return _by_tracing(run, path)


def _by_monitoring(run, path):
    monitoring, work, seen = sys.monitoring, Work(), {}
    events = monitoring.events.INSTRUCTION | monitoring.events.CALL
    switches = [getattr(monitoring, name) for name in ("set_events", "set_local_events")]
    switches += [monitoring.register_callback, monitoring.free_tool_id]
    hidden = []

    def on_instruction(code, offset):
        seen[code, offset] = seen.get((code, offset), 0) + 1

    def on_call(code, offset, function, first):
        if any(function is switch for switch in switches):
            hidden.append(function)

    tool = next((each for each in TOOLS if monitoring.get_tool(each) is None), None)
    if tool is None:  # the answer took them all
        work.hidden = True
        return run(), work
    monitoring.use_tool_id(tool, "tutor")
    monitoring.register_callback(tool, monitoring.events.INSTRUCTION, on_instruction)
    monitoring.register_callback(tool, monitoring.events.CALL, on_call)
    monitoring.set_events(tool, events)
    try:
        result = run()
    finally:
        ours = monitoring.get_tool(tool) == "tutor"
        work.hidden = bool(hidden) or not ours or monitoring.get_events(tool) != events
        if ours:
            monitoring.set_events(tool, 0)
            monitoring.free_tool_id(tool)
    for (code, offset), times in seen.items():
        work.steps += times
        if code.co_filename == path:
            line = _line_of(code, offset)
            work.lines[line] = work.lines.get(line, 0) + times
    return result, work


def _line_of(code, offset):
    for start, end, line in code.co_lines():
        if start <= offset < end and line is not None:
            return line
    return code.co_firstlineno


def _by_tracing(run, path):
    work = Work()
    set_trace, set_profile = sys.settrace, sys.setprofile

    def on_opcode(frame, event, _):
        if event == "opcode":
            work.steps += 1
            if frame.f_code.co_filename == path and frame.f_lineno is not None:
                work.lines[frame.f_lineno] = work.lines.get(frame.f_lineno, 0) + 1
        return on_opcode

    def on_call(frame, event, _):
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        return on_opcode

    def on_profile(frame, event, what):
        if event == "c_call" and (what is set_trace or what is set_profile):
            work.hidden = True
        if event == "return" and frame.f_code.co_filename == path and not frame.f_trace_opcodes:
            work.hidden = True

    threading.settrace(on_call)
    set_trace(on_call)
    set_profile(on_profile)  # last: from here on it sees who calls these two
    try:
        result = run()
    finally:
        left_alone = sys.gettrace() is on_call and sys.getprofile() is on_profile
        hidden = work.hidden
        set_trace(None)
        set_profile(None)
        threading.settrace(None)
        work.hidden = hidden or not left_alone
    return result, work
