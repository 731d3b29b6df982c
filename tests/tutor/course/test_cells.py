"""Answers come back out of a notebook, whatever was done to it: split, merged, moved, stripped."""

import ast
import json
from dataclasses import replace

import nbformat
import pytest

from tutor.course.cells import NotebookError, answer_to, named, read_notebook
from tutor.course.commands import language_of, without_commands
from tutor.course.load import find, load
from tutor.course.notebook import Kernel, exercise_notebook, lesson_notebook, written

ANSWER = '''"""Mine."""
from __future__ import annotations

import math


def f(x):
    """%d is no magic here, nor is
%d here."""
    half = (x
            % 7)

    return 2 * x + half
'''


@pytest.fixture
def course(small_course):
    return load(small_course)


@pytest.fixture
def double(course):
    return find(course, "double")


@pytest.fixture
def notebook(course, double):
    return exercise_notebook(course, double, ANSWER, Kernel(), None)


@pytest.fixture
def lesson(course):
    answers = {"double": ANSWER, "total": "def f(x):\n    return sum(x)\n"}
    return lesson_notebook(course, course.lessons[0], answers, Kernel(), None)


def back(notebook, exercise, **how):
    return answer_to(exercise, read_notebook(written(notebook).encode(), "n.ipynb"), **how)


