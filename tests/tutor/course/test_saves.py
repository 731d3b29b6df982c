"""What counts as a save: whatever an editor does to a file, once it has done it."""

import os

import pytest

from tutor.course.saves import EMPTY_S, QUIET_S, Saves


class Clock:
    """A clock that stands until it is moved."""

    now = 100.0

    def later(self, seconds):
        self.now += seconds
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.py"
    path.write_text("x = 1\n")
    return path


@pytest.fixture
def saves(file, clock):
    return Saves([file, file.with_name("b.py")], clock.now)


def looks(saves, clock, seconds=QUIET_S):
    """What is told at once, and after the file was left alone so long."""
    return saves.look(clock.now), saves.look(clock.later(seconds))


def in_place(file):
    file.write_text("x = 2\n")


def by_a_new_file(file):
    beside = file.with_name("a.py~")
    beside.write_text("x = 2\n")
    os.replace(beside, file)


def by_a_new_file_that_says_the_same(file):
    beside = file.with_name("a.py~")
    beside.write_bytes(file.read_bytes())
    os.replace(beside, file)


def by_moving_the_old_one_away(file):
    os.replace(file, file.with_name("a.py~"))
    file.write_text("x = 2\n")


def by_a_touch(file):
    os.utime(file, (1, 1))


def within_one_tick_of_the_disks_clock(file):
    before = file.stat()
    file.write_text("x = 2\n")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


WAYS = [
    in_place,
    by_a_new_file,
    by_a_new_file_that_says_the_same,
    by_moving_the_old_one_away,
    by_a_touch,
    within_one_tick_of_the_disks_clock,
]


@pytest.mark.parametrize("save", WAYS)
def test_a_save_is_told_once(saves, clock, file, save):
    assert looks(saves, clock) == ([], [])
    save(file)
    assert looks(saves, clock) == ([], [file])
    assert looks(saves, clock) == ([], [])


def test_a_file_that_is_being_written_is_waited_for(saves, clock, file):
    for text in ("x", "x = ", "x = 3"):
        file.write_text(text)
        assert saves.look(clock.later(QUIET_S * 0.9)) == []
    file.write_text("x = 3\n")
    assert looks(saves, clock) == ([], [file])


def test_an_emptied_file_is_waited_for_longer(saves, clock, file):
    file.write_text("")
    assert looks(saves, clock) == ([], [])
    file.write_text("x = 4\n")
    assert looks(saves, clock) == ([], [file])
    file.write_text("")
    assert looks(saves, clock, EMPTY_S) == ([], [file])


def test_a_file_that_goes_is_no_save_and_one_that_comes_back_is(saves, clock, file):
    file.unlink()
    assert looks(saves, clock, 10) == ([], [])
    file.write_text("x = 1\n")
    assert looks(saves, clock) == ([], [file])


def test_a_change_that_was_taken_back_is_none(saves, clock, file):
    before = file.stat()
    file.write_text("x = 2\n")
    saves.look(clock.now)
    file.write_text("x = 1\n")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert looks(saves, clock) == ([], [])


def test_of_several_the_latest_is_the_last(saves, clock, file):
    other = file.with_name("b.py")
    other.write_text("y = 1\n")
    in_place(file)
    os.utime(file, (10, 10))
    os.utime(other, (20, 20))
    assert looks(saves, clock)[1] == [file, other]
    assert saves.latest() == other


def test_what_we_wrote_ourselves_is_no_save(saves, clock, file):
    in_place(file)
    saves.told(file)
    assert looks(saves, clock) == ([], [])


def test_what_cannot_be_read_is_not_there(clock, tmp_path):
    (tmp_path / "folder").mkdir()
    saves = Saves([tmp_path / "folder"], clock.now)
    assert looks(saves, clock) == ([], [])
    assert saves.latest() is None
