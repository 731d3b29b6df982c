"""What was handed in, by whom: every layout, and what is refused by name."""

import io
import json
import os
import socket
import zipfile
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import DOUBLE, exercise
from tutor.course.cells import KEY
from tutor.runtime.grading import files, moments
from tutor.runtime.grading.collect import BY_CANVAS, BY_FILE, BY_STAMP, collect
from tutor.runtime.grading.names import Names, Student, by_system

IDS = ("loop", "loop-2", "two-loops")


@pytest.fixture(scope="module")
def exercises(tmp_path_factory):
    course = tmp_path_factory.mktemp("course")
    made = [exercise(course, id, DOUBLE) for id in IDS]
    for one in made:
        one.start.write_text("def double(x):\n    return None\n")
    return made


@pytest.fixture
def handed_in(tmp_path, exercises):
    """`handed_in({path: text or bytes})`: what is found in a folder with these files."""
    root = tmp_path / "submissions"
    root.mkdir()

    def found(contents=(), prepare=lambda root: None):
        for name, content in dict(contents).items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)
        prepare(root)
        return collect(root, exercises)

    return found


def answers(found):
    return {(str(who), id): it.source.decode() for (who, id), it in found.answers.items()}


def notes(found):
    return {note.path: note.sentence for note in found.notes}


def zipped(**entries):
    return zipped_entries({name.replace("__", "/"): text for name, text in entries.items()})


def zipped_entries(entries):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    return stream.getvalue()


def notebook(**cells):
    made = [
        {
            "cell_type": "code",
            "metadata": {KEY: {"exercise": id.replace("_", "-"), "role": "answer"}},
            "source": text,
        }
        for id, text in cells.items()
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": made})


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("loop", ("", "loop")),
        ("LOOP", ("", "loop")),
        ("two_loops", ("", "two-loops")),
        ("two loops", ("", "two-loops")),
        ("loop-2", ("", "loop-2")),
        ("two-loops-2", ("", "two-loops")),
        ("two-loops (1)", ("", "two-loops")),
        ("two-loops copy", ("", "two-loops")),
        ("two-loops - Copy", ("", "two-loops")),
        ("ada_two-loops", ("ada", "two-loops")),
        ("Ada Lovelace_loop", ("Ada Lovelace", "loop")),
        ("ada_loop-2", ("ada", "loop-2")),
        ("loops", None),
        ("adaloop", None),
    ],
)
def test_an_exercise_is_found_in_a_name(stem, found):
    assert Names(IDS).find(stem) == found


def test_course_systems_say_who_it_is_and_whether_it_is_late():
    moodle = by_system("Ada King Lovelace_4711_assignsubmission_file_")
    assert moodle is not None
    assert (moodle.student, moodle.rest) == (Student("Ada King Lovelace", "4711"), "")
    flat = by_system("Ada_4711_assignsubmission_file_loop.py")
    assert flat is not None
    assert flat.rest == "loop.py"
    canvas = by_system("lovelaceada_LATE_12_345_loop-1.py")
    assert canvas is not None
    assert (canvas.student, canvas.rest, canvas.late) == (
        Student("lovelaceada", "12"),
        "loop-1.py",
        True,
    )
    assert by_system("ada_loop.py") is None


def test_every_layout_gives_the_same_answers(handed_in):
    found = handed_in(
        {
            "ada/loop.py": "a",
            "bob_two_loops.py": "b",
            "cyd.zip": zipped(homework__loop="not an answer", homework__loop_py=""),
            "dan/work/deep/LOOP (1).py": "d",
            "Eve Ö_1_assignsubmission_file_/loop.py": "e",
            "fay_7_8_loop-1.py": "f",
            "gus.ipynb": notebook(loop="g = 1", two_loops="g = 2"),
            "hal/any name.zip": zipped_entries({"x/loop.py": "h"}),
            "__pycache__/x.pyc": "",
            ".hidden/loop.py": "",
        }
    )
    assert answers(found) == {
        ("ada", "loop"): "a",
        ("bob", "two-loops"): "b",
        ("dan", "loop"): "d",
        ("Eve Ö (1)", "loop"): "e",
        ("fay (7)", "loop"): "f",
        ("gus", "loop"): "g = 1\n",
        ("gus", "two-loops"): "g = 2\n",
        ("hal", "loop"): "h",
    }
    assert [student.name for student in found.students] == [
        "ada", "bob", "cyd", "dan", "Eve Ö", "fay", "gus", "hal",
    ]  # fmt: skip


def test_a_name_that_is_no_exercise_is_named_with_what_was_meant(handed_in):
    found = handed_in(
        {
            "ada/tow-loops.py": "",
            "ada/data.csv": "",
            "bob_tow-loops.py": "",
            "loop.py": "",
            "cyd.ipynb": notebook(tow_loops="x"),
            "dan.ipynb": notebook(),
            "eve.ipynb": "{",
        }
    )
    told = notes(found)
    assert found.answers == {}
    assert [student.name for student in found.students] == ["ada"]
    for name in ("ada/tow-loops.py", "bob_tow-loops.py", "cyd.ipynb"):
        assert told[name].endswith("Did you mean 'two-loops'?")
    assert told["ada/data.csv"] == "It is no answer: answers are .py, .ipynb or .zip files."
    assert told["loop.py"].startswith("It can't be told whose it is.")
    assert told["dan.ipynb"].startswith("No cell in it says which exercise it answers")
    assert told["eve.ipynb"].startswith("eve.ipynb is no notebook")


