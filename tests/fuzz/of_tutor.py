"""The wire between the tutor's processes, and the files of a course."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from tests.fuzz.of_profiles import DEEP, TOML
from tests.fuzz.of_shells import BLANK
from tests.fuzz.scratch import folder, put
from tests.fuzz.target import is_one_sentence, target
from tutor.course.load import CONTENT, load
from tutor.course.problem import CourseError
from tutor.course.read import read_course, read_mistakes
from tutor.course.verify import inspect
from tutor.runtime import frames

WORKER = Path(frames.__file__).parents[1] / "worker"
TAGS = "int complex bytes slice dict unsent scalar array tensor list tuple set frozenset"


def load_wire():
    """The module of the worker, which stands on its own."""
    sys.path.insert(0, str(WORKER))
    try:
        import wire
    finally:
        sys.path.remove(str(WORKER))
    return wire


def reader(data: bytes, size: int = 7) -> frames.Reader:
    """What reads a line that ends, and on which everything comes in small pieces."""
    stream = io.BytesIO(data)

    def more() -> bytes:
        piece = stream.read(size)
        if not piece:
            raise EOFError
        return piece

    return frames.Reader(more)


def host_frames(data: bytes) -> None:
    """The host's side: frames come over whole, or the line is garbled or at its end."""
    line, at_once = reader(data), reader(data, 1 << 20)
    try:
        frame = line.first()
        assert at_once.first() == frame
        while True:
            assert reader(frame.data()).next() == frame
            frame = line.next()
            assert at_once.next() == frame
    except (frames.Garbled, EOFError):
        return


def tree(data: bytes) -> None:
    """What the referee makes of a reply: a value, or `Unreadable`."""
    wire = load_wire()
    wire.bind()
    head, _, body = data.partition(b"\n\n")
    try:
        facts = wire.read_head(head)
        for value in facts.values():
            wire.unpack(value, bytearray(body))
    except wire.Unreadable:
        return


def course_file(name: str):
    """A sound course with one file of it replaced."""

    def check(data: bytes) -> None:
        with folder() as root:
            for path, text in COURSE.items():
                put(root, path, text)
            put(root, name, data)
            problems = []
            course = read_course(root, problems)
            for exercise in course.exercises:
                read_mistakes(exercise, problems)
            try:
                load(root)
            except CourseError as refusal:
                is_one_sentence(refusal)
            inspect(root)

    return check


def one_exercise_of(folder: Path) -> dict[str, bytes]:
    """Our own course with one exercise: the whole of it would be written anew for every input."""
    track, lesson, exercise = "vectorization", "logistic-regression", "logreg-two-loops"
    place = folder / track / lesson / exercise
    files = [path for path in sorted(place.rglob("*")) if path.suffix in (".toml", ".md", ".py")]
    texts = {str(path.relative_to(folder)): path.read_bytes() for path in files}
    texts["curriculum.toml"] = (folder / "curriculum.toml").read_bytes()
    texts[f"{track}/{lesson}/lesson.md"] = (
        f"---\ntitle: T\nexercises: [{exercise}]\n---\nx\n".encode()
    )
    texts["course.toml"] = (
        'id = "c"\ntitle = "C"\nversion = "1"\n'
        f'[[track]]\nid = "{track}"\ntitle = "T"\nlessons = ["{lesson}"]\n'
    ).encode()
    return texts


COURSE = one_exercise_of(CONTENT)


def first(name: str) -> str:
    return next(path for path in COURSE if path.endswith(name))


SAMPLE = frames.Frame(7, b'{"say":"ask","args":[["array","<f8",[2,3],"C",0,48]]}', b"\0" * 48)
TARGETS = {
    "frames": target(
        host_frames, "tut1 x", SAMPLE.data(), b"chatter" + SAMPLE.data() * 2, extra=("\x00", "\xff")
    ),
    "wire": target(
        tree,
        f"{TAGS} <f8 float32 torch.float32 C F gaps cpu cuda 1e999 99999999999 -1 0 [] [[]] O V8",
        SAMPLE.head + b"\n\n" + SAMPLE.body,
        b'{"a":["tensor","torch.float32",[2,2],"gaps",0,16,"cpu",false]}\n\n' + b"\0" * 64,
        b'{"a":["dict",[["int","ff"],["complex",1,2]]],"b":["bytes",0,4],"c":["slice",1,null,2]}',
        b'{"a":["set",["tuple",1]],"b":["unsent","x",[1],"f"],"c":["scalar","<f8","0000000000000000"]}',
        b'{"a":' + b'["list",' * 3000,
        extra=("\n\n",),
        json_keys="value args a",
        limit=64 << 10,
    ),
    **{
        name: target(
            course_file(first(file)),
            f"{TOML} --- : id title kind track lessons exercises hints limits needs covers device"
            " picture minutes verdict: # wrong",
            COURSE[first(file)],
            *deep,
            extra=BLANK,
        )
        for name, file, deep in (
            ("course_toml", "course.toml", DEEP),
            ("exercise_toml", "exercise.toml", DEEP),
            ("curriculum_toml", "curriculum.toml", DEEP),
            ("lesson_md", "lesson.md", ()),
            ("mistake", "wrong/sign.py", ()),
        )
    },
}
