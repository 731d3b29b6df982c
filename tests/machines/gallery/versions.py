"""Packages that were made for another NumPy, SciPy or setuptools, and a Python without Tk."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.envcheck.torches import answering
from tests.machines import workshop
from tests.machines.gallery.numerics import with_numpy
from tests.machines.plant import Machine, broken
from tests.machines.workshop import SITE

FOR_NUMPY_1 = """import sys
print(
    "A module that was compiled using NumPy 1.x cannot be run in\\nNumPy 2.4.1 as it may crash.",
    file=sys.stderr,
)
raise AttributeError("_ARRAY_API not found")
"""
FIT_OF_2020 = """class LinearRegression:
    def fit(self, x, y):
        from scipy import linalg
        return linalg.pinv2(x)
"""
FIGURE = """class FigureCanvasAgg:
    def __init__(self, figure): pass
"""
PICTURE = """class Figure:
    def __init__(self, **named): pass
    def add_subplot(self, *where): return self
    def plot(self, *data): pass
    def savefig(self, file, **named): file.write(b"\\x89PNG\\r\\n\\x1a\\n")
"""


def numpy_2(machine: Machine) -> Path:
    """A venv with the NumPy 2 of the Python that runs the tests, and its SciPy: the venv."""
    site = with_numpy(machine)
    workshop.lend(site, "scipy")
    return site.parents[2]


def package(machine: Machine, prefix: Path, name: str, version: str, source: str) -> None:
    """A package of pip's, with this source."""
    folder = workshop.install(prefix, name, version)
    machine.file(folder / "__init__.py", source)


@broken(
    errors={"PK106": "numpy-alias-removed", "US101": "scipy-api-removed"},
    says={"PK106": "np.complex", "US101": "pinv2"},
)
def course_of_2020_on_packages_of_now(machine):
    """librosa 0.8 and scikit-learn 0.24 over today's NumPy and SciPy take what is gone."""
    prefix = numpy_2(machine)
    package(machine, prefix, "librosa", "0.8.1", "import numpy as np\nKIND = np.complex\n")
    package(machine, prefix, "scikit_learn", "0.24.2", "")
    machine.file(prefix / SITE / "sklearn/__init__.py", "")
    machine.file(prefix / SITE / "sklearn/linear_model.py", FIT_OF_2020)
    machine.deep("librosa", "scikit-learn=sklearn")


@broken(
    errors={"PK106": "numpy2-abi-other-package", "US101": "numpy-dtype-size-changed"},
    says={"PK106": "NumPy 2", "US101": "Expected 96"},
)
def numpy_2_under_packages_for_numpy_1(machine):
    """`pip install -U numpy` under packages that were compiled for NumPy 1."""
    prefix = numpy_2(machine)
    package(machine, prefix, "bottleneck", "1.3.7", FOR_NUMPY_1)
    package(machine, prefix, "scikit_learn", "1.3.2", "")
    machine.file(prefix / SITE / "sklearn/__init__.py", "")
    said = "numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C "
    said += "header, got 88 from PyObject"
    machine.file(prefix / SITE / "sklearn/linear_model.py", f"raise ValueError({said!r})\n")
    machine.deep("bottleneck", "scikit-learn=sklearn")


@broken(
    errors={"PK106": "numpy2-api-removal", "US101": "tkinter-missing"},
    says={"PK106": "np.sctypes", "US101": "unset MPLBACKEND"},
)
def python_compiled_without_tk(machine):
    """A Python of one's own without Tk, which MPLBACKEND asks for; and imgaug over NumPy 2."""
    prefix = machine.home / "python"
    workshop.put_python(prefix)
    workshop.without(prefix, "_tkinter")
    workshop.lend(prefix / SITE, "numpy")
    package(machine, prefix, "imgaug", "0.4.0", "import numpy as np\nKINDS = np.sctypes\n")
    package(machine, prefix, "matplotlib", "3.10.8", "")
    backends = prefix / SITE / "matplotlib/backends"
    machine.file(backends / "backend_agg.py", FIGURE)
    machine.file(backends.parent / "figure.py", PICTURE)
    machine.path.insert(0, f"{prefix}/bin")
    machine.options += ["--python", f"{prefix}/bin/python3"]
    machine.environ |= {"MPLBACKEND": "TkAgg", "DISPLAY": ":0"}
    machine.deep("imgaug", "matplotlib")


@broken(
    errors={"PK106": "numpy-too-old-for-extension"},
    infos={"RT104": "setuptools-too-new-for-torch-tensorboard"},
    says={"PK106": "newer NumPy", "RT104": "setuptools==59.5.0"},
)
def thesis_of_2021_started_again(machine):
    """torch 1.10 with today's setuptools for its TensorBoard, and an OpenCV for a newer NumPy."""
    versions = {"setuptools": "80.9.0", "tensorboard": "2.7.0", "numpy": "1.21.6"}
    prefix = machine.venv(packages=versions)
    shutil.rmtree(prefix / SITE / "numpy")
    workshop.lend(prefix / SITE, "numpy")  # so that something computes, whatever its record says
    machine.torch(prefix, "1.10.2", None, answering(available=False))
    said = "module compiled against API version 0x10 but this version of numpy is 0xe"
    package(machine, prefix, "opencv_python", "4.7.0.72", "")
    machine.file(prefix / SITE / "cv2/__init__.py", f"raise RuntimeError({said!r})\n")
    machine.deep("opencv-python=cv2", "tensorboard")


ALL = (
    course_of_2020_on_packages_of_now,
    numpy_2_under_packages_for_numpy_1,
    python_compiled_without_tk,
    thesis_of_2021_started_again,
)
