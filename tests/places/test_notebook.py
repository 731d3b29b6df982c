"""`%load_ext envcheck` in a real kernel."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient


@pytest.fixture
def ran(tmp_path: Path):
    """Run cells in a kernel of this Python: the outputs of each."""

    def run(*cells: str) -> list[list[nbformat.NotebookNode]]:
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell) for cell in cells]
        )
        NotebookClient(
            notebook, timeout=180, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
        ).execute()
        return [cell.outputs for cell in notebook.cells]

    return run


def test_loading_shows_a_report_of_this_kernel(ran):
    first, second, third = ran(
        "%load_ext envcheck",
        "%envcheck --quick --select PY",
        "import sys; sorted({'torch', 'textual'} & sys.modules.keys())",
    )
    [report] = first
    assert report.data["text/markdown"].startswith("# envcheck: ")
    assert Path(sys.executable).name in report.data["text/markdown"]
    assert "python" in report.data["text/plain"].lower()
    assert second[0].data["text/markdown"].startswith("# envcheck: ")
    assert third[0].data["text/plain"] == "[]"


def test_what_is_not_understood_is_one_sentence(ran):
    outputs = ran(
        "%load_ext envcheck", "%envcheck --wat", "%envcheck --python /nowhere", "%envcheck '"
    )
    for [said] in outputs[1:]:
        assert said.output_type == "stream"
        assert said.text.startswith("envcheck: ")
        assert "Traceback" not in said.text


def test_other_formats_are_printed(ran):
    _, [document], [helped] = ran(
        "%load_ext envcheck", "%envcheck --quick --json", "%envcheck --help"
    )
    assert '"schema": "envcheck/report/1"' in document.text
    assert helped.text.startswith("usage: envcheck")
