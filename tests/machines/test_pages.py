"""The page of machines is what the tests plant."""

from pathlib import Path

from tests.machines.pages import page

FILE = Path(__file__).parents[2] / "docs/machines.md"


def test_the_page_is_up_to_date():
    """Else: python -m tests.machines.pages > docs/machines.md"""
    assert FILE.read_text(encoding="utf-8") == page()
