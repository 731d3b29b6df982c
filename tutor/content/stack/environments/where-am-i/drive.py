import contextlib
import os
import sys
import tempfile

FOLDERS = ("mini", "mini/envs/dl", "usr", "work/conda-notes", "work/venv")
OF_CONDA = ("mini", "mini/envs/dl")


@contextlib.contextmanager
def changed(owner, **values):
    """These attributes for a while."""
    before = {name: getattr(owner, name) for name in values}
    try:
        for name, value in values.items():
            setattr(owner, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(owner, name, value)


@contextlib.contextmanager
def active(root, folder, variable):
    """An environment that is active in the shell, or none."""
    before = dict(os.environ)
    for name in ("CONDA_PREFIX", "CONDA_DEFAULT_ENV", "VIRTUAL_ENV"):
        os.environ.pop(name, None)
    if folder:
        os.environ[variable] = os.path.join(root, folder)
        os.environ["PATH"] = os.path.join(root, folder, "bin")
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def drive_here(answer, runs, made_from, shell, variable):
    """here(), in that environment"""
    with tempfile.TemporaryDirectory() as root:
        for folder in FOLDERS:
            os.makedirs(os.path.join(root, folder, "bin"))
        for folder in OF_CONDA:
            os.mkdir(os.path.join(root, folder, "conda-meta"))
        prefix = os.path.join(root, runs)
        program = os.path.join(prefix, "bin", "python")
        places = {"executable": program, "prefix": prefix}
        places["base_prefix"] = os.path.join(root, made_from)
        with changed(sys, **places), active(root, shell, variable):
            told = answer.here()
    if not isinstance(told, dict):
        return told
    names = {os.path.join(root, folder): folder for folder in FOLDERS}
    names.update(
        {os.path.join(place, "bin", "python"): f"{names[place]}/bin/python" for place in names}
    )
    return {key: names.get(str(value), value) for key, value in told.items()}


def drive_version(answer, name, installed):
    """version_of(name)"""
    with tempfile.TemporaryDirectory() as folder:
        for project, version in installed:
            place = os.path.join(folder, f"{project.replace('-', '_')}-{version}.dist-info")
            os.mkdir(place)
            with open(os.path.join(place, "METADATA"), "w") as file:
                file.write(f"Metadata-Version: 2.1\nName: {project}\nVersion: {version}\n")
        with changed(sys, path=[folder, *sys.path]):
            return answer.version_of(name)
