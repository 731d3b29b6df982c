"""`tutor export` and `tutor import`: there and back, in a real kernel too; nothing is lost."""

import json
import os
import sys
from pathlib import Path

import nbclient
import nbformat
import pytest

ROOT = Path(__file__).parents[3]
RIGHT = "def f(x):\n    return x + x\n"


@pytest.fixture
def workspace(home):
    (home / "workspace").mkdir()
    return home / "workspace"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "notebooks"


@pytest.fixture
def edit(folder):
    """Change the answer in a notebook that was exported."""

    def change(name, exercise, text):
        file = folder / name
        notebook = json.loads(file.read_text())
        (cell,) = [one for one in notebook["cells"] if one["id"] == f"answer-{exercise}"]
        cell["source"] = cell["source"].partition("\n")[0] + "\n" + text
        file.write_text(json.dumps(notebook))
        return file

    return change


def test_an_answer_goes_out_and_comes_back(command, workspace, folder, edit):
    (workspace / "double.py").write_text("def f(x):\n    return 0\n")
    out, err = command("export", "double", "--notebook", folder)
    assert (out, err) == (f"{folder / 'double.ipynb'} is written.\n", "")
    notebook = nbformat.read(folder / "double.ipynb", as_version=4)
    assert "return 0" in notebook.cells[2].source
    assert notebook.metadata.kernelspec.name == "python3"
    assert notebook.metadata.language_info.version == sys.version.partition(" ")[0]

    file = edit("double.ipynb", "double", RIGHT)
    out, err = command("import", file)
    kept = workspace / "double.py.1.bak"
    place = workspace / "double.py"
    assert (out, err) == (f"double: {place} is written; what was there is kept as {kept}.\n", "")
    assert place.read_text() == RIGHT
    assert kept.read_text() == "def f(x):\n    return 0\n"
    assert command("import", file)[0] == f"double: {place} is that answer already.\n"


def test_the_kernel_is_the_one_that_starts_the_python_of_the_answers(
    command, folder, tmp_path, monkeypatch
):
    for name, python in (("other", "/nowhere/python"), ("course", sys.executable)):
        spec = tmp_path / "jupyter" / "kernels" / name
        spec.mkdir(parents=True)
        kernel = {"argv": [python, "-m", "ipykernel_launcher"], "language": "python"}
        (spec / "kernel.json").write_text(json.dumps(kernel | {"display_name": name.title()}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    command("export", "double", "--notebook", folder, "--python", sys.executable)
    notebook = nbformat.read(folder / "double.ipynb", as_version=4)
    assert notebook.metadata.kernelspec == {
        "name": "course",
        "display_name": "Course",
        "language": "python",
    }


def test_all_is_a_notebook_a_lesson_and_starts_are_not_brought_back(
    command, workspace, folder, edit
):
    command("export", "all", "--notebook", folder)
    assert sorted(path.name for path in folder.iterdir()) == ["first.ipynb", "second.ipynb"]
    assert list(workspace.iterdir()) == []
    (workspace / "total.py").write_text("mine = 1\n")
    out, _ = command("import", edit("first.ipynb", "double", RIGHT))
    assert out == (
        f"double: {workspace / 'double.py'} is written.\n"
        "total: the notebook holds no more than the start, so nothing is written.\n"
    )
    assert (workspace / "total.py").read_text() == "mine = 1\n"


def test_only_what_is_named_is_brought_back(command, workspace, folder, edit):
    command("export", "all", "--notebook", folder)
    edit("first.ipynb", "double", RIGHT)
    command("import", edit("first.ipynb", "total", RIGHT), "total")
    assert [path.name for path in workspace.glob("*.py")] == ["total.py"]


def test_a_notebook_that_was_there_is_kept(command, workspace, folder):
    for _ in range(2):
        command("export", "double", "--notebook", folder)
    assert [path.name for path in folder.iterdir()] == ["double.ipynb"], "the same needs no copy"
    (folder / "double.ipynb").write_text("mine")
    out, _ = command("export", "double", "--notebook", folder)
    assert f"What was there is kept as {folder / 'double.ipynb.1.bak'}.\n" in out
    assert (folder / "double.ipynb.1.bak").read_text() == "mine"


def test_commands_for_the_notebook_are_commented_out_and_said(command, workspace, folder, edit):
    command("export", "double", "--notebook", folder)
    file = edit("double.ipynb", "double", "!pip install numpy\n" + RIGHT + "%timeit f(3)")
    _, err = command("import", file)
    assert err == (
        "tutor: warning: double: `!pip install numpy` is no Python and was commented out.\n"
        "tutor: warning: double: `%timeit f(3)` is no Python and was commented out.\n"
    )
    text = (workspace / "double.py").read_text()
    assert text == f"pass  # !pip install numpy\n{RIGHT}pass  # %timeit f(3)\n"


def bare(*sources):
    cells = [{"cell_type": "code", "metadata": {}, "source": source} for source in sources]
    return json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells})


