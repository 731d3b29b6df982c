"""What reading a course's files shows to be wrong with it, one sentence a problem.

Whether everything is taught that has to be: coverage.py.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from tutor.course.coverage import read_curriculum
from tutor.course.equivalent import read_equivalents
from tutor.course.fields import read_text
from tutor.course.gaps import files_of, unfilled
from tutor.course.model import PACKAGES, Course, Exercise, Mistake
from tutor.course.pictured import unfit_picture
from tutor.course.problem import Problem as Problem
from tutor.course.problem import near
from tutor.course.read import read_course, read_mistakes
from tutor.course.wording import unfit_page, unfit_texts

MISTAKES = 3
"""So many known mistakes an exercise has at least, of whatever kind it is: a prediction goes wrong
in as many ways as a program does."""

EXERCISE_FILES = (
    *("exercise.toml", "task.md", "start.py", "solution.py", "cases.py", "drive.py", "wrong"),
    "mutants.toml",
)
LESSON_FILES = ("lesson.md", "picture.py")
COURSE_FILES = ("course.toml", "curriculum.toml", "README.md", "__init__.py")


def inspect(folder: Path) -> list[Problem]:
    """Every problem of the course's files, in course order; none is a sound course."""
    problems: list[Problem] = []
    course = read_course(folder, problems)
    curriculum = [item.id for item in read_curriculum(folder / "curriculum.toml", problems)]
    if not problems:
        problems += _twins(course)
        problems += _strays(folder, course)
    problems += unfilled([folder / "curriculum.toml"])
    earlier: list[str] = []
    pages = [(track, lesson) for track in course.tracks for lesson in track.lessons]
    for track, lesson in pages:
        page = folder / track.id / lesson.id / "lesson.md"
        problems += [*unfilled([page]), *unfit_page(page, lesson), *unfit_picture(page, lesson)]
        for exercise in lesson.exercises:
            gaps = [*unfilled(files_of(exercise.folder))]
            if gaps:  # what else a template lacks is no news
                problems += gaps
                earlier.append(exercise.id)
                continue
            problems += _links(exercise, curriculum, earlier, course)
            problems += unfit_texts(exercise)
            problems += _code(exercise)
            read_equivalents(exercise, problems)
            earlier.append(exercise.id)
    return problems


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
            yield from _others(folder / track.id / lesson.id, [*LESSON_FILES, *declared])
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


def _code(exercise: Exercise) -> list[Problem]:
    """The Python files can be read, differ where they must, and say what they promise."""
    problems: list[Problem] = []
    mistakes = read_mistakes(exercise, problems)
    problems += _known(exercise, mistakes)
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


def _known(exercise: Exercise, mistakes: Sequence[Mistake]) -> Iterator[Problem]:
    """There are enough known mistakes, and each has a sentence of its own."""
    if len(mistakes) < MISTAKES:
        count = len(mistakes) or "no"
        there = f"There {'is' if count == 1 else 'are'} {count} known mistake"
        sentence = f"{there}{'' if count == 1 else 's'}; write {MISTAKES} at least."
        yield Problem(exercise.folder / "wrong", sentence)
    said: dict[str, str] = {}
    for mistake in mistakes:
        if mistake.sentence and mistake.sentence in said:
            other = said[mistake.sentence]
            yield Problem(mistake.file, f"Its sentence is also that of {other}; write its own.")
        said.setdefault(mistake.sentence, mistake.file.name)


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
