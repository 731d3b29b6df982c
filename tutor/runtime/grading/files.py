"""Reads what was handed in: files, and zipped folders in memory. Nothing is unpacked on disk.

Whoever handed it in may have made it to do harm: links are not followed, nothing is read beyond its
limit, and what a zip says of its own sizes and names is not believed.
"""

from __future__ import annotations

import io
import os
import stat
import time
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LIMITS = {".py": 256 << 10, ".ipynb": 16 << 20, ".zip": 32 << 20}
"""How many bytes a file of each kind may have."""
UNPACKED = 64 << 20
"""How many bytes one zip may hold."""
ENTRIES = 2000
"""How many files one student may hand in."""
DEPTH = 12
NOISE = ("__pycache__", "__MACOSX", "venv", "node_modules", "site-packages", "Thumbs.db")
"""Made by machines, not by students: passed over without a word, as is what begins with a dot."""


@dataclass(frozen=True)
class File:
    """A file that may hold answers, read."""

    path: str
    """Where it lies in the folder of submissions; parts inside a zip follow the zip's name."""
    name: str
    data: bytes
    at: float
    """When it was handed in, as far as the disk tells: seconds since 1970."""
    written: float
    """When it was written: within a zip that is another time."""


@dataclass(frozen=True)
class Note:
    """Something that a teacher has to know about what was handed in."""

    path: str
    sentence: str

    def __str__(self) -> str:
        """The path and the sentence, on one line."""
        return f"{self.path}: {self.sentence}"


def is_noise(name: str) -> bool:
    """Whether a machine put it there."""
    return name.startswith(".") or name in NOISE


def kind(name: str) -> str:
    """The ending of the name, in small letters."""
    return os.path.splitext(name)[1].lower()


def files_of(place: Path, root: Path, stamp: str) -> Iterator[File | Note]:
    """The files at this place, and in all folders and zips below it.

    A file named like `stamp` comes before what lies beside and below it, and never from a zip.
    """
    found = others = 0
    for item in _walk(place, root, stamp, 0):
        found += 1
        if found > ENTRIES:
            yield Note(shown(place, root), f"It has more than {ENTRIES} files; the rest is unread.")
            return
        if isinstance(item, File) and kind(item.name) not in LIMITS and item.name != stamp:
            others += 1
            if others <= 5:
                yield Note(item.path, "It is no answer: answers are .py, .ipynb or .zip files.")
            continue
        if isinstance(item, File) and kind(item.name) == ".zip":
            yield from _unzipped(item)
            continue
        yield item
    if others > 5:
        yield Note(shown(place, root), f"{others - 5} more files in it are no answers.")


def shown(path: Path, root: Path) -> str:
    """The path as a teacher knows it: below the folder of submissions."""
    return path.relative_to(root).as_posix()


def _walk(path: Path, root: Path, stamp: str, depth: int) -> Iterator[File | Note]:
    name = shown(path, root)
    try:
        about = path.lstat()
        if stat.S_ISDIR(about.st_mode):
            if depth > DEPTH:
                yield Note(name, "It is nested too deep to be read.")
                return
            for inner in sorted(path.iterdir(), key=lambda it: (it.name != stamp, it)):
                if not is_noise(inner.name):
                    yield from _walk(inner, root, stamp, depth + 1)
            return
        yield _read(path, name, about, 4096 if path.name == stamp else LIMITS.get(kind(name), 0))
    except OSError as error:
        yield Note(name, f"It can't be read: {error.strerror}.")


def _read(path: Path, name: str, about: os.stat_result, limit: int) -> File | Note:
    if stat.S_ISLNK(about.st_mode):
        return Note(name, "It is a link, which is not followed; hand in the file itself.")
    if not stat.S_ISREG(about.st_mode):
        return Note(name, "It is no regular file.")
    if limit and about.st_size > limit:
        return Note(name, _too_large(limit))
    data = b""
    if limit:
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(path, flags), "rb") as stream:
            data = stream.read(limit + 1)
    if len(data) > limit:  # it grew meanwhile
        return Note(name, _too_large(limit))
    return File(name, path.name, data, about.st_mtime, about.st_mtime)


def _unzipped(file: File) -> Iterator[File | Note]:
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            yield from _entries(archive, file)
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        yield Note(
            file.path, f"This zip can't be read: {str(error).rstrip('.') or 'it is broken'}."
        )


def _entries(archive: zipfile.ZipFile, file: File) -> Iterator[File | Note]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > ENTRIES:
        yield Note(file.path, f"It has more than {ENTRIES} files and is not read.")
        return
    left = UNPACKED
    for entry in entries:
        parts = entry.filename.replace("\\", "/").split("/")
        if any(is_noise(part) for part in parts if part != ".."):
            continue
        item = _entry(archive, entry, file, parts, left)
        yield item
        left -= len(item.data) if isinstance(item, File) else 0
        if left <= 0:
            yield Note(file.path, f"It holds more than {UNPACKED >> 20} MiB; the rest is unread.")
            return


def _entry(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: File, parts: list[str], left: int
) -> File | Note:
    path, limit = f"{file.path}/{entry.filename}", LIMITS.get(kind(parts[-1]), 0)
    if ".." in parts or parts[0] == "" or ":" in parts[0]:
        return Note(path, "Its name leads out of the zip; it is not read.")
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Note(path, "It is a link, which is not followed; hand in the file itself.")
    if kind(parts[-1]) == ".zip":
        return Note(path, "It is a zip inside a zip, which is not read.")
    if not limit:
        return Note(path, "It is no answer: answers are .py, .ipynb or .zip files.")
    if entry.flag_bits & 1:
        return Note(path, "It needs a password.")
    try:
        with archive.open(entry) as stream:
            data = stream.read(min(limit, left) + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError):
        return Note(path, "This part of the zip is broken.")
    if len(data) > min(limit, left):
        return Note(path, _too_large(min(limit, left)))
    return File(path, parts[-1], data, file.at, _when(entry, file.at))


def _when(entry: zipfile.ZipInfo, otherwise: float) -> float:
    """When the entry was written, by the clock of whoever packed it."""
    try:
        return time.mktime((*entry.date_time, 0, 0, -1))
    except (ValueError, OverflowError):
        return otherwise


def _too_large(limit: int) -> str:
    size = f"{limit >> 20} MiB" if limit >= 1 << 20 else f"{limit >> 10} KiB"
    return f"It is larger than {size} and is not read."
