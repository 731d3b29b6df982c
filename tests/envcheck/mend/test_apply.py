"""Files are changed whole or not at all: killed, refused, undone, out of room."""

import errno
import os
import signal
import stat
import subprocess
import sys

import pytest

from envcheck.mend import apply as module
from envcheck.mend.apply import ASIDE, NEW, CannotMend, apply, read, undo, why_not
from envcheck.mend.draft import Change, Closed
from envcheck.mend.lock import Lock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs Linux")
LATIN = "caf\udce9\r\nexport X=1"
KILLED = """
import os, signal, sys
from envcheck.mend.apply import apply
from envcheck.mend.draft import Change

state, home, last = sys.argv[1], sys.argv[2], int(sys.argv[3])
count = 0

def dies_at(call):
    def wrapped(*arguments, **named):
        global count
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **named)
    return wrapped

for name in ("replace", "rename", "open", "fsync", "chmod", "mkdir", "unlink", "close"):
    setattr(os, name, dies_at(getattr(os, name)))
apply((
    Change(f"{home}/a", "old a\\n", "new a\\n", ()),
    Change(f"{home}/b", "old b\\n", None, ()),
    Change(f"{home}/made/c", None, "new c\\n", ()),
), state)
"""


def changes_of(home):
    """A file changed, one put aside, one made; and what lies there before."""
    (home / "a").write_bytes(LATIN.encode(errors="surrogateescape"))
    (home / "a").chmod(0o640)
    (home / "b").write_text("old b\n")
    return (
        Change(f"{home}/a", LATIN, "new a\n", ()),
        Change(f"{home}/b", "old b\n", None, ()),
        Change(f"{home}/made/deep/c", None, "new c\n", ()),
    )


def everything(home):
    return {
        str(path.relative_to(home)): (path.read_bytes() if path.is_file() else None)
        for path in sorted(home.rglob("*"))
    }


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def state(tmp_path):
    return str(tmp_path / "state")


def test_all_is_changed_and_all_comes_back(home, state):
    changes = changes_of(home)
    before = everything(home)
    done = apply(changes, state)
    assert everything(home) == {
        "a": b"new a\n", f"b{ASIDE}": b"old b\n",
        "made": None, "made/deep": None, "made/deep/c": b"new c\n",
    }  # fmt: skip
    assert stat.S_IMODE((home / "a").stat().st_mode) == 0o640
    assert undo(done) == ()
    assert everything(home) == before
    assert stat.S_IMODE((home / "a").stat().st_mode) == 0o640


def test_the_old_texts_are_kept_for_their_owner_alone(home, state):
    done = apply(changes_of(home), state)
    assert stat.S_IMODE(os.stat(done.backup).st_mode) == 0o700
    kept = everything(type(home)(done.backup))
    assert kept["0-a"] == LATIN.encode(errors="surrogateescape")
    assert kept["1-b"] == b"old b\n"
    assert b'"backup": null' in kept["list.json"]


def test_killed_anywhere_each_file_is_old_or_new(tmp_path, home):
    last, ended = 0, False
    while not ended:
        last += 1
        for path, text in (("a", "old a\n"), ("b", "old b\n")):
            (home / path).write_text(text)
        for path in (home / f"b{ASIDE}", home / "made/c"):
            path.unlink(missing_ok=True)
        state = str(tmp_path / "state")
        ran = subprocess.run([sys.executable, "-c", KILLED, state, str(home), str(last)])
        ended = ran.returncode == 0
        assert ended or ran.returncode == -signal.SIGKILL
        assert (home / "a").read_text() in ("old a\n", "new a\n")
        there = [path for path in (home / "b", home / f"b{ASIDE}") if path.exists()]
        assert [path.read_text() for path in there] == ["old b\n"]
        assert not (home / "made/c").exists() or (home / "made/c").read_text() == "new c\n"
    assert last > 20
    assert not list(home.rglob(f"*{NEW}"))


@pytest.mark.parametrize("failing", ["replace", "rename", "fsync", "open", "mkdir"])
def test_a_disk_that_fails_leaves_all_as_it_was(home, state, monkeypatch, failing):
    changes = changes_of(home)
    before = everything(home)
    for number in (1, 2, 3, 4):
        with monkeypatch.context() as patch:
            patch.setattr(os, failing, failing_at(number, getattr(os, failing)))
            done, said = applied(changes, state)
            left = undo(done) if done else ()
        assert "\n" not in said
        assert not list(home.rglob(f"*{NEW}"))
        assert (everything(home) == before) == (not left)
        assert not left or undo(done) == ()
        assert everything(home) == before


def applied(changes, state):
    """What was done, or else the refusal."""
    try:
        return apply(changes, state), ""
    except CannotMend as refusal:
        return None, str(refusal)


def failing_at(number, call):
    count = 0

    def fails(*arguments, **named):
        nonlocal count
        count += 1
        if count == number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return call(*arguments, **named)

    return fails


