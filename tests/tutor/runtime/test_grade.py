"""A class graded by the real judge: here with one job and two, on a Dask cluster, after a kill."""

import os
import signal
import sys
import threading
from collections import Counter
from dataclasses import replace

import pytest

from tests.tutor.conftest import COURSE, EXERCISE, write
from tests.tutor.runtime.toys import here
from tutor.course.load import load
from tutor.runtime.grading import cluster as clusters
from tutor.runtime.grading.cluster import Cluster, ClusterError, connected
from tutor.runtime.grading.collect import collect
from tutor.runtime.grading.grade import Standing, carry_out, grades, plan
from tutor.runtime.grading.jobs import Terms, judging
from tutor.runtime.grading.local import judged
from tutor.runtime.grading.marks import Mark, points
from tutor.runtime.grading.names import Student
from tutor.runtime.grading.remote import Where
from tutor.runtime.grading.store import Store
from tutor.runtime.verdict import Outcome
from tutor.runtime.zygote import workers_for_bursts

CASES = '''\
def case_three(answer, expect):
    """Twice three is six."""
    expect.same(answer.f(3), 6)


def case_any_number(answer, expect, rng):
    """Twice any number."""
    number = rng.randint(100, 200)
    expect.same(answer.f(number), 2 * number)
'''
RIGHT = "def f(x):\n    return 2 * x\n"
HOSTILE = {
    "crash": "import os\nos._exit(0)\n",
    "error": "def f(x)\n    return 2 * x\n",
    "wrong": "def f(x):\n    return 6\n",
    "timeout": "def f(x):\n    while True: pass\n",
}
GREEDY = "held = []\nwhile True: held.append(bytearray(1 << 24))\n"


@pytest.fixture
def course(tmp_path):
    return make_course(tmp_path / "course")


@pytest.fixture
def class_(tmp_path):
    return make_class(tmp_path / "class")


def make_course(root):
    """Three exercises that need no NumPy, with short limits."""
    for name, text in COURSE.items():
        write(root / name, text)
    for place in ("first/double", "first/total", "second/mean"):
        id = place.partition("/")[2]
        for name, text in EXERCISE.items():
            write(root / "numpy" / place / name, text.replace("{id}", id))
        (root / "numpy" / place / "cases.py").write_text(CASES)
        file = root / "numpy" / place / "exercise.toml"
        text = file.read_text().replace('needs = ["numpy"]', "needs = []")
        limits = f"answer_s = {1 if id == 'double' else 20}\nmemory_mib = 200"
        file.write_text(text.replace("answer_s = 2", limits))
    return root


def make_class(root):
    """Eight students with right answers of their own, and five who harm but themselves."""
    for number in range(8):
        for id in ("double", "total"):
            put(root / f"s{number:02}" / f"{id}.py", f"{RIGHT}number = {number}\n")
    for name, text in HOSTILE.items():
        put(root / name / "double.py", text)
        put(root / name / "total.py", RIGHT)
    put(root / "memory" / "mean.py", GREEDY)
    put(root / "idle" / "double.py", "def f(x):\n    return None  # to do\n")
    put(root / "idle" / "total.py", "# to do\n")
    return root


