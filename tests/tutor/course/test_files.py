"""Writing a file whole: what only another system does is played here."""

import errno
import os

import pytest

from tutor.course import files
from tutor.course.files import numbered, place_new, why, write_new, write_whole


def test_a_name_that_is_taken_is_left_alone(tmp_path):
    (tmp_path / "x").write_text("old")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "x", b"new")
    assert (tmp_path / "x").read_text() == "old"


@pytest.mark.parametrize("has_links", [True, False])
def test_a_name_that_must_be_free_gets_a_whole_file(tmp_path, monkeypatch, has_links):
    if not has_links:
        monkeypatch.setattr(files.os, "link", no_links)
    place_new(tmp_path / "x", b"new")
    with pytest.raises(FileExistsError):
        place_new(tmp_path / "x", b"other")
    assert (tmp_path / "x").read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["x"]


def no_links(source, goal):
    """An os.link as on a disk that has none."""
    raise PermissionError(errno.EPERM, "no links here")


def test_what_a_killed_writer_left_is_removed_in_time(tmp_path):
    old, new, other = (tmp_path / name for name in (".x.1.tmp", ".x.2.tmp", ".y.1.tmp"))
    for left in (old, new, other):
        left.write_text("half")
    for left in (old, other):
        os.utime(left, (0, 0))
    write_whole(tmp_path / "x", "whole")
    assert sorted(os.listdir(tmp_path)) == [".x.2.tmp", ".y.1.tmp", "x"]


def refuse(times, monkeypatch, platform):
    """An os.replace that is refused so often, as where an editor has the file open."""
    replace, refusals = os.replace, iter(range(times))

    def refused(source, goal):
        if next(refusals, None) is not None:
            raise PermissionError(errno.EACCES, "in use")
        replace(source, goal)

    monkeypatch.setattr(files.os, "replace", refused)
    monkeypatch.setattr(files.time, "sleep", lambda seconds: None)
    monkeypatch.setattr(files.sys, "platform", platform)


def test_on_windows_a_file_in_use_is_tried_again(tmp_path, monkeypatch):
    refuse(3, monkeypatch, "win32")
    write_whole(tmp_path / "x", "new")
    assert (tmp_path / "x").read_text() == "new"


@pytest.mark.parametrize(("times", "platform"), [(99, "win32"), (1, "linux")])
def test_what_stays_refused_leaves_the_old_file_and_no_other(
    tmp_path, monkeypatch, times, platform
):
    (tmp_path / "x").write_text("old")
    refuse(times, monkeypatch, platform)
    with pytest.raises(PermissionError):
        write_whole(tmp_path / "x", "new")
    assert (tmp_path / "x").read_text() == "old"
    assert os.listdir(tmp_path) == ["x"]


def test_backups_have_numbers(tmp_path):
    names = [path.name for path in numbered(tmp_path / "x.py")]
    assert names[:2] == ["x.py.1.bak", "x.py.2.bak"]
    assert len(set(names)) == 1000


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full; make room and try again"),
        (errno.EROFS, "read-only file system; --workspace names another folder"),
        (errno.EISDIR, "is a directory"),
    ],
)
def test_errors_are_said_in_words(number, words):
    assert why(OSError(number, os.strerror(number))) == words