def test_interrupted_between_two_files_all_comes_back(home, state, monkeypatch):
    changes = changes_of(home)
    before = everything(home)

    def interrupted(path):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "_put_aside", interrupted)
    with pytest.raises(KeyboardInterrupt):
        apply(changes, state)
    assert everything(home) == before


def test_a_file_that_was_changed_since_is_left_alone(home, state):
    changes = changes_of(home)
    (home / "b").write_text("mine\n")
    before = everything(home)
    with pytest.raises(CannotMend, match="b was changed meanwhile, so nothing was changed"):
        apply(changes, state)
    assert everything(home) == before


def test_a_file_that_somebody_made_since_is_left_alone(home, state):
    changes = changes_of(home)
    (home / "made/deep").mkdir(parents=True)
    (home / "made/deep/c").write_text("mine\n")
    with pytest.raises(CannotMend, match="changed meanwhile"):
        apply(changes, state)
    assert (home / "made/deep/c").read_text() == "mine\n"


def test_undo_leaves_what_somebody_changed_since(home, state):
    done = apply(changes_of(home), state)
    (home / "a").write_text("mine\n")
    assert undo(done) == (f"{home}/a",)
    assert (home / "a").read_text() == "mine\n"
    assert (home / "b").read_text() == "old b\n"


def test_a_link_stays_a_link(home, state):
    (home / "dotfiles").mkdir()
    (home / "dotfiles/rc").write_text("old\n")
    (home / ".rc").symlink_to("dotfiles/rc")
    (home / "aside").symlink_to("dotfiles/rc")
    change = Change(f"{home}/.rc", "old\n", "new\n", ())
    done = apply([change], state)
    assert os.readlink(home / ".rc") == "dotfiles/rc"
    assert (home / "dotfiles/rc").read_text() == "new\n"
    undo(done)
    done = apply([Change(f"{home}/aside", "old\n", None, ())], state)
    assert os.readlink(home / f"aside{ASIDE}") == "dotfiles/rc"
    assert (home / "dotfiles/rc").read_text() == "old\n"
    undo(done)
    assert os.readlink(home / "aside") == "dotfiles/rc"


def test_what_was_put_aside_before_is_kept(home, state):
    (home / "b").write_text("now\n")
    (home / f"b{ASIDE}").write_text("of last year\n")
    apply([Change(f"{home}/b", "now\n", None, ())], state)
    assert (home / f"b{ASIDE}").read_text() == "of last year\n"
    assert (home / f"b{ASIDE}-2").read_text() == "now\n"


def pipe(home):
    os.mkfifo(home / "f")


def linked(home):
    (home / "f").write_text("")
    os.link(home / "f", home / "second")


def leading_nowhere(home):
    (home / "f").symlink_to("gone")


def folder(home):
    (home / "f").mkdir()


@pytest.mark.parametrize(
    ("plant", "words"),
    [
        (pipe, "no plain file"),
        (linked, "second name"),
        (leading_nowhere, "leads nowhere"),
        (folder, "no plain file"),
    ],
)
def test_what_is_not_ours_to_change(home, state, plant, words):
    plant(home)
    with pytest.raises(CannotMend, match=f"{words}.*nothing was changed"):
        apply([Change(f"{home}/f", "", "new\n", ())], state)
    assert not os.path.exists(state)


@pytest.mark.parametrize(
    ("refused", "words"), [("f", "may not be written"), ("", "nothing may be")]
)
def test_rights_that_we_have_not(home, state, monkeypatch, refused, words):
    (home / "f").write_text("")
    kept = str(home / refused) if refused else str(home)
    monkeypatch.setattr(os, "access", lambda path, mode: str(path) != kept)
    with pytest.raises(CannotMend, match=words):
        apply([Change(f"{home}/f", "", "new\n", ())], state)


def test_the_file_of_another_account(home, monkeypatch):
    (home / "f").write_text("")
    monkeypatch.setattr(os, "getuid", lambda: 4242)
    assert why_not(Change(f"{home}/f", "", "new\n", ())) == f"{home}/f belongs to somebody else"


def test_no_backup_no_change(home):
    changes = changes_of(home)
    before = everything(home)
    with pytest.raises(CannotMend, match="no backup could be made"):
        apply(changes, "/dev/null/state")
    assert everything(home) == before


def test_what_is_no_text_is_closed(home):
    (home / "long").write_text("x" * (1 << 20) + "\n")
    (home / "binary").write_bytes(b"a\0b")
    os.mkfifo(home / "pipe")
    for name in ("long", "binary", "pipe"):
        with pytest.raises(Closed):
            read(str(home / name))
    assert read(str(home / "gone")) is None


def test_one_at_a_time(tmp_path):
    state = str(tmp_path / "state")
    with Lock(state), pytest.raises(CannotMend, match="Another `envcheck fix`"), Lock(state):
        raise AssertionError("both have it")
    with Lock(state):
        assert os.listdir(state) == ["lock"]
