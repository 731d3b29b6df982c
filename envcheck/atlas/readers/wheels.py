"""Reads which wheels there are, which were wanted, and what a build says."""

from __future__ import annotations

from envcheck.atlas.readers.packages import VERSION
from envcheck.atlas.said import Reader

_TORCH = r"(?:torch|torchvision|torchaudio)"
_STAYS = (
    r"(?<!uninstalling\x20)(?<!installation:\x20)(?<!uninstall:\x20)(?<!uninstalled\x20)"
    r"(?<!removing\x20)"
)
"""Not one of the packages that an installer takes away in that very line."""

READERS = (
    Reader("torch_offered", "from versions:",
           rf"requirement {_TORCH}\b[^(\n]*(?:\n[^(\n]*)?\(from versions: ([^)]*)\)?"),
    Reader("index_not_reached", "after connection broken by"),
    Reader("torch_pinned", "torch==",
           rf"(?:requirement|distribution found for) {_TORCH}==([\w.+!]+)"),
    Reader("torch_pinned", "torch==", r"(?:no version of|because) torch==([\w.+!]+)"),
    Reader("python", "python3.", r"(?<!lib/)\bpython(3\.\d+)\b(?!/)"),
    Reader("python", "-cp3", r"-cp(3\d+)-cp3\d+\w*-(?:win|linux|manylinux|macosx|none)"),
    Reader("python", "you're using cpython", r"using cpython (3\.\d+)"),
    Reader("python_prerelease", ".0a", r"\b(3\.\d+\.0a\d+\+?)(?![\w.])"),
    Reader("python_prerelease", ".0b", r"\b(3\.\d+\.0b\d+\+?)(?![\w.])"),
    Reader("bits_32", "32 bit", r"\b(?:python|msc) .{0,60}32 bit"),
    Reader("bits_32", "32-bit", r"\b(?:python .{0,40}32-bit|32-bit python)"),
    Reader("bits_32", "python3", r"\bpython3?\d*-32\b"),
    Reader("bits_64", "64 bit", r"64 bit \(amd64\)"),
    Reader("bits_64", "64-bit runtime"),
    Reader("from_source", "pip-install-", r"pip-install-\w+\\[\w-]+"),
    Reader("from_source", "pip-req-build-"),
    Reader("from_source", ".tar.gz", r"(?:downloading|using cached) \S+\.tar\.gz"),
    Reader("long_path", "\\", r"([a-z]:\\(?:[^\\'\"\n<>|]{1,120}\\){3,}[^'\"\n]{1,240})"),
    *(
        Reader(f"nvidia_cu{series}", f"cu{series}",
               rf"{_STAYS}\bnvidia(?:[-_][a-z0-9]+)+?[-_]cu{series}\b.*")
        for series in (11, 12, 13)
    ),
    Reader("nccl_elsewhere", "libnccl", r"(?:/usr|/opt|/lib)\S*libnccl\S*"),
    Reader("nccl_elsewhere", "msamp", r"\bmsamp\b"),
    Reader("torchaudio", "torchaudio", rf"^(?:\[(?:pip3?|conda)\] )?torchaudio(?:==?| ){VERSION}"),
    Reader("conda_cudatoolkit", "cudatoolkit", r"^(?:\[conda\] )?cudatoolkit \d[\w.]* \w+.*"),
    Reader("conda_cudatoolkit", "/cudatoolkit-", r"conda-meta/cudatoolkit-\S+"),
    Reader("conda_cudatoolkit", "cudatoolkit", r"conda (?:install|remove) .*cudatoolkit.*"),
    Reader("pip_torch", "[pip", r"^\[pip3?\] torch==.*"),
    Reader("pip_torch", "install torch", r"pip3? install .*\btorch\b.*"),
)  # fmt: skip
