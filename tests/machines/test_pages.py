"""The pages of machines and of causes are what the tests plant."""

from pathlib import Path

from tests.machines import causes
from tests.machines.pages import page

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_up_to_date():
    """Else: python -m tests.machines.pages > docs/machines.md"""
    assert (DOCS / "machines.md").read_text(encoding="utf-8") == page()


def test_the_page_of_causes_is_up_to_date():
    """Else: .venv/bin/python scripts/cause_pages"""
    assert (DOCS / "causes.md").read_text(encoding="utf-8") == causes.page()


def test_every_cause_is_found_somehow():
    assert "not yet" not in causes.page()


def test_every_cause_that_a_check_finds_is_tried_on_a_machine():
    assert causes.untried() == []
