INSTALLED = [("course-sample", "3.1.4"), ("course-other", "0.2")]


def check(answer, expect, runs, kind, shell=None, variable="CONDA_PREFIX", made_from=None):
    got = answer.drive.here(runs, made_from or runs, shell, variable)
    expect.same(got, {"python": f"{runs}/bin/python", "environment": runs, "kind": kind})


def case_conda(answer, expect):
    """In a conda environment that is active."""
    check(answer, expect, "mini/envs/dl", "conda", shell="mini/envs/dl")


def case_another_is_active(answer, expect):
    """In a conda environment, while base is active: in a notebook, say."""
    check(answer, expect, "mini/envs/dl", "conda", shell="mini")
    check(answer, expect, "mini", "conda", shell="mini/envs/dl")


def case_none_is_active(answer, expect):
    """In a conda environment that was started by its path."""
    check(answer, expect, "mini", "conda")


def case_plain(answer, expect):
    """In the system's Python, whatever is active."""
    check(answer, expect, "usr", "plain")
    check(answer, expect, "usr", "plain", shell="mini")
    check(answer, expect, "usr", "plain", shell="work/venv", variable="VIRTUAL_ENV")


def case_venv(answer, expect):
    """In a venv, active or not."""
    check(answer, expect, "work/venv", "venv", "work/venv", "VIRTUAL_ENV", made_from="usr")
    check(answer, expect, "work/venv", "venv", made_from="usr")


def case_venv_of_conda(answer, expect):
    """In a venv that was made from conda's Python."""
    check(answer, expect, "work/venv", "venv", shell="mini", made_from="mini")


def case_only_called_conda(answer, expect):
    """In a folder that is only called so."""
    check(answer, expect, "work/conda-notes", "plain")


def case_version(answer, expect):
    """The version of a package that is installed."""
    expect.same(answer.drive.version("course-sample", INSTALLED), "3.1.4")
    expect.same(answer.drive.version("course-other", INSTALLED), "0.2")


def case_not_installed(answer, expect):
    """None for one that is not."""
    expect.same(answer.drive.version("course-nothing", INSTALLED), None)
