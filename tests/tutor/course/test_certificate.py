"""What a learner did, counted from events; and the certificate, which says no more than that."""

import re
from dataclasses import replace

import pytest

from tests.tutor.tui import samples
from tutor.course.account import account
from tutor.course.certificate import Certificate, in_html, in_markdown, tidy, write
from tutor.course.progress import Event, Progress
from tutor.course.workspace import WorkspaceError

HISTORY = (
    Event("2026-03-01T10:00:00+00:00", "verdict", "two-loops", "wrong"),
    Event("2026-03-01T10:05:00+00:00", "hint", "two-loops", rung=2),
    Event("2026-03-01T10:06:00+00:00", "verdict", "two-loops", "right"),
    Event("2026-03-01T10:07:00+00:00", "hint", "two-loops", rung=3),
    Event("2026-03-01T10:07:30+00:00", "verdict", "two-loops", "wrong"),
    Event("2026-03-02T09:00:00+00:00", "solution", "one-loop"),
    Event("2026-03-02T09:10:00+00:00", "verdict", "one-loop", "right"),
    Event("2026-03-02T09:11:00+00:00", "verdict", "race", "right"),
    Event("2026-03-02T09:12:00+00:00", "solution", "race"),
    Event("2026-03-02T09:13:00+00:00", "verdict", "gone", "right"),
)


@pytest.fixture
def course(tmp_path):
    return samples.course(tmp_path / "content")


@pytest.fixture
def certificate(course):
    done = account(course, HISTORY)
    return Certificate("Ann Example", "2026-03-02", done, "a CPU, Python 3.11.7, PyTorch 2.6.0")


def test_each_exercise_is_counted_up_to_its_first_right_answer(course):
    works = {work.exercise.id: work for work in account(course, HISTORY).works}
    first = works["two-loops"]
    assert (first.tries, first.hints, first.seen, first.alone) == (2, 2, False, True)
    assert first.solved_at == "2026-03-01T10:06:00+00:00"
    assert works["one-loop"].solved
    assert not works["one-loop"].alone
    assert works["race"].alone, "a look after the right answer takes nothing away"
    assert not works["no-loop"].touched


def test_a_night_between_two_runs_is_no_time_of_work(course):
    done = account(course, HISTORY)
    works = {work.exercise.id: work for work in done.works}
    assert works["two-loops"].worked_s == 450
    assert works["one-loop"].worked_s == 600
    assert done.days == 2


def test_the_hardest_comes_first_and_what_was_right_at_once_does_not_come(course):
    assert [w.exercise.id for w in account(course, HISTORY).hardest(9)] == ["one-loop", "two-loops"]
    assert account(course, ()).hardest(9) == ()


def test_the_database_gives_its_events_in_order(tmp_path, course):
    progress = Progress(tmp_path / "p.sqlite")
    assert progress.history() == ()
    keep = {"seed": 1, "device": "cpu", "duration_ms": 1, "course_version": "1"}
    progress.record_hint("two-loops", 1)
    progress.record("two-loops", "internal", **keep)
    progress.record_solution("two-loops")
    progress.record("two-loops", "right", **keep)
    kinds = [(event.kind, event.outcome, event.rung) for event in progress.history()]
    assert kinds == [("hint", None, 1), ("solution", None, None), ("verdict", "right", None)]
    assert account(course, progress.history()).alone == 0


def test_the_certificate_claims_what_was_done(certificate):
    text = in_markdown(certificate)
    assert "# Certificate of progress" in text
    assert "solved 3 of 5 exercises: 2 by oneself and 1 after a look at the model answer" in text
    assert "| Vectorization | 3 | 2 | 1 | 4 |" in text
    assert "| All | 3 | 2 | 1 | 5 |" in text
    assert "Tracks finished: none yet" in text
    assert "PyTorch 2.6.0" in text


def test_whoever_did_all_gets_it_without_a_word_too_much(course, certificate):
    events = [Event(HISTORY[0].at, "verdict", e.id, "right") for e in course.exercises]
    text = in_markdown(replace(certificate, account=account(course, events)))
    assert text.startswith("# Certificate\n")
    assert "5 of 5 exercises: 5 by oneself." in text
    assert "Tracks finished: Vectorization, Plotting" in text


def test_the_page_loads_nothing_and_a_name_is_only_a_name(certificate):
    page = in_html(replace(certificate, name="<script>alert(1)</script> & *me*"))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"https?:|src=|href=|@import|url\(", page)
    assert r"\<script\>" in in_markdown(replace(certificate, name="<script> *me*"))


def test_a_name_in_one_line():
    assert tidy("  Ann\x1b[2J \n Example\t") == "Ann [2J Example"
    assert len(tidy("x" * 500)) == 80


def test_nothing_is_written_over(tmp_path, certificate):
    first, page = write(tmp_path / "work", certificate)
    assert (first.name, page.suffix) == ("certificate-2026-03-02.md", ".html")
    first.write_text("mine")
    second, _ = write(tmp_path / "work", certificate)
    assert second.name == "certificate-2026-03-02-2.md"
    assert first.read_text() == "mine"
    assert second.read_text(encoding="utf-8") == in_markdown(certificate)


def test_where_nothing_can_be_written_one_sentence_says_so(tmp_path, certificate):
    (tmp_path / "work").write_text("a file")
    with pytest.raises(WorkspaceError, match="can't hold a certificate"):
        write(tmp_path / "work", certificate)
