"""Packages planted before the real ones, for tests of what happens when they are used."""


def planter(folder, monkeypatch):
    """A function that puts a package with this source where Python looks first."""
    monkeypatch.setenv("PYTHONPATH", str(folder))

    def plant(name, source=""):
        package = folder / name
        package.mkdir()
        (package / "__init__.py").write_text(source)
        return package

    return plant


def numpy_with(change):
    """The source of a numpy that hands on the real one, with something of it changed."""
    return (
        "import os, sys\n"
        "here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))\n"
        "sys.path.remove(here)\n"
        "del sys.modules['numpy']\n"
        "import numpy\n"
        f"{change}\n"
    )
