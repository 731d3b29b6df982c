"""Programs as words, and whose are worth a look: copies are, common shapes are not."""

import os

import pytest

from tests.tutor.runtime.toys import DOUBLE, exercise
from tutor.runtime.grading.names import Student
from tutor.runtime.grading.similar import similar
from tutor.runtime.grading.tokens import is_empty, shape, words

START = '''\
"""Write it."""


def double(x):
    """Return twice x."""
    return None
'''
MODEL = "def double(x):\n    return 2 * x\n"
LONG = """\
def double(x):
    total = 0
    rest = []
    for item in range(len(x)):
        if x[item] > 0 and item % 2:
            total += x[item] * 2
        else:
            rest.append(x[item])
    while rest:
        last = rest.pop()
        total -= -last - last
    return total / (1 if total else -1)
"""
RENAMED = """\
# All my own work.
def double(values):
  s = 0.0
  todo = []
  for i in range(len(values)):   # every one
    if values[i] > 0 and i % 2:
      s += values[i] * 2
    else:
      todo.append(values[i])
  while todo:
    t = todo.pop()
    s -= -t - t
  return s / (1 if s else -1)
"""
OTHER = """\
import math


def double(x):
    try:
        parts = sorted(x, key=abs, reverse=True)
    except TypeError:
        return math.fsum([x, x])
    doubled = {part: part + part for part in parts}
    with open("log") as log:
        log.write(repr(doubled))
    return [doubled[part] for part in x if part is not None]
"""


@pytest.fixture(scope="module")
def toy(tmp_path_factory):
    made = exercise(tmp_path_factory.mktemp("course"), "double", DOUBLE)
    made.start.write_text(START)
    made.solution.write_text(MODEL)
    return made


def pairs(toy, **answers):
    found = similar(toy, {Student(name): words(text.encode()) for name, text in answers.items()})
    return [(pair.one.name, pair.other.name) for pair in found]


def test_names_comments_and_layout_do_not_hide_a_copy(toy):
    assert pairs(toy, ada=LONG, bob=RENAMED, cyd=OTHER, dan=MODEL) == [("ada", "bob")]


def test_a_pair_is_told_calmly(toy):
    answers = {Student(name): words(LONG.encode()) for name in ("ada", "bob")}
    assert [str(pair) for pair in similar(toy, answers)] == ["double: ada and bob (100% alike)"]


def test_what_can_hardly_be_written_otherwise_is_never_named(toy):
    short = {
        f"s{number}": f"def double(y{number}):\n    return y{number} * 2\n" for number in range(9)
    }
    assert pairs(toy, **short) == []
    toy.solution.write_text(LONG)
    try:
        assert pairs(toy, ada=LONG, bob=RENAMED) == []
    finally:
        toy.solution.write_text(MODEL)


def test_what_much_of_the_class_wrote_is_no_copy(toy):
    assert pairs(toy, **{f"s{number}": LONG for number in range(12)}) == []


def test_hostile_text_costs_nothing_but_itself(toy):
    hostile = [
        "(" * 100_000,
        "-" * 100_000 + "1",
        "\0",
        "'''",
        "\x0c  \t x",
        "# coding: no\n",
        "é" * 9,
    ]
    for text in hostile:
        shape(words(text.encode()))
    shape(words(os.urandom(4096)))
    assert pairs(toy, **{f"s{number}": text for number, text in enumerate(hostile)}) == []


def test_words_leave_out_what_is_no_program():
    assert words(START.encode()) == words(b"def double(x):\n  return None  # yet")
    assert words(b"x = 1") != words(b"x = 2")
    assert shape(words(b"x = np.exp(1)")) == shape(words(b"y = np.exp(22)"))
    assert shape(words(b"x = np.exp(1)")) != shape(words(b"x = np.log(1)"))


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n", '"""Only this."""\n', "pass\n"])
def test_a_text_without_a_program_is_empty(text):
    assert is_empty(words(text.encode()))


@pytest.mark.parametrize("text", ["x", "def f(): pass\n", "import numpy", "("])
def test_a_text_with_a_program_is_not(text):
    assert not is_empty(words(text.encode()))
