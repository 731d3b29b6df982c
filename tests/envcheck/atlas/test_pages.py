"""The pages in the repository are those of the atlas."""

from pathlib import Path

from envcheck.atlas.pages import pages

FOLDER = Path(__file__).resolve().parents[3] / "docs" / "causes"


def test_the_pages_are_those_of_the_atlas():
    """`scripts/cause_pages` writes them."""
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()} == pages()
