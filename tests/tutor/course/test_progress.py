"""What the learner did is never lost: kill -9, two programs at once, full disk, broken files."""

import random
import shutil
import sqlite3
import sys
import threading
import time
from contextlib import closing

import pytest

from tutor.course.progress import Progress, ProgressError, State, default_file


@pytest.fixture
def file(tmp_path):
    return default_file(tmp_path / "deep" / "workspace")


def attempt(progress, exercise, outcome):
    progress.record(exercise, outcome, seed=0, device="cpu", duration_ms=12, course_version="1.0")


def test_nothing_is_made_before_there_is_something_to_keep(file):
    progress = Progress(file)
    assert progress.states() == {}
    assert progress.hints_seen("double") == 0
    assert progress.recall("theme") is None
    assert not file.parent.exists()


def test_attempts_are_counted_and_solved_is_for_ever(file):
    progress = Progress(file)
    for outcome in ("wrong", "error", "right", "timeout"):
        attempt(progress, "double", outcome)
    state = Progress(file).states()["double"]
    assert (state.solved, state.attempts, state.last_outcome) == (True, 4, "timeout")
    assert state.first_solved_at.endswith("+00:00")


def test_our_own_fault_is_kept_but_never_counted(file):
    progress = Progress(file)
    attempt(progress, "double", "wrong")
    attempt(progress, "double", "internal")
    attempt(progress, "total", "internal")
    assert progress.states() == {"double": State(False, 1, None, "wrong")}
    assert events(file) == ["wrong", "internal", "internal"]


def test_hints_only_climb(file):
    progress = Progress(file)
    for rung in (1, 3, 2):
        progress.record_hint("double", rung)
    assert Progress(file).hints_seen("double") == 3
    assert progress.states()["double"] == State(False, 0, None, None)


def test_settings_are_remembered(file):
    progress = Progress(file)
    progress.remember("python", "/usr/bin/python3")
    progress.remember("python", "/opt/python")
    assert Progress(file).recall("python") == "/opt/python"


def test_prepare_makes_the_file(file):
    Progress(file).prepare()
    assert file.exists()


def test_any_thread_may_write(file):
    progress = Progress(file)
    threads = [
        threading.Thread(target=attempt, args=(progress, "double", "wrong")) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert progress.states()["double"].attempts == 8


WRITER = """
    import sys
    from pathlib import Path
    from tutor.course.progress import Progress
    progress = Progress(Path(sys.argv[1]))
    for number in range(int(sys.argv[3])):
        progress.record(sys.argv[2], "wrong", seed=number, device="cpu", duration_ms=1,
                        course_version="1")
        print(number, flush=True)
    """


def test_kill_9_at_any_moment_loses_nothing_that_was_acknowledged(child, file):
    moments = random.Random(6890)
    acknowledged = 0
    for round_ in range(14):
        process = child(WRITER, file, "double", 1_000_000)
        if round_ % 2:  # else the kill may come while the program starts and makes the file
            process.stdout.readline()
            acknowledged += 1
        time.sleep(moments.uniform(0.0, 0.12))
        process.kill()
        acknowledged += len(process.stdout.read().split())
        process.wait()
        progress = Progress(file)
        assert progress.notice is None
        counted = progress.states().get("double", State()).attempts
        assert acknowledged <= counted <= acknowledged + 1 + round_
        assert counted == len(events(file))


def test_two_programs_at_once_both_keep_everything(child, file):
    writers = [child(WRITER, file, name, 80) for name in ("double", "total", "double")]
    assert [writer.wait() for writer in writers if writer.stdout.read()] == [0, 0, 0]
    states = Progress(file).states()
    assert (states["double"].attempts, states["total"].attempts) == (160, 80)


def test_another_program_may_make_the_file_meanwhile(file):
    late, early = Progress(file), Progress(file)
    attempt(early, "double", "right")
    assert late.states()["double"].solved
    attempt(late, "double", "right")
    assert early.states()["double"].attempts == 2


def test_a_deleted_file_is_begun_anew(file):
    progress = Progress(file)
    attempt(progress, "double", "right")
    file.unlink()
    assert progress.states() == {}
    attempt(progress, "total", "right")
    assert list(progress.states()) == ["total"]


def test_a_copy_of_the_database_is_all_there_is_to_take_along(file, tmp_path):
    attempt(Progress(file), "double", "right")
    shutil.copy(file, tmp_path / "copy.sqlite")
    assert Progress(tmp_path / "copy.sqlite").states()["double"].solved


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    progress = Progress(tmp_path / "file" / "progress.sqlite")
    assert progress.states() == {}
    with pytest.raises(ProgressError, match=r"progress\.sqlite can't be made: [^\n]*\.$"):
        progress.prepare()


def test_a_folder_in_the_place_of_the_file_is_one_sentence(tmp_path):
    with pytest.raises(ProgressError, match="no permission, or no such folder"):
        Progress(tmp_path)


READ_ONLY = """
    import subprocess, sys
    from pathlib import Path
    from tutor.course.progress import Progress, ProgressError
    file = Path(sys.argv[1]) / "progress.sqlite"
    Progress(file).record_hint("double", 1)
    subprocess.run(["mount", "-o", "remount,ro", sys.argv[1]], check=True)
    progress = Progress(file)
    print(progress.hints_seen("double"))
    try:
        progress.prepare()
    except ProgressError as error:
        print(error)
    """


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a disk, as only Linux can here")
def test_on_a_read_only_disk_progress_can_still_be_read(on_mount):
    said = on_mount(READ_ONLY, options="size=1m").splitlines()
    assert said[0] == "1"
    assert said[1].endswith(
        "can't be used: no permission, or no such folder; --workspace names another folder."
    )


FULL = """
    import sys
    from pathlib import Path
    from tutor.course.progress import Progress, ProgressError
    progress, kept = Progress(Path(sys.argv[1]) / "progress.sqlite"), 0
    try:
        while True:
            progress.remember("note " + str(kept), "x" * 1000)
            kept += 1
    except ProgressError as error:
        print(error)
    again = Progress(progress.file)
    print(kept > 0, again.notice, all(again.recall("note " + str(n)) for n in range(kept)))
    """


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk, as only Linux can here")
def test_a_full_disk_is_said_and_all_that_was_kept_stays(on_mount):
    said = on_mount(FULL, options="size=128k").splitlines()
    assert said[0].endswith("can't be used: the disk is full; make room and try again.")
    assert said[1] == "True None True"


def events(file):
    if not file.exists():
        return []
    with closing(sqlite3.connect(file)) as db:
        return [row[0] for row in db.execute("SELECT outcome FROM event ORDER BY id")]