def test_of_two_answers_the_newer_counts_and_the_other_is_named(handed_in):
    def age(root):
        os.utime(root / "ada/loop.py", (2e9, 2e9))
        os.utime(root / "ada/loop (1).py", (1e9, 1e9))

    found = handed_in({"ada/loop.py": "new", "ada/loop (1).py": "old"}, age)
    assert answers(found) == {("ada", "loop"): "new"}
    told = "ada/loop.py is a newer answer to 'loop'; this one is not judged."
    assert notes(found) == {"ada/loop (1).py": told}


def test_when_it_was_handed_in_and_what_says_so(handed_in):
    found = handed_in(
        {
            "ada/hw/timestamp.txt": "2015-02-02 15:58:23.948203 UTC\n",
            "ada/hw/loop.py": "a",
            "bob/loop.py": "b",
            "cyd/timestamp.txt": "yesterday",
            "cyd/loop.py": "c",
            "dan_LATE_1_2_loop.py": "d",
        },
        lambda root: os.utime(root / "bob/loop.py", (1e9, 1e9)),
    )
    by = {who.name: it for (who, _), it in found.answers.items()}
    assert (moments.iso(by["ada"].at), by["ada"].at_by) == ("2015-02-02T15:58:23Z", BY_STAMP)
    assert (by["bob"].at, by["bob"].at_by, by["bob"].marked_late) == (1e9, BY_FILE, False)
    assert by["cyd"].at_by == BY_FILE
    assert by["dan"].marked_late
    assert BY_CANVAS
    assert notes(found) == {
        "cyd/timestamp.txt": "It holds no date and time; the files' times are used."
    }


def test_moments_as_people_and_systems_write_them():
    noon = moments.parse("2026-05-31T12:00:00Z")
    assert noon == 1780228800
    assert moments.parse("2026-05-31 14:00 Europe/Berlin") == noon
    assert moments.parse("2026-05-31T14:00+02:00") == noon
    local, day = moments.parse("2026-05-31T23:59:59"), moments.parse("2026-05-31")
    assert local == day
    assert local is not None
    for wrong in ("", "soon", "2026-13-01", "2026-05-31 12:00 Nowhere/At_all"):
        assert moments.parse(wrong) is None


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes: not on Windows")
def test_links_pipes_and_what_is_too_large_are_refused_by_name(handed_in, tmp_path):
    (tmp_path / "secret.py").write_text("secret")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/loop.py").write_text("secret")

    def plant(root):
        (root / "ada/loop.py").symlink_to(tmp_path / "secret.py")
        (root / "bob").symlink_to(tmp_path / "outside")
        os.mkfifo(root / "ada/loop-2.py")
        with socket.socket(socket.AF_UNIX) as listener:
            here = Path.cwd()
            os.chdir(root / "ada")  # the name of a socket must be short
            try:
                listener.bind("s.py")
            finally:
                os.chdir(here)
        with open(root / "ada/two-loops.py", "wb") as huge:
            huge.truncate(1 << 40)

    found = handed_in({"ada/x.py": ""}, plant)
    told = notes(found)
    assert found.answers == {}
    assert told["ada/loop.py"].startswith("It is a link")
    assert told["bob"].startswith("It is a link")
    assert told["ada/loop-2.py"] == told["ada/s.py"] == "It is no regular file."
    assert told["ada/two-loops.py"] == "It is larger than 256 KiB and is not read."


def test_a_zip_can_do_no_harm(handed_in, monkeypatch):
    link = zipfile.ZipInfo("loop.py")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("loop.py", b"0" * (300 << 10))
    evil = {"../loop.py": "x", "/etc/loop.py": "x", "C:/loop.py": "x", "in.zip": "x", link: "x"}
    broken = bytearray(zipped_entries({"loop.py": "x" * 100}))
    broken[40] ^= 0xFF
    monkeypatch.setattr(files, "ENTRIES", 5)
    found = handed_in(
        {
            "ada.zip": zipped_entries(evil),
            "bob.zip": bomb.getvalue(),
            "cyd.zip": bytes(broken),
            "dan.zip": b"PK\x03\x04 no zip",
            "eve.zip": zipped_entries({f"{number}/loop.py": "" for number in range(6)}),
        }
    )
    told = notes(found)
    assert found.answers == {}
    for name in ("../loop.py", "/etc/loop.py", "C:/loop.py"):
        assert told[f"ada.zip/{name}"] == "Its name leads out of the zip; it is not read."
    assert told["ada.zip/in.zip"] == "It is a zip inside a zip, which is not read."
    assert told["ada.zip/loop.py"].startswith("It is a link")
    assert told["bob.zip/loop.py"] == "It is larger than 256 KiB and is not read."
    assert told["cyd.zip/loop.py"] == "This part of the zip is broken."
    assert told["dan.zip"].startswith("This zip can't be read")
    assert told["eve.zip"] == "It has more than 5 files and is not read."


def test_nothing_is_read_from_a_folder_without_end(handed_in, monkeypatch):
    monkeypatch.setattr(files, "ENTRIES", 3)
    deep = "/".join(["d"] * 20)
    found = handed_in({**{f"ada/{number}.txt": "" for number in range(9)}, f"bob/{deep}/a.py": ""})
    assert notes(found)["ada"] == "It has more than 3 files; the rest is unread."
    assert "It is nested too deep to be read." in notes(found).values()


def test_a_notebook_of_commands_does_not_keep_the_teacher_waiting(handed_in):
    found = handed_in({"ada.ipynb": notebook(loop="%x\n" * 5000)})
    assert notes(found) == {"ada.ipynb": "The code in this notebook is too long to be read."}
