"""PyTorch as its files describe it, without importing it."""

from __future__ import annotations

import os

from envcheck.facts import Target, Torch, Unknown
from envcheck.probes.text import read_text

LIBRARIES = ("torch_cpu", "torch_cuda", "torch_hip", "torch_xpu")


def probe(target: Target) -> Torch | Unknown | None:
    """The torch that `import torch` would find in the target."""
    if target.python is None:
        return None
    if target.trouble:
        return Unknown("the target Python does not answer")
    for folder in target.sys_path:
        location = os.path.join(folder, "torch")
        text = read_text(os.path.join(location, "version.py"))
        if text is not None:
            return _describe(location, parse_version_file(text))
        for bare in (os.path.join(location, "__init__.py"), f"{location}.py"):
            if os.path.isfile(bare):
                return Torch(
                    "", bare, None, None, None, _libraries(_names(os.path.join(location, "lib")))
                )
    return None


def parse_version_file(text: str) -> dict[str, str | None]:
    """The names that torch/version.py sets: `__version__`, `cuda`, `hip`, `xpu`, ..."""
    said: dict[str, str | None] = {}
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        value = value.strip()
        if equals and not line.startswith((" ", "#")):
            quoted = value[:1] in "'\"" and len(value) > 1
            said[name.partition(":")[0].strip()] = value[1:-1] if quoted else None
    return said


def _describe(location: str, said: dict[str, str | None]) -> Torch:
    names = _names(os.path.join(location, "lib"))
    return Torch(
        version=said.get("__version__") or "",
        location=location,
        cuda=said.get("cuda"),
        rocm=said.get("hip"),
        xpu=said.get("xpu"),
        libraries=_libraries(names),
        nvrtc=tuple(name for name in names if name.startswith("libnvrtc")),
        gfx=_gfx(location) if said.get("hip") else (),
    )


def _gfx(location: str) -> tuple[str, ...]:
    """The GPUs that names such as TensileLibrary_lazy_gfx1100.dat are for."""
    names = _names(os.path.join(location, "lib", "rocblas", "library"))
    parts = (part for name in names for part in name.replace("-", "_").replace(".", "_").split("_"))
    return tuple(sorted({part for part in parts if part[:3] == "gfx" and part[3:4].isdigit()}))


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _libraries(names: list[str]) -> tuple[str, ...]:
    stems = {name.partition(".")[0].removeprefix("lib") for name in names}
    return tuple(f"lib{name}" for name in LIBRARIES if name in stems)
