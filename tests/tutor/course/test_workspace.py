"""The learner's files: never lost, never half-written, their permissions and links kept."""

import os
import random
import stat
import sys
import time

import pytest

from tutor.course.workspace import Workspace, WorkspaceError, default_root


@pytest.fixture
def workspace(tmp_path):
    return Workspace(tmp_path / "deep" / "workspace")


def test_an_answer_begins_as_the_start(workspace, exercise):
    assert not workspace.is_started(exercise)
    path = workspace.open(exercise)
    assert path == workspace.answer_path(exercise) == workspace.root / "double.py"
    assert path.read_bytes() == exercise.start.read_bytes()
    assert workspace.is_started(exercise)


def test_opening_again_leaves_the_answer_alone(workspace, exercise):
    workspace.open(exercise)
    workspace.write(exercise, "mine = 1\n")
    workspace.open(exercise)
    assert workspace.read(exercise) == "mine = 1\n"


def test_line_ends_and_signs_come_back_as_they_were_written(workspace, exercise):
    text = "π = 3  # σ\r\nx = '½'\r\n\ty = 1"
    workspace.write(exercise, text)
    assert workspace.read(exercise) == text


def test_nothing_else_is_left_in_the_folder(workspace, exercise):
    workspace.open(exercise)
    workspace.write(exercise, "x = 1\n")
    assert os.listdir(workspace.root) == ["double.py"]


def test_a_new_file_has_the_usual_permissions_and_a_changed_one_keeps_its_own(workspace, exercise):
    usual = os.umask(0o022)
    try:
        path = workspace.open(exercise)
    finally:
        os.umask(usual)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    path.chmod(0o600)
    workspace.write(exercise, "x = 1\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_linked_answer_stays_a_link(workspace, exercise, tmp_path):
    real = tmp_path / "elsewhere" / "answer.py"
    path = workspace.open(exercise)
    path.unlink()
    path.symlink_to(real)
    workspace.open(exercise)  # the link leads nowhere yet
    workspace.write(exercise, "x = 1\n")
    assert path.is_symlink()
    assert real.read_text() == "x = 1\n"
    assert os.listdir(real.parent) == ["answer.py"]


def test_reset_keeps_every_answer_under_a_number(workspace, exercise):
    assert workspace.reset(exercise) is None
    assert workspace.reset(exercise) is None, "the start itself needs no copy"
    kept = []
    for number in (1, 2):
        workspace.write(exercise, f"x = {number}\n")
        kept.append(workspace.reset(exercise))
        assert workspace.read(exercise) == exercise.start.read_text()
    assert [path.name for path in kept] == ["double.py.1.bak", "double.py.2.bak"]
    assert [path.read_text() for path in kept] == ["x = 1\n", "x = 2\n"]


def test_reset_keeps_an_answer_that_nobody_can_read(workspace, exercise):
    path = workspace.open(exercise)
    path.write_bytes(b"\xff\xfe")
    assert workspace.reset(exercise).read_bytes() == b"\xff\xfe"


def test_another_text_keeps_the_answer_unless_it_is_the_start_or_the_same(workspace, exercise):
    workspace.open(exercise)
    assert workspace.replace(exercise, "x = 1\n") is None, "the start needs no copy"
    assert workspace.replace(exercise, "x = 1\n") is None, "nor does the same"
    kept = workspace.replace(exercise, "x = 2\n")
    assert (kept.name, kept.read_text()) == ("double.py.1.bak", "x = 1\n")
    assert workspace.read(exercise) == "x = 2\n"


def test_files_of_exercises_the_course_no_longer_has_are_left_alone(workspace, exercise):
    workspace.open(exercise)
    other = workspace.root / "gone.py"
    other.write_text("mine\n")
    workspace.reset(exercise)
    assert other.read_text() == "mine\n"


def test_an_answer_that_is_not_utf8_is_named(workspace, exercise):
    workspace.open(exercise).write_bytes(b"x = '\xe9'\n")
    with pytest.raises(WorkspaceError, match=r"double\.py isn't UTF-8 text \(byte 5\); save it"):
        workspace.read(exercise)


def test_a_folder_that_cannot_be_made_is_named(tmp_path, exercise):
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceError, match=r"file/workspace/double\.py can't be written: "):
        Workspace(tmp_path / "file" / "workspace").open(exercise)


def test_the_workspace_may_be_named_in_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("TUTOR_WORKSPACE", str(tmp_path))
    assert default_root() == tmp_path
    monkeypatch.delenv("TUTOR_WORKSPACE")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert default_root().name == "workspace"


WRITER = """
    import sys
    from pathlib import Path
    from tutor.course.load import find, load
    from tutor.course.workspace import Workspace
    exercise = find(load(Path(sys.argv[2])), "double")
    workspace, number = Workspace(Path(sys.argv[1])), 0
    while True:
        workspace.write(exercise, f"{number}\\n" * 40_000)
        print(number, flush=True)
        number += 1
    """


def test_kill_9_leaves_one_whole_answer_and_loses_none_that_was_saved(
    child, workspace, exercise, small_course
):
    moments = random.Random(6890)
    for _ in range(12):
        process = child(WRITER, workspace.root, small_course)
        process.stdout.readline()
        time.sleep(moments.uniform(0.0, 0.08))
        process.kill()
        saved = max(map(int, process.stdout.read().split()), default=0)
        process.wait()
        lines = workspace.read(exercise).splitlines()
        assert len(lines) == 40_000
        assert len(set(lines)) == 1
        assert int(lines[0]) >= saved


FILL = """
    import sys
    from pathlib import Path
    from tutor.course.load import find, load
    from tutor.course.workspace import Workspace, WorkspaceError
    exercise = find(load(Path({small_course!r})), "double")
    workspace = Workspace(Path(sys.argv[1]))
    workspace.write(exercise, "good = 1\\n")
    try:
        workspace.write(exercise, "x" * {size})
    except WorkspaceError as error:
        print(error)
    print(workspace.read(exercise), [path.name for path in workspace.root.iterdir()])
    """


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk, as only Linux can here")
def test_a_full_disk_is_said_and_the_old_answer_stays(on_mount, small_course):
    said = on_mount(FILL.format(small_course=str(small_course), size=500_000), options="size=64k")
    assert "double.py can't be written: the disk is full; make room and try again." in said
    assert said.endswith("good = 1\n ['double.py']\n")
