"""A database that is broken, older, newer or no database is kept, and the learner goes on."""

import sqlite3
from contextlib import closing

import pytest

from tutor.course import database
from tutor.course.progress import Progress, ProgressError, default_file

WRITER = """
    import sys
    from pathlib import Path
    from tutor.course.progress import Progress
    for number in range(20):
        Progress(Path(sys.argv[1])).record_hint(sys.argv[2], number + 1)
    """


@pytest.fixture
def file(tmp_path):
    return default_file(tmp_path / "workspace")


def solve(progress, exercise):
    progress.record(exercise, "right", seed=0, device="cpu", duration_ms=12, course_version="1.0")


def text_file(file):
    file.write_bytes(b"This was never a database.\n" * 500)


def cut_in_half(file):
    with closing(sqlite3.connect(file)) as db:
        db.execute("INSERT INTO event (at, kind, exercise) VALUES ('', '', ?)", ("x" * 30_000,))
        db.commit()
    with open(file, "r+b") as stream:
        stream.truncate(file.stat().st_size // 2)


def scrambled(file):
    content = bytearray(file.read_bytes())
    for offset in range(4096, len(content)):
        content[offset] ^= 0x5A
    file.write_bytes(content)


def newer(file):
    with closing(sqlite3.connect(file)) as db:
        db.execute(f"PRAGMA user_version = {len(database.MIGRATIONS) + 1}")


def of_another_program(file):
    file.unlink()
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE event (what TEXT)")


BROKEN = [
    (text_file, "it is broken"),
    (cut_in_half, "it is broken"),
    (scrambled, "it is broken"),
    (of_another_program, "it is another program's"),
]


@pytest.mark.parametrize(("damage", "why"), BROKEN)
def test_a_database_that_cannot_be_used_is_kept_and_a_new_one_begun(file, damage, why):
    solve(Progress(file), "double")
    damage(file)
    before = file.read_bytes()
    progress = Progress(file)
    kept = file.with_name("progress.sqlite.1.bak")
    assert kept.read_bytes() == before
    assert progress.notice == (
        f"The progress in {file} can't be used: {why}. "
        f"It is kept as {kept}, and a new one is begun."
    )
    assert progress.states() == {}
    solve(progress, "total")
    again = Progress(file)
    assert again.notice is None
    assert again.states()["total"].solved


def test_a_newer_database_is_refused_and_left_as_it_is(file):
    solve(Progress(file), "double")
    newer(file)
    before = file.read_bytes()
    with pytest.raises(ProgressError, match="was written by a newer version of this program"):
        Progress(file)
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == ["progress.sqlite"]


def test_two_broken_databases_get_two_names(file):
    file.parent.mkdir(parents=True)
    for number in (1, 2):
        file.write_text(f"broken {number}" * 1000)
        Progress(file)
    kept = [file.with_name(f"progress.sqlite.{number}.bak").read_text()[:8] for number in (1, 2)]
    assert kept == ["broken 1", "broken 2"]


def test_programs_that_find_the_same_broken_file_lose_nothing(child, file):
    file.parent.mkdir(parents=True)
    text_file(file)
    names = ["a", "b", "c", "d"]
    writers = [child(WRITER, file, name) for name in names]
    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    assert [Progress(file).hints_seen(name) for name in names] == [20] * 4
    assert len(list(file.parent.glob("*.bak"))) == 1


def test_an_empty_file_is_filled(file):
    file.parent.mkdir(parents=True)
    file.touch()
    progress = Progress(file)
    assert progress.notice is None
    solve(progress, "double")
    assert progress.states()["double"].solved


def test_an_older_database_is_brought_up_to_date_with_all_it_holds(file, monkeypatch):
    solve(Progress(file), "double")
    later = (*database.MIGRATIONS, "ALTER TABLE progress ADD COLUMN stars INTEGER DEFAULT 5")
    monkeypatch.setattr(database, "MIGRATIONS", later)
    progress = Progress(file)
    assert progress.notice is None
    assert progress.states()["double"].solved
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT stars FROM progress").fetchall() == [(5,)]
        assert db.execute("PRAGMA user_version").fetchone() == (len(later),)


def test_a_half_done_migration_leaves_the_older_database(file, monkeypatch):
    solve(Progress(file), "double")
    broken = "ALTER TABLE progress ADD COLUMN stars INTEGER; SELECT * FROM nowhere"
    with monkeypatch.context() as patch:
        patch.setattr(database, "MIGRATIONS", (*database.MIGRATIONS, broken))
        with pytest.raises(ProgressError, match="nowhere"):
            Progress(file)
    assert Progress(file).states()["double"].solved