def put(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def planned(course, root, **changes):
    loaded = load(course)
    terms = Terms(loaded.version, 7, "auto")
    return plan(
        loaded, loaded.exercises, collect(root, loaded.exercises), replace(terms, **changes)
    )


def terms_of(made, seed=7):
    return Terms(made.course.version, seed, "auto")


def graded_here(made, width, store, stop=None, tell=lambda done, what: None):
    stop, workers = stop or threading.Event(), workers_for_bursts()
    try:
        with judging(here(sys.executable), terms_of(made), workers, stop) as judge_one:
            return carry_out(
                list(made.jobs.values()),
                lambda jobs, most: judged(jobs, judge_one, most or width, stop),
                store,
                tell,
                stop,
                crowded=width > 1,
            )
    finally:
        workers.close()


def said(made, marks):
    """What does not depend on when and where it was judged."""
    return {
        place: (mark.verdict, mark.headline, mark.kept, mark.cases, mark.broken, mark.mistake)
        for place, key in made.keys.items()
        for mark in [marks[key]]
    }


@pytest.fixture(scope="module")
def by_one_job(tmp_path_factory):
    place = tmp_path_factory.mktemp("one-job")
    made = planned(make_course(place / "course"), make_class(place / "class"))
    with Store(place / "state") as store:
        return made, graded_here(made, 1, store)


def test_bad_answers_cost_themselves_only_and_jobs_change_no_verdict(by_one_job, tmp_path):
    made, marks = by_one_job
    with Store(tmp_path / "two") as store:
        again = graded_here(made, 2, store)
    assert said(made, again) == said(made, marks)
    found = grades(made, marks, None)
    by = {(who.name, id): grade for (who, id), grade in found.by.items()}
    for name in HOSTILE:
        assert by[name, "double"].mark.verdict.value == name
        assert by[name, "double"].points == 0
        assert by[name, "total"].points == 1
    assert by["memory", "mean"].mark.verdict is Outcome.MEMORY
    assert [by["idle", id].standing for id in ("double", "total", "mean")] == [
        Standing.UNTOUCHED,
        Standing.EMPTY,
        Standing.MISSING,
    ]
    assert all(by[f"s{number:02}", "double"].points == 1 for number in range(8))
    assert {mark.seed for mark in marks.values()} == {7}
    assert (found.total(Student("s00")), found.most) == (2, 3)


def test_a_dask_cluster_gives_the_same_also_when_a_worker_is_killed(by_one_job, tmp_path):
    distributed = pytest.importorskip("distributed")
    made, marks = by_one_job
    stop, killed = threading.Event(), []
    settings = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with (
        distributed.LocalCluster(**settings) as local,
        connected(local.scheduler_address) as client,
        Store(tmp_path / "dask") as store,
    ):
        workers = client.run(os.getpid)

        def kill_one(done, what):
            if done >= 4 and not killed:
                killed.append(next(iter(workers.values())))
                os.kill(killed[0], signal.SIGKILL)

        where = Where(python=sys.executable)
        cluster = Cluster(client, made.course, terms_of(made), where, stop)
        again = carry_out(list(made.jobs.values()), cluster.judged, store, kill_one, stop)
        assert killed
        assert killed[0] not in client.run(os.getpid).values()
    assert said(made, again) == said(made, marks)


def test_without_a_cluster_one_sentence_says_so(monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(clusters, "CONNECT_S", 0.5)
    with (
        pytest.raises(ClusterError, match="There is no Dask scheduler at"),
        connected("tcp://[::1]:1"),
    ):
        pass


def test_only_what_has_changed_is_judged_again(course, class_, tmp_path):
    counted = Counter()
    for name in HOSTILE:
        (class_ / name / "double.py").unlink()
    (class_ / "memory" / "mean.py").unlink()

    def graded(**changes):
        made = planned(course, class_, **changes)
        before = len((tmp_path / "state").read_bytes().splitlines()) if counted else 1
        with Store(tmp_path / "state") as store:
            marks = graded_here(made, 2, store)
        assert set(made.jobs) == set(marks)
        counted["new"] = len((tmp_path / "state").read_bytes().splitlines()) - before
        return counted["new"]

    assert graded() == 17  # 8 of each, and the same one of the others
    assert graded() == 0
    put(class_ / "s03" / "double.py", RIGHT)
    assert graded() == 1
    cases = next(course.glob("numpy/*/total/cases.py"))
    cases.write_text(cases.read_text() + "\n")
    assert graded() == 9
    assert graded(seed=8) == 17


def test_a_stop_keeps_what_is_done_and_the_next_run_goes_on(course, class_, tmp_path):
    made, stop = planned(course, class_), threading.Event()
    with Store(tmp_path / "state") as store:
        marks = graded_here(made, 2, store, stop, lambda done, what: done >= 6 and stop.set())
    assert 6 <= len(marks) < len(made.jobs)
    started = []
    with Store(tmp_path / "state") as store:
        assert store.marks == marks
        graded_here(made, 2, store, tell=lambda done, what: started.append(done))
        assert set(store.marks) == set(made.jobs)
    assert started[0] == len(marks)


@pytest.mark.parametrize(
    ("verdict", "kept", "partial", "worth"),
    [
        (Outcome.RIGHT, 3, False, 4.0),
        (Outcome.WRONG, 2, False, 0.0),
        (Outcome.WRONG, 2, True, 2.67),
        (Outcome.ERROR, 0, True, 0.0),
        (Outcome.INTERNAL, 0, True, None),
    ],
)
def test_points(course, verdict, kept, partial, worth):
    exercise = replace(load(course).exercises[0], points=4.0)
    mark = Mark(verdict, "", kept, 3, (), None, 0, "cpu", "", 1)
    assert points(exercise, mark, partial=partial) == worth


def test_a_course_says_what_its_exercises_are_worth(course):
    file = next(course.glob("numpy/*/double/exercise.toml"))
    file.write_text("points = 2.5\npartial = true\n" + file.read_text())
    (course / "course.toml").write_text("partial = true\n" + (course / "course.toml").read_text())
    loaded = load(course)
    assert [(it.points, it.partial) for it in loaded.exercises] == [
        (2.5, True),
        (1, False),
        (1, False),
    ]
    assert loaded.partial