def code(notebook):
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def cell(source, **metadata):
    return {
        "cell_type": "code",
        "metadata": metadata,
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def stripped(notebook):
    """As a service leaves it that knows no metadata but its own."""
    notebook["metadata"] = {"colab": {"provenance": []}}
    for one in notebook["cells"]:
        one["metadata"] = {"id": "x7Ts"}
    return notebook


def test_a_notebook_is_valid_and_its_answer_comes_back_as_it_was(notebook, double):
    nbformat.validate(notebook)
    found = back(notebook, double)
    assert (found.text, found.notes) == (ANSWER, ())


def test_a_lesson_is_valid_and_every_answer_comes_back(lesson, course):
    nbformat.validate(lesson)
    texts = [back(lesson, exercise).text for exercise in course.lessons[0].exercises]
    assert texts == [ANSWER, "def f(x):\n    return sum(x)\n"]
    assert lesson["cells"][0]["source"].startswith("# First things")


def test_the_task_stands_first_and_the_hints_are_folded(notebook, double):
    task, hints = notebook["cells"][:2]
    assert double.task in task["source"]
    assert hints["source"].count("<details><summary>Hint ") == len(double.hints)
    assert all(hint in hints["source"] for hint in double.hints)


def test_lines_in_a_list_are_lines(notebook, double):
    answer, _ = code(notebook)
    answer["source"] = answer["source"].splitlines(keepends=True)
    assert back(notebook, double).text == ANSWER


def test_without_metadata_the_comment_tells(lesson, course):
    found = [back(stripped(lesson), exercise).text for exercise in course.lessons[0].exercises]
    assert found[0] == ANSWER


def test_without_the_comment_the_metadata_tell(notebook, double):
    answer, _ = code(notebook)
    answer["source"] = answer["source"].partition("\n")[2]
    assert back(notebook, double).text == ANSWER


def test_without_both_only_a_guess_finds_it(notebook, double):
    answer, trial = code(stripped(notebook))
    notebook["cells"] = [
        cell("import math"),
        cell("print(f)"),
        cell(answer["source"].partition("\n")[2].replace("import math\n", "")),
        trial,
    ]
    assert back(notebook, double) is None
    found = back(notebook, double, guess=True)
    assert found.text.startswith('import math\n"""Mine."""')
    assert "print" not in found.text


@pytest.mark.parametrize("line", range(1, ANSWER.count("\n")))
def test_a_cell_split_anywhere_is_one_answer(notebook, double, line):
    """Jupyter gives both halves the metadata."""
    answer, _ = code(notebook)
    lines = answer["source"].splitlines(keepends=True)
    first = cell("".join(lines[: line + 1]), **answer["metadata"])
    second = cell("".join(lines[line + 1 :]), **answer["metadata"])
    notebook["cells"][2:3] = [first, second]
    assert [text for text in back(notebook, double).text.split("\n") if text] == [
        text for text in ANSWER.split("\n") if text
    ]


def test_a_function_split_off_is_found_without_metadata(notebook, double):
    answer, _ = code(stripped(notebook))
    mark, _, body = answer["source"].partition("\n")
    head, _, rest = body.partition("    half")
    notebook["cells"][2:3] = [cell(f"{mark}\n{head}"), cell(f"    half{rest}"), cell("f(3)")]
    ast.parse(back(notebook, double).text)
    assert "f(3)" not in back(notebook, double).text


def test_a_function_in_a_cell_of_its_own_is_taken_and_said(notebook, double):
    answer, _ = code(notebook)
    answer["source"] = answer["source"].partition("\n")[0] + "\nimport math"
    notebook["cells"].append(cell("def f(x):\n    return 2 * x"))
    notebook["cells"].append(cell("print(f(2))"))
    found = back(notebook, double)
    assert found.text == "import math\ndef f(x):\n    return 2 * x\n"
    assert found.notes == ("cell 5 was taken as part of the answer",)


def test_merged_cells_are_taken_apart(lesson, course):
    first, first_try, second, second_try = code(lesson)
    sources = [one["source"] for one in (first, first_try, second, second_try)]
    lesson["cells"] = [cell("\n\n".join(sources), **first["metadata"])]
    texts = [back(lesson, exercise).text for exercise in course.lessons[0].exercises]
    assert texts == [ANSWER, "def f(x):\n    return sum(x)\n"]


def test_moved_cells_are_found(lesson, course):
    lesson["cells"].reverse()
    assert back(lesson, find(course, "double")).text == ANSWER


def test_of_copies_the_last_is_taken_and_that_is_said(notebook, double):
    answer, _ = code(notebook)
    copy = cell(answer["source"].replace("2 * x", "5 * x"), **answer["metadata"])
    notebook["cells"].append(copy)
    found = back(notebook, double)
    assert "5 * x" in found.text
    assert "2 * x" not in found.text
    assert found.notes == ("2 cells hold an answer to 'double'; the last was taken",)


def test_code_written_above_the_comment_belongs_to_the_answer(notebook, double):
    answer, _ = code(notebook)
    answer["source"] = "import cmath\n" + answer["source"]
    assert back(notebook, double).text == "import cmath\n" + ANSWER


def test_an_empty_answer_is_none(notebook, double):
    answer, _ = code(notebook)
    answer["source"] = answer["source"].partition("\n")[0]
    assert back(notebook, double) is None


def test_an_answer_that_quotes_the_comment_is_not_taken_apart(course, double):
    answer = "# tutor: answer to total\ndef f(x):\n    return '# tutor: answer to total'\n"
    found = back(exercise_notebook(course, double, answer, Kernel(), None), double)
    assert found.text == answer.partition("\n")[2]


def test_the_exercises_are_named_in_their_order(lesson):
    notebook = read_notebook(written(lesson).encode(), "n.ipynb")
    assert named(notebook) == notebook.exercises == ("double", "total")


COMMANDS = [
    ("%matplotlib inline\nx = 1", "pass  # %matplotlib inline\nx = 1"),
    ("x = 1\n!pip install it's", "x = 1\npass  # !pip install it's"),
    ("def f(x):\n    %time g()\n    return x", "def f(x):\n    pass  # %time g()\n    return x"),
    ("if x:\n\t!ls", "if x:\n\tpass  # !ls"),
    ("x = !ls", "pass  # x = !ls"),
    ("f?\n?f\nf??", "pass  # f?\npass  # ?f\npass  # f??"),
    ("%%time\nx = 1", "pass  # %%time\nx = 1"),
    ("x = 5\ny = (x\n  % 2)", None),
    ('"""\n%d\n!ls\n"""', None),
    ("def f(:\n  !ls", None),
    ("x = a ? b : c", None),
]


@pytest.mark.parametrize(("text", "plain"), COMMANDS)
def test_what_only_a_notebook_understands_is_commented_out(text, plain):
    python, dropped = without_commands(text)
    assert python == (plain or text)
    assert bool(dropped) == (plain is not None)
    assert language_of(text) is None
    if plain:
        ast.parse(python)


def test_a_cell_in_another_language_is_refused(notebook, double):
    answer, _ = code(notebook)
    answer["source"] = "%%bash\n" + answer["source"]
    with pytest.raises(NotebookError, match=r"\(cell 3\) begins with `%%bash`, so it isn't Python"):
        back(notebook, double)


BROKEN = [
    (b"", "n.ipynb is no notebook: it isn't valid JSON (line 1)."),
    (b"\xff\xfe", "n.ipynb is no notebook: it isn't valid JSON."),
    (b'{"nbformat": 4, "cells": [', "n.ipynb is no notebook: it isn't valid JSON (line 1)."),
    (b"[" * 100_000, "n.ipynb is no notebook: it isn't valid JSON."),
    (b"[]", "n.ipynb is no notebook: it is JSON, but doesn't name its `nbformat`."),
    (b'{"nbformat": 3, "worksheets": []}', "n.ipynb is a notebook of the old format 3;"),
    (b'{"nbformat": 5, "cells": []}', "n.ipynb is a notebook of a form that this program"),
    (b'{"nbformat": 4, "cells": {}}', "n.ipynb is a notebook of a form that this program"),
    (b'{"nbformat": 4, "cells": [7]}', "n.ipynb is broken: its cell 1 has no text."),
    (b'{"nbformat": 4, "cells": [{"source": [1]}]}', "n.ipynb is broken: its cell 1 has no"),
]


@pytest.mark.parametrize(("content", "sentence"), BROKEN)
def test_what_is_no_notebook_is_one_sentence(content, sentence):
    with pytest.raises(NotebookError) as told:
        read_notebook(content, "n.ipynb")
    assert str(told.value).startswith(sentence)
    assert "\n" not in str(told.value)


def test_half_a_character_does_no_harm(double):
    source = "# tutor: answer to double\nx = '\ud800'"
    text = json.dumps({"nbformat": 4, "cells": [{"cell_type": "code", "source": source}]})
    found = answer_to(double, read_notebook(text.encode(), "n.ipynb"))
    assert found.text == "x = '?'\n"


@pytest.mark.parametrize("noted", [None, 7, [], {"exercise": 7}, {"exercise": ["double"]}])
def test_strange_metadata_are_passed_over(notebook, double, noted):
    answer, _ = code(notebook)
    answer["metadata"] = {"tutor": noted}
    notebook["metadata"] = {"tutor": noted}
    assert back(notebook, double).text == ANSWER


def test_an_exercise_without_functions_has_its_variables(notebook, double, tmp_path):
    (tmp_path / "start.py").write_text("shape = None\n")
    predict = replace(double, folder=tmp_path)
    bare = {"nbformat": 4, "metadata": {}, "cells": [cell("x = 1"), cell("shape = (2, 3)")]}
    assert back(bare, predict, guess=True).text == "shape = (2, 3)\n"
