"""What reading a course's files shows to be wrong with it, one sentence a problem."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.course.fields import read_text, read_toml
from tutor.course.model import Course, Exercise
from tutor.course.problem import Problem as Problem
from tutor.course.problem import near
from tutor.course.read import read_course, read_mistakes

PACKAGES = ("matplotlib", "numpy", "scipy", "torch")
"""What an exercise may need: the packages of the extra `course` in pyproject.toml."""

EXERCISE_FILES = ("exercise.toml", "task.md", "start.py", "solution.py", "cases.py", "wrong")
COURSE_FILES = ("course.toml", "curriculum.toml", "README.md", "__init__.py")


def inspect(folder: Path) -> list[Problem]:
    """Every problem of the course's files, in course order; none is a sound course."""
    problems: list[Problem] = []
    course = read_course(folder, problems)
    curriculum = read_curriculum(folder / "curriculum.toml", problems)
    if not problems:
        problems += _twins(course)
        problems += _strays(folder, course)
    earlier: list[str] = []
    for exercise in course.exercises:
        problems += _links(exercise, curriculum, earlier, course)
        problems += _texts(exercise)
        problems += _code(exercise)
        earlier.append(exercise.id)
    return problems


def read_curriculum(file: Path, problems: list[Problem]) -> list[str]:
    """The ids of what the course must teach."""
    fields = read_toml(file, problems)
    if fields is None:
        return []
    return [id for group in fields.values for id in fields.table(group).values]


def _twins(course: Course) -> Iterator[Problem]:
    """Progress is stored by id: two exercises of one id would share theirs."""
    seen: dict[str, Path] = {}
    for exercise in course.exercises:
        file = exercise.folder / "exercise.toml"
        if exercise.id in seen:
            yield Problem(file, f"`id` is also that of {seen[exercise.id]}; give it another.")
        seen.setdefault(exercise.id, exercise.folder)


def _strays(folder: Path, course: Course) -> Iterator[Problem]:
    """Files and folders that nothing declares: forgotten, or a slip in a name."""
    yield from _others(folder, [*COURSE_FILES, *(track.id for track in course.tracks)])
    for track in course.tracks:
        yield from _others(folder / track.id, [lesson.id for lesson in track.lessons])
        for lesson in track.lessons:
            declared = [exercise.folder.name for exercise in lesson.exercises]
            yield from _others(folder / track.id / lesson.id, ["lesson.md", *declared])
    for exercise in course.exercises:
        yield from _others(exercise.folder, EXERCISE_FILES)
        wrong = exercise.folder / "wrong"
        yield from _others(wrong, [file.name for file in wrong.glob("*.py")])


