"""Packages that are missing, mixed, or not the ones that their records say."""

from __future__ import annotations

import json

from tests.machines import workshop
from tests.machines.plant import broken
from tests.machines.workshop import COURSE, SITE


def requiring(machine, prefix, name: str, version: str, *requires: str) -> None:
    """A package of pip's that requires others."""
    workshop.install(prefix, name, version)
    lines = "".join(f"Requires-Dist: {one}\n" for one in requires)
    machine.append(str(prefix / SITE / f"{name}-{version}.dist-info/METADATA"), lines)


def conda_with_scipy(machine):
    """An environment with little that a deep look would try: its prefix."""
    base = machine.conda()
    machine.init("bash", base)
    prefix = machine.environment(base, "python", "pip", "scipy")
    machine.activate(prefix, base)
    return prefix


@broken(errors={"PK101": None}, says={"PK101": "scipy"})
def package_missing(machine):
    """SciPy was never installed."""
    machine.venv(packages={name: COURSE[name] for name in COURSE if name != "scipy"})


@broken(errors={"PK101": None}, says={"PK101": "-c conda-forge numpy scipy matplotlib pytorch"})
def environment_with_python_alone(machine):
    """`conda create -n course python`, and nothing more was installed."""
    base = machine.conda()
    machine.init("bash", base)
    machine.activate(machine.environment(base, "python", "pip"), base)


@broken(infos={"PK101": None}, says={"PK101": "notebook"})
def recommended_package_missing(machine):
    """All that the lessons need is there, and no notebook."""
    machine.venv(packages={name: COURSE[name] for name in COURSE if name != "notebook"})


@broken(warnings={"PK102": None}, says={"PK102": "1.26.4 and 2.4.1"})
def two_records_of_one_package(machine):
    """An install of NumPy that was cut short left the records of two versions."""
    workshop.install(machine.venv(), "numpy", "1.26.4")


@broken(warnings={"PK103": None}, says={"PK103": ".env"})
def namesake_of_this_program(machine):
    """The other people's `envcheck`, which compares .env files, is in the environment."""
    workshop.install(machine.venv(), "envcheck", "1.3.0")


@broken(errors={"PK103": None}, says={"PK103": "--force-reinstall --no-deps envcheck-tutor"})
def namesake_over_this_program(machine):
    """Both are there: one has overwritten files of the other."""
    prefix = machine.venv()
    workshop.install(prefix, "envcheck_tutor", "0.1.0")
    workshop.install(prefix, "envcheck", "1.3.0")


@broken(errors={"PK104": "numpy2-abi-torch-built-for-1x"}, says={"PK104": "numpy<2"})
def numpy_2_under_an_old_torch(machine):
    """`pip install numpy` brought NumPy 2 to a PyTorch that was built for NumPy 1."""
    machine.torch(machine.venv(), "2.1.2", None)


@broken(warnings={"PK105": None}, says={"PK105": "--force-reinstall numpy"})
def pip_over_conda(machine):
    """`pip install -U numpy` in an environment of conda's took the place of conda's NumPy."""
    _, prefix = machine.conda_course()
    old = prefix / SITE / f"numpy-{COURSE['numpy']}.dist-info"
    for file in old.iterdir():
        file.unlink()
    old.rmdir()
    workshop.install(prefix, "numpy", "2.5.0")


@broken(warnings={"PK105": None}, says={"PK105": "pip uninstall -y torch"})
def pytorch_of_pip_over_condas(machine):
    """`pip install torch` beside conda's package, which is called pytorch."""
    _, prefix = machine.conda_course()
    machine.torch(prefix, "2.13.0+cpu", None)
    machine.file(prefix / SITE / "torch-2.13.0+cpu.dist-info/INSTALLER", "pip\n")


@broken(warnings={"PK105": None}, says={"PK105": "pip uninstall -y numpy"})
def pip_over_conda_with_both_records(machine):
    """`pip install --ignore-installed numpy`: both records lie there, and it is one fault."""
    _, prefix = machine.conda_course()
    workshop.install(prefix, "numpy", "2.5.0")


@broken(errors={"PK107": None}, says={"PK107": "jinja2"})
def requirement_that_nobody_installed(machine):
    """`pip install --no-deps` of a package that the course wants: what it requires is not there."""
    prefix = machine.venv(packages={})
    requiring(machine, prefix, "lessons", "3.1", "jinja2>=3", "pytest; extra == 'test'")
    machine.deep("lessons")


