"""Finds our own modules where they lie, without asking every finder of Python's for each of them.

A quick look loads some hundred of them: to look for them in the usual way takes as long as a third
of a start of Python. Whatever is unusual (no compiled file, an old one, another place for them) is
left to Python's own finders, and a module loaded here differs in nothing from one loaded by them.
"""

from __future__ import annotations

import marshal
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import MAGIC_NUMBER, SourceFileLoader
from types import ModuleType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import CodeType

PACKAGE = __name__.rpartition(".")[0] + "."
ENDING = f".{sys.implementation.cache_tag}.pyc"
FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
MOST = 1 << 16
"""Bytes in one go: our largest are half of it."""


def load_ahead(names: Iterable[str]) -> None:
    """Load these modules of ours, each listed behind those that it imports.

    A tenth of a quick look is what Python does around each import: locks, searches, callbacks. Who
    imports such a module later finds it there.
    """
    begun: dict[str, ModuleType] = {}
    try:
        for name in names if sys.meta_path[0] is OwnModules else ():
            if name in sys.modules and name not in begun:
                continue
            if name in begun or _begin(name, begun):  # else Python's own finders will see to it
                _run(name, begun)
        for name in tuple(begun):  # a package that is not listed
            _run(name, begun)
    finally:
        for name in begun:
            del sys.modules[name]


def _run(name: str, begun: dict[str, ModuleType]) -> None:
    module = begun[name]
    exec(module.__loader__.code, module.__dict__)  # type: ignore[union-attr]
    del begun[name]


def _begin(name: str, begun: dict[str, ModuleType]) -> bool:
    """Put a module in its place that has not run yet; whether its code is at hand."""
    above, _, last = name.rpartition(".")
    if above not in sys.modules and not _begin(above, begun):
        return False
    spec = OwnModules.find_spec(name, sys.modules[above].__path__)
    if spec is None:
        return False
    module = begun[name] = sys.modules[name] = ModuleType(name)
    module.__spec__, module.__loader__, module.__package__ = spec, spec.loader, spec.parent
    module.__dict__.update(__file__=spec.origin, __cached__=spec.cached)
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    setattr(sys.modules[above], last, module)
    return True


def find_quickly() -> None:
    """From here on our modules are found so; not where Python was told to compile otherwise."""
    if not sys.flags.optimize and not sys.pycache_prefix and sys.meta_path[0] is not OwnModules:
        sys.meta_path.insert(0, OwnModules)


class OwnModules:
    """A finder for `sys.meta_path`."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module with its code at hand; None where the next finder has to see to it."""
        if not name.startswith(PACKAGE) or not path:
            return None
        folder, last = path[0], name.rpartition(".")[2]
        return _found(name, folder, last) or _found(name, f"{folder}/{last}", "__init__")


class Loader(SourceFileLoader):
    """Python's own loader, whose code is there already."""

    code: CodeType

    def exec_module(self, module: ModuleType) -> None:
        """Run it."""
        exec(self.code, module.__dict__)


def _found(name: str, folder: str, stem: str) -> ModuleSpec | None:
    """The module of that name, if that is the file of it."""
    file, compiled = f"{folder}/{stem}.py", f"{folder}/__pycache__/{stem}{ENDING}"
    code = _compiled(file, compiled)
    if code is None:
        return None
    loader = Loader(name, file)
    loader.code = code
    spec = ModuleSpec(name, loader, origin=file)
    spec.has_location, spec.cached = True, compiled
    if stem == "__init__":
        spec.submodule_search_locations = [folder]
    return spec


def _compiled(file: str, compiled: str) -> CodeType | None:
    """What Python compiled of a file, where it is of this very text; checked as Python does."""
    try:
        about = os.stat(file)
        data = _read(compiled)
    except OSError:
        return None
    stamp = (int(about.st_mtime) & 0xFFFFFFFF).to_bytes(4, "little")
    size = (about.st_size & 0xFFFFFFFF).to_bytes(4, "little")
    if data[:16] != MAGIC_NUMBER + b"\0\0\0\0" + stamp + size:
        return None
    try:
        code: CodeType = marshal.loads(memoryview(data)[16:])
    except (EOFError, ValueError, TypeError):  # cut short, as on a full disk
        return None
    return code


def _read(file: str) -> bytes:
    """A whole file, without the layers of `open`: they cost as much as reading it."""
    descriptor = os.open(file, FLAGS)
    try:
        parts = [os.read(descriptor, MOST)]
        while len(parts[-1]) == MOST:
            parts.append(os.read(descriptor, MOST))
        return b"".join(parts)
    finally:
        os.close(descriptor)
