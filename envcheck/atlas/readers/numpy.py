"""Reads what tells the faults around NumPy apart."""

from __future__ import annotations

from envcheck.atlas.said import Reader

_FRAME = r"(?:site|dist)-packages[/\\](\w+)[^\n]*(?:\n[^\n]*){1,2}\n[^\n]*"

READERS = (
    Reader("numpy_api", "this version of numpy is",
           r"against a[bp]i version (0x\w+ but this version of numpy is 0x\w+)"),
    Reader("array_api_frame", "_array_api not found", rf"{_FRAME}_array_api not found"),
    Reader("import_line", "import ", r"^(?:\d+ )?import (\w+)"),
    Reader("import_line", " import ", r"^(?:\d+ )?from (\w+)[\w.]* import"),
    Reader("torch_speaks", "tensor_numpy.cpp"),
)  # fmt: skip