@broken(warnings={"PK107": None}, says={"PK107": "protobuf<4"})
def requirement_in_another_version(machine):
    """Another course's package wants an older protobuf than is there."""
    prefix = machine.venv(packages={"protobuf": "6.33.0"})
    requiring(machine, prefix, "oldlib", "0.9", "protobuf<4")
    machine.deep()


@broken(warnings={"PK107": None}, says={"PK107": "METADATA is missing"})
def metadata_that_is_gone(machine):
    """A package's folder of records was emptied by a full disk."""
    prefix = machine.venv(packages={"cowsay": "6.1"})
    (prefix / SITE / "cowsay-6.1.dist-info/METADATA").unlink()
    machine.deep()


def lessons(machine, source: str, *requires: str) -> None:
    """A package that the course wants, with this source."""
    prefix = machine.venv(packages={})
    requiring(machine, prefix, "lessons", "3.1", *requires)
    machine.file(prefix / SITE / "lessons/__init__.py", source)
    machine.deep("lessons")


@broken(errors={"PK106": None}, says={"PK106": "cannot import name 'tables'"})
def package_with_a_file_gone(machine):
    """A file of an installed package was deleted."""
    lessons(machine, "from lessons import tables\n")


@broken(errors={"PK106": None}, says={"PK106": "SIGSEGV"})
def package_that_crashes(machine):
    """The import of an installed package ends with a segmentation fault."""
    lessons(machine, "import ctypes; ctypes.string_at(0)\n")


@broken(errors={"PK107": None}, says={"PK107": "jinja2"})
def package_that_needs_what_is_not_there(machine):
    """A package is imported, and what it requires was never installed: one cause."""
    lessons(machine, "import jinja2\n", "Jinja2>=3")


@broken(warnings={"PK108": None}, says={"PK108": "libopenblas"})
def record_of_conda_without_what_it_needs(machine):
    """`conda remove --force`: SciPy's record requires a library of which there is none."""
    prefix = conda_with_scipy(machine)
    record = next(prefix.glob("conda-meta/scipy-*.json"))
    said = json.loads(record.read_text()) | {"depends": ["libopenblas >=0.3"]}
    record.write_text(json.dumps(said))
    machine.deep()


@broken(warnings={"PK108": None}, says={"PK108": "scipy-1.17.1-py_0.json"})
def record_of_conda_cut_short(machine):
    """The disk was full while conda wrote the record of SciPy."""
    prefix = conda_with_scipy(machine)
    record = next(prefix.glob("conda-meta/scipy-*.json"))
    record.write_text(record.read_text()[:40])
    machine.deep()


@broken(warnings={"PK109": None}, says={"PK109": "opencv-python-headless"})
def two_packages_with_one_file(machine):
    """opencv-python and opencv-python-headless lie over each other."""
    prefix = machine.venv(packages={})
    for number, name in enumerate(("opencv_python", "opencv_python_headless")):
        workshop.install(prefix, name, "4.12.0.88")
        record = prefix / SITE / f"{name}-4.12.0.88.dist-info/RECORD"
        machine.file(record, f"cv2/__init__.py,sha256=made-up-{number},17\n")
    machine.deep()


@broken(warnings={"PK110": "torchvision-torch-version-mismatch"}, says={"PK110": "torch==2.13.0"})
def torchvision_of_another_torch(machine):
    """PyTorch was upgraded and torchvision was not."""
    workshop.install(machine.venv(), "torchvision", "0.19.0")


@broken(warnings={"TO107": None}, says={"TO107": "2.9.0"})
def torch_with_files_of_another_version(machine):
    """An upgrade of PyTorch was ended half-way: its files are of 2.9, its record says 2.13."""
    prefix = machine.venv()
    machine.file(prefix / SITE / "torch/version.py", workshop.version_file("2.9.0", None))


ALL = (
    package_missing,
    environment_with_python_alone,
    recommended_package_missing,
    two_records_of_one_package,
    namesake_of_this_program,
    namesake_over_this_program,
    numpy_2_under_an_old_torch,
    pip_over_conda,
    pytorch_of_pip_over_condas,
    pip_over_conda_with_both_records,
    requirement_that_nobody_installed,
    requirement_in_another_version,
    record_of_conda_without_what_it_needs,
    record_of_conda_cut_short,
    metadata_that_is_gone,
    package_with_a_file_gone,
    package_that_crashes,
    package_that_needs_what_is_not_there,
    two_packages_with_one_file,
    torchvision_of_another_torch,
    torch_with_files_of_another_version,
)
