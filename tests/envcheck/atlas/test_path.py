"""Near misses of wrong Pythons and shadowed modules."""

import pytest

from tests.envcheck.atlas.asking import explained, first, named
from tests.envcheck.atlas.texts.path import STORE

ACTIVE = "(course) anna@lab:~$ which python\n"


@pytest.mark.parametrize(
    ("found", "cause"),
    [
        ("/usr/bin/python", "path-shadowed-by-rc-export"),
        ("/home/anna/.pyenv/shims/python", "path-shadowed-by-pyenv"),
        ("/home/anna/miniconda3/bin/python", "conda-env-without-python"),
        ("/home/anna/miniconda3/envs/course/bin/python", None),
        ("/scratch/anna/env/bin/python", None),
    ],
)
def test_where_the_python_lies_that_answers_decides(found, cause):
    assert first(ACTIVE + found, "linux") == cause


def test_in_tmux_it_is_the_login_shell():
    text = "(course) anna@lab:~$ which python\n/usr/bin/python"
    assert first("tmux new\n" + text, "linux") == "path-reordered-in-tmux-login-shell"
    assert first(text, "linux") == "path-shadowed-by-rc-export"


def test_an_environment_without_python_explains_the_wrong_pip():
    text = "conda create -n test\nconda activate test\n(test) $ which pip\n/opt/conda/bin/pip\n"
    assert first(text) == "conda-env-without-python"
    assert "pip-belongs-to-other-python" not in named(text)


def test_the_store_answers_though_python_is_there_or_as_it_is_not():
    found = explained(STORE, "windows")
    assert [c.cause for c in found.causes] == [
        "windows-store-python-alias",
        "python-not-installed-windows",
    ]
    assert found.asks[0].commands[0] == "where python"
    assert named("(base) C:\\work>python3 x.py\n" + STORE) == ["windows-store-python-alias"]


def test_pythonhome_or_a_broken_python():
    fatal = (
        "Python path configuration:\n  PYTHONHOME = {}\n"
        "Fatal Python error: init_fs_encoding: failed to get the Python codec\n"
        "ModuleNotFoundError: No module named 'encodings'\n"
    )
    assert named(fatal.format("'/apps/python/3.7'")) == ["pythonhome-set"]
    assert "pythonhome-set" not in named(fatal.format("(not set)"))


def test_the_path_in_the_message_tells_an_own_file_from_a_library():
    """Near miss: random.py of one's own, and a name that SciPy took away."""
    own = "ImportError: cannot import name 'choice' from 'random' (/home/anna/course/random.py)"
    theirs = (
        "ImportError: cannot import name 'triu' from 'scipy.linalg' "
        "(/opt/env/lib/python3.11/site-packages/scipy/linalg/__init__.py)"
    )
    assert named(own) == ["local-file-shadows-stdlib"]
    assert named(theirs) == ["scipy-api-removed"]


def test_a_file_called_torch_or_a_torch_that_is_half_loaded():
    """Near miss: the same phrase."""
    phrase = "ImportError: cannot import name 'x' from partially initialized module 'torch' ({})"
    own = phrase.format("/home/anna/course/torch.py")
    half = phrase.format("/opt/env/lib/python3.11/site-packages/torch/__init__.py")
    assert first(own) == "local-file-shadows-package"
    assert "local-file-shadows-package" not in named(half)


def test_a_users_module_beside_a_standard_one_is_not_blamed():
    text = (
        'Traceback (most recent call last):\n  File "/home/anna/course/test.py", line 3\n'
        "    from code_of_mine import run\nImportError: cannot import name 'run'"
    )
    assert named(text) == []


def test_user_site_needs_an_environment_that_it_hides():
    frame = 'File "/home/anna/.local/lib/python3.8/site-packages/scipy/__init__.py", line 61, in x'
    assert first(f"(course) anna@lab:~$ python\n{frame}\nImportError: bad") == (
        "user-site-shadows-env"
    )
    assert named(f"$ python3 train.py\n{frame}\nValueError: bad") == []
