"""What was done so far, in PREFIX.provision: the next run goes on by it, --uninstall goes back.

Something is written down before it is done. So what a kill leaves is at most written down and not
done, which does no harm; never done and not written down.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import sys
import uuid
from pathlib import Path

import files
from faults import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FORMAT = 1
OURS = {"record.json", "log", "lock", "report.json", "report.txt", "backups", "home", "trash"}
OURS |= {"seed", "stage", "installer.sh"}


class Record:
    """What we made and changed, and how it was before."""

    def __init__(self, prefix: Path) -> None:
        self.folder = prefix.with_name(f"{prefix.name}.provision")
        self.path = self.folder / "record.json"
        self.made: list[str] = []
        self.waited = False
        """Whether another run was at work before."""
        self.told: dict[str, Any] = self._read()

    def _read(self) -> dict[str, Any]:
        content = files.read(self.path)
        if content is None:
            self._try_free()
            empty = {"base": {}, "environments": {}, "project": {}, "kernels": [], "files": {}}
            return {"format": FORMAT, "id": uuid.uuid4().hex, "folders": [], **empty}
        try:
            told = json.loads(content)
        except ValueError:
            told = None
        if not isinstance(told, dict) or told.get("format") != FORMAT:
            raise Fault(f"{self.path} is no record of this version; keep it, and ask for help.")
        return told

    def _try_free(self) -> None:
        if not os.path.lexists(self.folder):
            return
        if not self.folder.is_dir() or self.folder.is_symlink():
            raise Fault(f"{self.folder} is there and not ours; name another --prefix.")
        foreign = sorted(
            name
            for name in os.listdir(self.folder)
            if name not in OURS and not name.endswith(".envcheck-provision")
        )
        if foreign:
            raise Fault(f"{self.folder} is not ours: it holds {foreign[0]}; name another --prefix.")

    def is_new(self) -> bool:
        """Nothing was done yet."""
        return not self.path.exists()

    def begin(self) -> int:
        """Make the folder, and hold its lock as long as this process and its children run."""
        self.make_folders(self.folder.parent)
        self.folder.mkdir(mode=0o700, exist_ok=True)
        lock = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        os.set_inheritable(lock, True)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.waited = True
            print_waiting(self.folder)
            fcntl.flock(lock, fcntl.LOCK_EX)
        self.told = self._read()  # as another run may have left it meanwhile
        self.told["folders"] = list(dict.fromkeys(self.told["folders"] + self.made))
        self.save()
        return lock

    def make_folders(self, folder: Path) -> None:
        """Make the folder and those above it; only what we made is removed again."""
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        if not missing:
            return
        names = [str(path) for path in reversed(missing)]
        self.made = self.made + names
        if self.path.exists():
            self.told["folders"] = list(dict.fromkeys(self.told["folders"] + names))
            self.save()
        for name in names:
            Path(name).mkdir(mode=0o755, exist_ok=True)

    def save(self) -> None:
        """Write it down."""
        text = json.dumps(self.told, indent=1, sort_keys=True) + "\n"
        files.write(self.path, text.encode(), 0o600)

    def put(self, path: Path, content: bytes, kind: str) -> None:
        """Write the file, once what was in it is kept; its kind is block (in it), or whole."""
        known = self.told["files"]
        if str(path) not in known:
            self.make_folders(path.parent)
            known[str(path)] = {"kind": kind, "before": self._keep(path, len(known))}
        known[str(path)]["written"] = files.digest(content)
        self.save()
        files.write(path, content)

    def _keep(self, path: Path, number: int) -> dict[str, Any] | None:
        before = files.read(path)
        if before is None:
            return None
        backups = self.folder / "backups"
        backups.mkdir(mode=0o700, exist_ok=True)
        backup = backups / f"{number:02d}-{path.name.lstrip('.')}"
        files.write(backup, before, 0o600)
        return {"backup": backup.name, "mtime_ns": path.stat().st_mtime_ns}

    def before(self, path: Path) -> bytes | None:
        """What was in the file before we came; None where there was none."""
        kept = self.told["files"][str(path)]["before"]
        return None if kept is None else (self.folder / "backups" / kept["backup"]).read_bytes()

    def throw(self, path: Path) -> None:
        """Remove a folder of ours: at once out of the way, then all that is in it."""
        trash = self.folder / "trash"
        shutil.rmtree(trash, ignore_errors=True)
        if os.path.lexists(path):
            os.replace(path, trash)
        remove_tree(trash)


def remove_tree(folder: Path) -> None:
    """Remove a folder, with parts that may not be written too."""
    for _ in range(2):
        with contextlib.suppress(FileNotFoundError, PermissionError):
            shutil.rmtree(folder)
        if not folder.exists():
            return
        for inner, _, _ in os.walk(folder):
            os.chmod(inner, 0o700)
    shutil.rmtree(folder)


def print_waiting(folder: Path) -> None:
    """Say why nothing happens."""
    sys.stderr.write(f"provision: another run works in {folder}; waiting for it\n")
