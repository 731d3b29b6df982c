"""The file of verdicts: what was kept is there again, whatever happened meanwhile."""

import json
import random

import pytest

from tutor.runtime.grading.marks import Mark
from tutor.runtime.grading.store import Store, StoreError
from tutor.runtime.verdict import Outcome

MARK = Mark(Outcome.WRONG, "Nein.", 1, 2, ("Twice.",), None, 7, "cpu", "/python", 12, ("w",))


def keep(file, *keys, **options):
    with Store(file, **options) as store:
        for key in keys:
            store.add(key, MARK)
        return dict(store.marks)


def test_what_was_kept_is_there_again(tmp_path):
    file = tmp_path / "state"
    keep(file, "a", "b")
    assert keep(file, "c") == {"a": MARK, "b": MARK, "c": MARK}
    assert keep(file, fresh=True) == {}
    assert set(keep(file)) == {"a", "b", "c"}


def test_a_kill_at_any_byte_loses_one_verdict_at_most(tmp_path):
    file = tmp_path / "state"
    keep(file, *"abcdefgh")
    whole = file.read_bytes()
    first = whole.index(b"\n") + 1
    for size in random.Random(5).sample(range(first, len(whole)), 60):
        file.write_bytes(whole[:size])
        before = whole[:size].count(b"\n") - 1
        assert list(keep(file, "x")) == [*"abcdefgh"[:before], "x"]
        assert list(keep(file)) == [*"abcdefgh"[:before], "x"]


def test_lines_that_are_broken_are_passed_over(tmp_path):
    file = tmp_path / "state"
    keep(file, "a")
    nested = b"[" * 100_000
    for line in (b"{}", b'{"key": 1}', b'{"key": "b", "mark": {}}', b"\xff\xfe", nested, b"null"):
        with file.open("ab") as stream:
            stream.write(line + b"\n")
    assert keep(file) == {"a": MARK}


def test_two_graders_may_write_at_once(tmp_path):
    file = tmp_path / "state"
    with Store(file) as one, Store(file) as other:
        one.add("a", MARK)
        other.add("b", MARK)
        one.add("c", MARK)
    assert set(keep(file)) == {"a", "b", "c"}
    lines = file.read_text().splitlines()
    assert [json.loads(line) for line in lines]


def test_a_file_of_somebody_else_is_left_alone(tmp_path):
    file = tmp_path / "thesis.txt"
    file.write_text("To my parents.\n")
    with pytest.raises(StoreError, match="holds no verdicts of `tutor grade`"):
        Store(file)
    assert file.read_text() == "To my parents.\n"
    with pytest.raises(StoreError, match="can't be read"):
        Store(tmp_path)
    with pytest.raises(StoreError, match="can't be written"):
        Store(tmp_path / "none" / "state")
