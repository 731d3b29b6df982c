"""Near misses in notebooks."""

from tests.envcheck.atlas.asking import explained, first, named

IN_CELL = "<ipython-input-1-eb42ca6e4af3> in <module>\n----> 1 import torch\n"
MISSING = "ModuleNotFoundError: No module named 'torch'\n"
SIZE = "ValueError: numpy.dtype size changed, may indicate binary incompatibility.\n"


def test_where_jupyter_comes_from_decides_which_python_the_kernel_is():
    in_env = "(cs101) $ which jupyter\n/home/ana/miniconda3/envs/cs101/bin/jupyter\n"
    outside = "(cs101) $ which jupyter\n/home/ana/miniconda3/bin/jupyter\n"
    assert first(in_env + IN_CELL + MISSING) == "jupyter-kernel-other-env"
    assert first(outside + IN_CELL + MISSING) == "jupyter-not-in-env-falls-back-to-base"


def test_a_missing_package_alone_asks_where_jupyter_comes_from():
    asked = explained(IN_CELL + MISSING).asks
    assert ("which jupyter", "jupyter kernelspec list") in [ask.commands for ask in asked]


def test_no_torch_while_a_wheel_is_built_is_not_the_kernel():
    text = f"Getting requirements to build wheel did not run successfully.\n{MISSING}"
    assert "jupyter-kernel-other-env" not in named(text)


def test_a_changed_size_is_a_stale_kernel_only_in_a_hosted_notebook():
    assert first(SIZE) == "numpy-dtype-size-changed"
    assert named(SIZE + "https://localhost:8080/#") == ["stale-kernel-after-numpy-change"]
