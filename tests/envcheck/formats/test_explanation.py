"""An explanation as JSON and as text."""

import json

from envcheck.atlas import explain, page
from envcheck.formats.explanation import as_json, as_text
from envcheck.redact import Redactor

TEXT = ["/home/ada/x.py: RuntimeError: Numpy is not available", "numpy==2.0.0", "torch==2.1.0"]


def test_the_document_is_that_of_the_contract():
    said = json.loads(as_json(explain(TEXT, "linux"), None))
    assert said["schema"] == "envcheck/explanation/1"
    assert said["platform"] == "linux"
    best = said["causes"][0]
    assert best["cause"] == "numpy2-abi-torch-built-for-1x"
    assert best["family"] == "numpy"
    assert 0 < best["confidence"] <= 1
    assert best["because"][0] == TEXT[0]
    assert best["fix"]["risk"] == "replaces-packages"
    assert best["fix"]["commands"] == ["python -m pip install 'numpy<2'"]
    assert best["page"] == page(best["cause"])
    assert said["facts"]["torch"] == ["2.1.0"]


def test_the_document_is_redacted():
    text = as_json(explain(TEXT), Redactor("/home/ada", "ada"))
    assert "ada" not in text
    assert "~/x.py" in text


def test_a_person_reads_the_cause_the_lines_and_what_to_type():
    text = as_text(explain(TEXT), 72)
    assert "(numpy2-abi-torch-built-for-1x, " in text.replace("\n   ", " ")
    assert f"| {TEXT[0]}" in text
    assert "$ python -m pip install 'numpy<2'" in text


def test_a_person_reads_what_would_decide():
    text = as_text(explain(["RuntimeError: Numpy is not available"]))
    assert "To tell numpy2-abi-torch-built-for-1x from numpy-too-old-for-extension" in text
    assert "$ python -m pip list" in text


def test_nothing_is_said_of_what_is_not_known():
    nothing = explain(["all is well"])
    assert as_text(nothing) == "Nothing in this text speaks of a cause that is known here.\n"
    assert json.loads(as_json(nothing, None))["causes"] == []
