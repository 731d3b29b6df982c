"""What numerical libraries do with threads and processes works in a fork that judges an answer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tutor.runtime.toys import exercise, here
from tutor.course.model import Exercise
from tutor.runtime.judge import judge
from tutor.runtime.verdict import Verdict
from tutor.runtime.zygote import Zygote

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: fork")

# The referee computes too: each of its own libraries starts threads there as well.
CASES = '''
import numpy as np
import torch


def case_works(answer, expect):
    """It works, and so it does where it is judged."""
    np.linalg.svd(np.ones((300, 300)) @ np.ones((300, 300)))
    weight = torch.ones(300, 300, requires_grad=True)
    (weight @ torch.ones(300, 300)).exp().sum().backward()
    expect.same(answer.works(), True)
'''
HEAD = "import threading\nimport numpy as np\nimport torch\n"
WORKS = {
    "BLAS": "a = np.random.normal(size=(700, 700))\nreturn bool(np.isfinite(a @ a).all())",
    "LAPACK": "u, s, v = np.linalg.svd(np.eye(300))\nreturn np.allclose(u * s @ v, np.eye(300))",
    "OpenMP": "return bool(torch.ones(4_000_000).exp().sum() > 0)",
    "matrix product": "return bool((torch.ones(700, 700) @ torch.ones(700, 700) == 700).all())",
    "autograd": (
        "n = torch.nn\nm = n.Sequential(n.Linear(256, 512), n.ReLU(), n.Linear(512, 9))\n"
        "o = torch.optim.Adam(m.parameters())\n"
        "for _ in range(3):\n"
        "    o.zero_grad()\n    loss = m(torch.randn(512, 256)).pow(2).mean()\n"
        "    loss.backward()\n    o.step()\n"
        "return bool(torch.isfinite(loss))"
    ),
    "convolution": (
        "y = torch.nn.Conv2d(3, 16, 3)(torch.randn(8, 3, 64, 64))\n"
        "y.sum().backward()\nreturn tuple(y.shape) == (8, 16, 62, 62)"
    ),
    "threads": (
        "r = []\n"
        "def run(): r.append((torch.randn(300, 300) @ torch.randn(300, 300)).sum())\n"
        "t = [threading.Thread(target=run) for _ in range(3)]\n"
        "[one.start() for one in t]\n[one.join() for one in t]\nreturn len(r) == 3"
    ),
    "DataLoader without workers": "return len(list(torch.utils.data.DataLoader(Data()))) == 8",
    "DataLoader with workers": (
        "return len(list(torch.utils.data.DataLoader(Data(), num_workers=2))) == 8"
    ),
    "torch.compile, no compiler": (
        "f = torch.compile(lambda x: torch.sin(x) + 1, backend='eager')\n"
        "return float(f(torch.zeros(2))[0]) == 1.0"
    ),
    "a device is not known yet": "return not torch.cuda.is_initialized()",
}
DATA = (
    "class Data(torch.utils.data.Dataset):\n"
    "    def __len__(self): return 8\n"
    "    def __getitem__(self, i): return torch.full((4,), float(i))\n"
)


@pytest.fixture(scope="module")
def forks() -> Iterator[Zygote]:
    zygote = Zygote()
    yield zygote
    zygote.close()


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory, forks: Zygote) -> Callable[..., Verdict]:
    """Judge a body of `works()` in a fork."""
    folder = tmp_path_factory.mktemp("course")
    made: Exercise = exercise(folder, "works", CASES, ("numpy", "torch"))

    def run(body: str, answer_s: float = 60.0) -> Verdict:
        answer = Path(folder, "answer.py")
        lines = "\n".join("    " + line for line in body.splitlines())
        answer.write_text(f"{HEAD}{DATA}def works():\n{lines}\n", encoding="utf-8")
        longer = replace(made, limits=replace(made.limits, answer_s=answer_s))
        return judge(longer, answer, here(sys.executable), course_version="1", workers=forks)

    return run


@pytest.mark.parametrize("name", WORKS)
def test_it_works_in_a_fork(works: Callable[..., Verdict], name: str) -> None:
    verdict = works(WORKS[name])
    assert verdict.right, (verdict.headline, verdict.output)


def test_torch_compiles_with_a_compiler_in_a_fork(
    works: Callable[..., Verdict], needs: Callable[[str], str]
) -> None:
    needs("g++")
    body = "f = torch.compile(lambda x: x.sin() + 1)\nreturn float(f(torch.zeros(2))[0]) == 1.0"
    verdict = works(body, answer_s=200.0)
    assert verdict.right, (verdict.headline, verdict.output)
