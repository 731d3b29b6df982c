"""A folder is removed whatever is in it, and nothing outside of it is touched."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tutor.runtime.clear import clear

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs macOS or Linux: links")


def test_a_tree_deeper_than_any_path_is_removed(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    here = os.open(place, os.O_RDONLY)
    for _ in range(3000):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(os.open("file", os.O_WRONLY | os.O_CREAT, dir_fd=here))
    os.close(here)
    clear(place)
    assert list(tmp_path.iterdir()) == []


def test_folders_without_rights_and_names_that_are_no_text_are_removed(tmp_path: Path) -> None:
    place = tmp_path / "place"
    (place / "a" / "b").mkdir(parents=True)
    (place / "a" / "b" / "file").touch()
    (place / "a" / "b").chmod(0)
    (place / "a").chmod(0)
    with open(os.fsencode(place) + b"/\xff\x80", "wb"):
        pass
    clear(place)
    assert list(tmp_path.iterdir()) == []


def test_what_links_lead_to_stays(tmp_path: Path) -> None:
    others = tmp_path / "others"
    others.mkdir()
    (others / "kept").touch()
    place = tmp_path / "place"
    place.mkdir()
    (place / "folder").symlink_to(others)
    (place / "file").symlink_to(others / "kept")
    (place / "hard").hardlink_to(others / "kept")
    clear(place)
    link = tmp_path / "link"
    link.symlink_to(others)
    clear(link)
    assert list(tmp_path.iterdir()) == [others]
    assert (others / "kept").exists()
