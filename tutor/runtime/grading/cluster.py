"""Has answers judged by the workers of a Dask cluster that is there already."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any

import envcheck
from tutor.course.model import Course, Exercise
from tutor.runtime.grading.jobs import Job, Terms, exercise_files
from tutor.runtime.grading.marks import Mark
from tutor.runtime.grading.remote import Batch, Where, judge_batch, no_mark

Client = Any
"""distributed.Client, whose methods have no types; imported only where a cluster is asked for."""
Future = Any
TICK_S = 0.2
CONNECT_S = 10.0
LARGEST_BATCH = 16
AHEAD = 3
"""Batches sent ahead for every thread, so that none waits for us."""
RETRIES = 3
"""How often a batch starts again after its worker died."""
_VERSION = "__import__('tutor.runtime.grading.remote') and __import__('envcheck').__version__"


class ClusterError(Exception):
    """The cluster can't be used; the message is one sentence for people."""


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """The cluster, after a look at its workers: all must have this tutor."""
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise ClusterError(
            "--dask needs the package `distributed`: `pip install 'envcheck-tutor[dask]'`."
        ) from error
    try:
        client = distributed.Client(address, timeout=CONNECT_S, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterError(f"There is no Dask scheduler at {address}.") from error
    try:
        _look_at_workers(client, address)
        yield client
    finally:
        client.close(timeout=CONNECT_S)


def _look_at_workers(client: Client, address: str) -> None:
    # Sent as a text, for a function of ours can't even be unpacked where there is no tutor.
    found = client.run(eval, _VERSION, on_error="return")
    if not found:
        raise ClusterError(f"The Dask cluster at {address} has no workers.")
    for worker, version in found.items():
        has = "no tutor of this kind" if isinstance(version, Exception) else f"tutor {version}"
        if version != envcheck.__version__:
            raise ClusterError(
                f"The Dask worker {worker} has {has}; install envcheck-tutor"
                f" {envcheck.__version__} in the Python of every worker."
            )


class Cluster:
    """Judges jobs on the workers; a worker that dies costs a retry."""

    def __init__(
        self, client: Client, course: Course, terms: Terms, where: Where, stop: threading.Event
    ) -> None:
        self._client = client
        self._course = course
        self._terms = terms
        self._where = where
        self._stop = stop
        self._files: dict[str, dict[str, bytes]] = {}

    def judged(self, jobs: Sequence[Job], width: int | None) -> Iterator[tuple[Job, Mark]]:
        """Every job with its mark, as they are done; ends early after a stop."""
        threads = sum(self._client.nthreads().values()) or 1
        size = max(1, min(LARGEST_BATCH, len(jobs) // (threads * AHEAD)))
        todo = _batches(jobs, size)
        alone: list[Job] = []
        for batch, marks in self._done(todo, width or threads * AHEAD):
            if marks is None and len(batch) > 1:
                alone += batch  # one of them may be what its worker died of
                continue
            yield from zip(batch, marks or [self._lost()], strict=True)
        for batch, marks in self._done(_batches(alone, 1), width or threads):
            yield from zip(batch, marks or [self._lost()], strict=True)

    def _done(
        self, todo: list[list[Job]], width: int
    ) -> Iterator[tuple[list[Job], list[Mark] | None]]:
        """Each batch with its marks, None where its workers died again and again."""
        todo.reverse()
        sent: dict[Future, list[Job]] = {}
        done: queue.SimpleQueue[Future] = queue.SimpleQueue()
        try:
            while (todo or sent) and not self._stop.is_set():
                while todo and len(sent) < width:
                    batch = todo.pop()
                    future = self._send(batch)
                    sent[future] = batch
                    future.add_done_callback(done.put)
                with suppress(queue.Empty):
                    future = done.get(timeout=TICK_S)
                    yield sent.pop(future), _marks(future)
        finally:
            self._client.cancel(list(sent))

    def _send(self, jobs: list[Job]) -> Future:
        exercise = jobs[0].exercise
        if exercise.id not in self._files:
            self._files[exercise.id] = _small_course(self._course, exercise)
        batch = Batch(
            envcheck.__version__,
            self._files[exercise.id],
            exercise.id,
            tuple((job.key, job.source) for job in jobs),
            self._terms,
            self._where,
        )
        return self._client.submit(judge_batch, batch, pure=False, retries=RETRIES)

    def _lost(self) -> Mark:
        return no_mark(self._terms, "Every Dask worker that tried it ended.")


def _batches(jobs: Sequence[Job], size: int) -> list[list[Job]]:
    """The jobs in lists of one exercise each."""
    batches: list[list[Job]] = []
    for job in jobs:
        last = batches[-1] if batches else []
        if last and last[0].exercise is job.exercise and len(last) < size:
            last.append(job)
        else:
            batches.append([job])
    return batches


def _marks(future: Future) -> list[Mark] | None:
    if future.status != "finished":
        return None
    return [mark for _, mark in future.result()]


def _small_course(course: Course, exercise: Exercise) -> dict[str, bytes]:
    """The files of a course with nothing but this exercise, whose folders are as they were."""
    root = exercise.folder.parents[2]
    track, lesson = exercise.folder.relative_to(root).parts[:2]
    words = {name: json.dumps(text) for name, text in (("id", course.id), ("track", track))}
    toml = (
        f"id = {words['id']}\ntitle = {words['id']}\nversion = {json.dumps(course.version)}\n"
        f"[[track]]\nid = {words['track']}\ntitle = {words['track']}\n"
        f"lessons = [{json.dumps(lesson)}]\n"
    )
    page = f"---\ntitle: {lesson}\nexercises: [{exercise.id}]\n---\n"
    return {
        **exercise_files(course, exercise),
        "course.toml": toml.encode(),
        f"{track}/{lesson}/lesson.md": page.encode(),
    }