REFUSED = [
    ("{", "n.ipynb is no notebook: it isn't valid JSON (line 1)."),
    ('{"nbformat": 3, "worksheets": []}', "n.ipynb is a notebook of the old format 3; open it"),
    (bare(), "n.ipynb has no cell that says whose answer it is; name the exercise: `tutor import"),
    (bare("x = 1"), "n.ipynb has no cell that says whose answer it is; name the exercise"),
    (bare("# tutor: answer to gone\nx"), "has answers to 'gone' only, which this course has not."),
    (bare("# tutor: answer to double\n"), "has no answer to 'double': the cell is gone, or empty."),
    (bare("%%bash\n# tutor: answer to double\nls"), "begins with `%%bash`, so it isn't Python;"),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED)
def test_what_cannot_be_brought_back_is_one_sentence_and_nothing_changes(
    command, workspace, tmp_path, text, sentence
):
    (workspace / "double.py").write_text("mine = 1\n")
    (tmp_path / "n.ipynb").write_text(text)
    out, err = command("import", tmp_path / "n.ipynb", code=2)
    assert sentence in err
    assert (out, err.count("\n")) == ("", 1)
    assert {path.name: path.read_text() for path in workspace.iterdir()} == {
        "double.py": "mine = 1\n"
    }


def test_an_answer_to_a_strange_exercise_stays_where_it_is(command, workspace, tmp_path):
    text = bare("# tutor: answer to gone\ny = 1", f"# tutor: answer to double\n{RIGHT}")
    (tmp_path / "n.ipynb").write_text(text)
    _, err = command("import", tmp_path / "n.ipynb")
    assert err == "tutor: 'gone' is not in this course; its answer stays in the notebook.\n"
    assert [path.name for path in workspace.iterdir()] == ["double.py"]


def test_a_notebook_without_marks_is_brought_back_by_name(command, workspace, tmp_path):
    (tmp_path / "n.ipynb").write_text(bare("import math", "print(1)", RIGHT))
    _, err = command("import", tmp_path / "n.ipynb", "double")
    assert "warning: double: cell 3 was taken as part of the answer." in err
    assert (workspace / "double.py").read_text() == "import math\n" + RIGHT


def test_without_nbformat_it_is_said_how_to_get_it(command, folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "nbformat", None)
    _, err = command("export", "double", "--notebook", folder, code=2)
    install = f"`{sys.executable} -m pip install nbformat`"
    assert err == f"tutor: `tutor export` needs nbformat: {install}.\n"
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_one_sentence(command, tmp_path):
    (tmp_path / "file").write_text("")
    _, err = command("export", "double", "--notebook", tmp_path / "file" / "deep", code=2)
    assert "deep/double.ipynb can't be written: " in err
    assert err.count("\n") == 1


@pytest.mark.slow
def test_a_notebook_runs_in_jupyter_and_is_judged_there_as_the_file_is(
    command, environment, workspace, folder, tmp_path, small_course, monkeypatch
):
    """One kernel: the right answer beside a wrong one; then back, and judged as a file."""
    (workspace / "double.py").write_text(RIGHT)
    (workspace / "total.py").write_text("def f(x):\n    return 3 * x\n")
    command("export", "all", "--notebook", folder)
    notebook = nbformat.read(folder / "first.ipynb", as_version=4)
    kernel_in(tmp_path / "jupyter", monkeypatch)
    client = nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": "."}})
    client.execute(env=environment | {"JUPYTER_PATH": str(tmp_path / "jupyter")})
    nbformat.write(notebook, folder / "first.ipynb")
    said = {
        cell.id: "".join(out.get("text", "") for out in cell.outputs) for cell in code(notebook)
    }
    assert "Right: all 2 promises are kept." in said["try-double"]
    assert "double: right · seed 0" in said["try-double"]
    assert "That is three times; twice is asked." in said["try-total"]

    command("import", folder / "first.ipynb", "--workspace", tmp_path / "elsewhere")
    for name, code_ in (("double", 0), ("total", 1)):
        assert (tmp_path / "elsewhere" / f"{name}.py").read_text() == (
            workspace / f"{name}.py"
        ).read_text()
        out, _ = command("check", name, "--workspace", tmp_path / "elsewhere", code=code_)
        assert out.splitlines()[0] in said[f"try-{name}"]


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def kernel_in(place, monkeypatch):
    """A kernelspec of this Python, where Jupyter looks first; nothing of the account's is read."""
    spec = place / "kernels" / "python3"
    spec.mkdir(parents=True)
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    text = json.dumps({"argv": argv, "display_name": "Python 3", "language": "python"})
    (spec / "kernel.json").write_text(text)
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        monkeypatch.setenv(name, str(place / name.lower()))
    monkeypatch.setenv("JUPYTER_PATH", str(place))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
