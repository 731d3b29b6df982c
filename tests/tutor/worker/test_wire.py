"""Values keep their type, shape, dtype and every bit on the wire; nothing else gets through."""

from __future__ import annotations

import io
import math
import random
from types import SimpleNamespace
from typing import Any

import pytest

np = pytest.importorskip("numpy", reason="needs NumPy")
torch = pytest.importorskip("torch", reason="needs torch")


def travelled(worker: SimpleNamespace, value: Any) -> Any:
    """The value after a frame was written, read and unpacked."""
    tree, body = worker.wire.pack(value)
    data = io.BytesIO(worker.wire.frame(7, {"value": tree}, body))
    serial, head, read_body = worker.wire.read_frame(lambda size: bytearray(data.read(size)))
    assert serial == 7
    return worker.wire.unpack(worker.wire.read_head(head)["value"], read_body)


PLAIN: list[Any] = [None, True, False, 0, -1, 2**53, -(2**70), 10**5000, 0.1, -0.0, 1e-320]
PLAIN += [math.inf, "", "ŝigma σ\n\0", "\ud800", 1j, complex(-0.0, math.inf), b"", b"\x00\xff"]
PLAIN += [[], (), {}, set(), frozenset({1}), [1, (2, [3.5, {"a": (None,)}])], {(1, 2): "x"}]
PLAIN += [slice(1, None)]


@pytest.mark.parametrize("value", PLAIN, ids=range(len(PLAIN)))
def test_plain_values_come_back_as_they_were(worker: SimpleNamespace, value: Any) -> None:
    came = travelled(worker, value)
    assert type(came) is type(value)
    assert came == value
    if value != 10**5000:  # Python refuses to write that out
        assert repr(came) == repr(value)


def test_nan_comes_back_as_nan(worker: SimpleNamespace) -> None:
    assert math.isnan(travelled(worker, math.nan))


@pytest.mark.parametrize("seed", range(40))
def test_any_array_comes_back_bit_by_bit(worker: SimpleNamespace, seed: int) -> None:
    rng = np.random.default_rng(seed)
    shape = tuple(rng.integers(0, 5, rng.integers(0, 4)))
    dtype = rng.choice(["?", "i1", "u2", "i4", "i8", ">i4", "f2", "f4", "f8", "g", "F", "D", "U3"])
    array = rng.integers(-99, 99, shape).astype(dtype)
    array = [array, array.T, array[::-1], np.asfortranarray(array)][seed % 4] if shape else array
    came = travelled(worker, array)
    assert type(came) is np.ndarray
    assert (came.shape, came.dtype) == (array.shape, array.dtype)
    assert came.tobytes() == array.tobytes()
    assert came.flags.writeable
    assert came.flags.c_contiguous == array.flags.c_contiguous
    assert came.flags.aligned


@pytest.mark.parametrize(
    "scalar",
    [np.float64(0.1), np.float32(0.1), np.int8(-3), np.bool_(True), np.complex64(1j), np.str_("σ")],
    ids=lambda scalar: type(scalar).__name__,
)
def test_numpy_scalars_keep_their_dtype(worker: SimpleNamespace, scalar: Any) -> None:
    came = travelled(worker, scalar)
    assert type(came) is type(scalar)
    assert came == scalar


@pytest.mark.parametrize("seed", range(20))
def test_any_tensor_comes_back_bit_by_bit(worker: SimpleNamespace, seed: int) -> None:
    rng = random.Random(seed)
    shape = [rng.randrange(5) for _ in range(rng.randrange(4))]
    names = ("float64", "float32", "bfloat16", "float16", "int64", "uint8", "bool", "complex64")
    tensor = torch.randint(-9, 9, shape).to(getattr(torch, rng.choice(names)))
    if tensor.dim() == 2 and seed % 2:
        tensor = tensor.t()
    if tensor.is_floating_point() and seed % 3 == 0:
        tensor.requires_grad_()
    came = travelled(worker, tensor)
    assert torch.equal(came, tensor)
    assert (came.dtype, came.shape, came.device) == (tensor.dtype, tensor.shape, tensor.device)
    assert came.is_contiguous() == tensor.is_contiguous()
    assert came.requires_grad == tensor.requires_grad


def test_arrays_and_tensors_travel_inside_other_values(worker: SimpleNamespace) -> None:
    came = travelled(worker, {"w": np.arange(3.0), "t": [torch.ones(2), (np.eye(2),)]})
    assert came["w"].tolist() == [0.0, 1.0, 2.0]
    assert came["t"][0].tolist() == [1.0, 1.0]
    assert came["t"][1][0].tolist() == [[1.0, 0.0], [0.0, 1.0]]


def test_subclasses_come_back_as_the_plain_thing(worker: SimpleNamespace) -> None:
    class Name(str):
        pass

    class Number(int):
        pass

    class Lying(np.ndarray):
        def tobytes(self, order: Any = None) -> bytes:
            return b"lies"

    assert type(travelled(worker, Name("a"))) is str
    assert type(travelled(worker, Number(3))) is int
    came = travelled(worker, np.arange(3).view(Lying))
    assert type(came) is np.ndarray
    assert came.tolist() == [0, 1, 2]


class Anything:
    pass


@pytest.mark.parametrize(
    ("value", "what", "shape"),
    [
        (Anything(), "Anything", None),
        (len, "builtin_function_or_method", None),
        (np.array([None, 1]), "array", (2,)),
        (np.zeros(2, [("a", "i4")]), "array", (2,)),
        (torch.ones(2, 2).to_sparse(), "tensor", (2, 2)),
        (torch.ones(3, device="meta"), "tensor", (3,)),
        (np.broadcast_to(1.0, (10**6, 10**6)), "array", (10**6, 10**6)),
        ([0] * 300_000, "list too large to look at", None),
    ],
    ids=["object", "function", "objects", "records", "sparse", "meta", "huge", "long"],
)
def test_what_is_no_plain_data_is_named_and_not_sent(
    worker: SimpleNamespace, value: Any, what: str, shape: Any
) -> None:
    came = travelled(worker, value)
    assert isinstance(came, worker.wire.Unsent)
    assert (came.what, came.shape) == (what, shape)


def test_a_list_in_itself_is_not_followed_for_ever(worker: SimpleNamespace) -> None:
    value: list[Any] = []
    value.append(value)
    assert "too large" in travelled(worker, value).what


@pytest.mark.parametrize("seed", range(60))
def test_garbled_trees_are_refused_and_never_crash(worker: SimpleNamespace, seed: int) -> None:
    rng = random.Random(seed)
    tree, body = worker.wire.pack([np.arange(4.0), torch.ones(3), 1j, {"a": (b"x", 2**70)}])
    text = list(worker.wire._to_json(tree))
    for _ in range(rng.randrange(1, 6)):
        text[rng.randrange(len(text))] = rng.choice('[]{}",:0123456789abc<f')
    try:
        head = worker.wire.read_head(('{"value":' + "".join(text) + "}").encode())
        worker.wire.unpack(head["value"], bytearray(body))
    except (worker.wire.Unreadable, KeyError):
        pass
