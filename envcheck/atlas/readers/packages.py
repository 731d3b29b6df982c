"""Reads which Python and which packages there are."""

from __future__ import annotations

from envcheck.atlas.said import Reader

VERSION = r"(\d+\.\d+(?:\.\d+)*(?:\w|[.+]\w)*)"


def _package(name: str) -> tuple[Reader, ...]:
    """Versions of an installed package as pip, conda, collect_env and paths tell them."""
    return (
        Reader(name, f"{name}=", rf"^(?:\[(?:pip3?|conda)\] )?{name}==?{VERSION}"),
        Reader(name, f"{name} ", rf"^(?:\[(?:pip3?|conda)\] )?{name} (?:version )?{VERSION}"),
        Reader(name, f"{name}:", rf"^{name}: ?{VERSION}"),
        Reader(name, f"{name}-", rf"\b{name}-{VERSION}\.dist-info"),
        Reader(name, f"{name}.__version__", rf"{name}\.__version__\)?\W{{1,5}}{VERSION}"),
    )


READERS = (
    Reader("python", "python version", rf"python version ?: {VERSION}"),
    Reader("python", "python 2", rf"^python {VERSION}"),
    Reader("python", "python 3", rf"^python {VERSION}"),
    Reader("python", "python:", rf"^python: ?{VERSION}"),
    Reader("python", "python-version", rf"python-version: ?'?\"?{VERSION}"),
    Reader("python_of_path", "/python", r"lib/python(\d\.\d+)/"),
    Reader("python_of_path", "cpython-", r"\bcpython-(3\d+)"),
    Reader("python_of_path", "\\python3", r"\\python(3\d+)\\"),
    Reader("bits_32", "32-bit", r"\b32-bit runtime\b"),
    Reader("bits_32", "32 bit", r"\b32 bit \(intel\)"),
    Reader("bits_32", "win32", r"\bwin32\.whl\b|-32\\"),
    Reader("python_prerelease", "python", r"\bpython(?: version:?)? (3\.\d+\.0(?:a|b|rc)\d+\+?)",
           None, (".0a", ".0b", ".0rc")),
    Reader("notebook", "<ipython-input", r"<ipython-input-\S*"),
    Reader("notebook", "ipykernel"),
    Reader("notebook", "jupyter"),
    Reader("notebook", "----> ", r"^-{3,}> ?\d+ .*"),
    Reader("notebook", "in[", r"^in ?\[\d*\]:"),
    Reader("site_packages", "site-packages"),
    Reader("user_site", "/.local/lib/python", r"\S*/\.local/lib/python\S+"),
    Reader("user_site", "appdata\\roaming\\python", r"\S*appdata\\roaming\\python\S+"),
    Reader("torch", "pytorch version", rf"pytorch version: {VERSION}"),
    Reader("torch", "yolo", rf"\byolo\w+ .*torch {VERSION}"),
    Reader("torch", "torch-", rf"installed torch-{VERSION}"),
    *_package("torch"),
    Reader("torch_wanted", "torch==", rf"(?:requirement|install) torch=={VERSION}"),
    *_package("torchvision"),
    *_package("numpy"),
    Reader("numpy", "numpy 2", rf"cannot be run in numpy {VERSION}"),
    Reader("numpy", "numpy version", rf"numpy version:? {VERSION}"),
    *_package("scipy"),
    *_package("setuptools"),
    *_package("mkl"),
)  # fmt: skip
