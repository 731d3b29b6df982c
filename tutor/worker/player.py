"""Runs a learner's answer: `python player.py NEEDS DEVICE [warm]`, by path in the target Python.

It loads the answer and does what the referee asks through the host: call this with that, and say
what came back. It knows neither what is right nor where the cases are. Standard library only.
"""

import os
import signal
import sys

import channel
import limits
import play
import prepare


def main(needs, device, warm):
    """Say when ready, then answer requests until the host ends this process."""
    line = channel.Channel()
    prepare.hide_ourselves()
    line.put(0, prepare.ready(needs, device, warm))
    serve(line, device)


def serve(line, device):
    """Answer requests until the host ends this process."""
    limits.adopt_orphans()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # `nohup` has it ignored
    answers = play.Play(device)
    stopwatch = prepare.Stopwatch()
    while True:
        serial, ask, body = line.get()
        if ask["do"] == "begin":
            os.chdir(ask["folder"])
            stopwatch.writes_to(ask["traces"])
            limits.apply(ask["memory_mib"], ask["cpu_s"])
            continue
        stopwatch.start(ask["patience_s"])
        reply, parts = answers.do(ask, body)
        stopwatch.stop()
        prepare.flush()
        line.put(serial, reply, parts)


if __name__ == "__main__":
    main([name for name in sys.argv[1].split(",") if name], sys.argv[2], "warm" in sys.argv)
