"""One fresh interpreter does what a run does: `python alone.py WORKER CASES ANSWER NEEDS`.

It imports what the exercise needs, loads the answer and judges it by the same cases, once, in one
process and without limits: the least that a fresh interpreter must do. Exit code 1: not right.
"""

import importlib
import json
import sys

sys.path.insert(0, sys.argv[1])

import play  # the tutor's workers, found by the line above
import referee


class Line:
    """Stands between referee and player, where the host and two pipes are otherwise."""

    def __init__(self):
        self.play = play.Play("cpu")
        self.outcomes = []

    def put(self, serial, head, body=b""):
        """Have the player do what is asked; keep what is found."""
        if head["say"] == "ask":
            reply, parts = self.play.do(head, body)
            self.reply = serial, json.loads(json.dumps(reply)), parts
        elif head["say"] == "case":
            self.outcomes.append(head["outcome"])

    def get(self):
        """The player's reply."""
        return self.reply


def main(cases, answer, needs):
    """Judge the answer; 0 when every case is right."""
    for name in needs:
        importlib.import_module(name)
    job = {"cases": cases, "path": answer, "answer_s": 60, "seed": 0, "earlier": {}}
    job.update(mistakes=[], drive=None, fail_fast=False)
    line = Line()
    with open(answer, "rb") as file:
        source = file.read()
    referee.Referee(line, job, "cpu", "numpy" in sys.modules).judge(source)
    return 0 if line.outcomes and set(line.outcomes) == {"right"} else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[2], sys.argv[3], [name for name in sys.argv[4].split(",") if name]))