def _others(folder: Path, declared: Sequence[str]) -> Iterator[Problem]:
    """A problem for everything in the folder that isn't declared; caches don't count."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if path.name not in declared and path.name != "__pycache__":
            meant = near(path.name, list(declared))
            yield Problem(path, f"Nothing declares this; declare, rename or delete it.{meant}")


def _links(
    exercise: Exercise, curriculum: list[str], earlier: list[str], course: Course
) -> Iterator[Problem]:
    """Names of other things that must exist: curriculum items, packages, exercises."""
    file = exercise.folder / "exercise.toml"
    if not exercise.covers:
        yield Problem(file, "`covers` is empty; name the curriculum's items it teaches.")
    for id in exercise.covers:
        if id not in curriculum:
            meant = near(id, curriculum)
            yield Problem(file, f"`covers` has '{id}', which curriculum.toml has not.{meant}")
    for package in exercise.needs:
        if package not in PACKAGES:
            meant = near(package, list(PACKAGES))
            known = ", ".join(PACKAGES)
            yield Problem(file, f"`needs` has '{package}', which isn't one of {known}.{meant}")
    everything = [other.id for other in course.exercises]
    for id in exercise.builds_on:
        if id not in everything:
            meant = near(id, everything)
            yield Problem(file, f"`builds_on` has '{id}', which is no exercise.{meant}")
        elif id not in earlier:
            yield Problem(file, f"`builds_on` has '{id}', which comes later in the course.")


def _texts(exercise: Exercise) -> Iterator[Problem]:
    """What the learner reads is there."""
    if not exercise.task:
        yield Problem(exercise.folder / "task.md", "The task is empty; write what is to be done.")
    if not exercise.hints:
        yield Problem(
            exercise.folder / "exercise.toml",
            "There are no hints; write a ladder of them, gentle to plain.",
        )
    for number, hint in enumerate(exercise.hints, start=1):
        if not hint:
            yield Problem(exercise.folder / "exercise.toml", f"Hint {number} is empty; write it.")


def _code(exercise: Exercise) -> list[Problem]:
    """The Python files can be read, differ where they must, and say what they promise."""
    problems: list[Problem] = []
    mistakes = read_mistakes(exercise, problems)
    if not mistakes:
        problems.append(
            Problem(exercise.folder / "wrong", "There is no known mistake; write one at least.")
        )
    broken_on_purpose = [mistake.file for mistake in mistakes if mistake.verdict == "error"]
    answers = [exercise.start, exercise.solution, *(mistake.file for mistake in mistakes)]
    trees = {
        file: _tree(file, [] if file in broken_on_purpose else problems)
        for file in [*answers, exercise.cases]
    }
    start, solution, cases = (
        trees[file] for file in (exercise.start, exercise.solution, exercise.cases)
    )
    for file in answers:
        if file != exercise.solution and solution and _same(trees[file], solution):
            problems.append(Problem(file, "This is the solution; it must be another program."))
    if start and solution:
        problems += _promises(exercise, start, solution)
    if cases:
        problems += _cases(exercise.cases, cases)
    return problems


def _tree(file: Path, problems: list[Problem]) -> ast.Module | None:
    """The file as Python; None, with a problem told, when it isn't."""
    text = read_text(file, problems)
    if text is None:
        return None
    try:
        return ast.parse(text, filename=str(file))
    except (MemoryError, RecursionError):
        problems.append(Problem(file, "This isn't Python that can be read: it is nested too deep."))
    except (SyntaxError, ValueError) as error:
        line = f" (line {error.lineno})" if isinstance(error, SyntaxError) else ""
        said = str(error.args[0]).rstrip(".?")
        problems.append(Problem(file, f"This isn't Python{line}: {said}."))
    return None


def _same(one: ast.Module | None, other: ast.Module) -> bool:
    """Whether two programs differ in nothing but comments and layout."""
    return one is not None and ast.dump(one) == ast.dump(other)


def _promises(exercise: Exercise, start: ast.Module, solution: ast.Module) -> Iterator[Problem]:
    """What the start gives the learner to fill in, the solution has, with the same arguments."""
    solved = {function.name: function for function in _functions(solution)}
    for function in _functions(start):
        if function.name not in solved:
            yield Problem(
                exercise.solution, f"`{function.name}` of start.py is missing; define it too."
            )
        elif ast.dump(function.args) != ast.dump(solved[function.name].args):
            yield Problem(
                exercise.solution,
                f"`{function.name}` takes other arguments than in start.py; make them the same.",
            )


def _cases(file: Path, tree: ast.Module) -> Iterator[Problem]:
    """Every case says what it promises, and none hides another."""
    cases = [function for function in _functions(tree) if function.name.startswith("case_")]
    if not cases:
        yield Problem(file, "There is no case; write a function `case_...(answer, expect)`.")
    names = [case.name for case in cases]
    for case in cases:
        if not ast.get_docstring(case):
            yield Problem(file, f"`{case.name}` has no docstring; say what it promises.")
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Problem(file, f"`{name}` is defined twice; the second hides the first.")


def _functions(tree: ast.Module) -> list[ast.FunctionDef]:
    """The functions at the top of a file."""
    return [node for node in tree.body if isinstance(node, ast.FunctionDef)]
