"""Values as bytes that carry no code: a JSON tree, and the raw buffers of arrays and tensors.

A frame is a header (magic, serial, length of head, length of body), a JSON head and a body. Values
in the head are JSON trees; a list in a tree starts with a tag. Nothing is ever unpickled, so a
frame can only hold plain data, whoever wrote it. Standard library only: NumPy and torch are used
where they have been imported already, as they were when they were first seen here.
"""

import ctypes
import json
import struct
import sys
import types

import foreign

HEADER = struct.Struct("!4sIII")
MAGIC = b"tut1"
BODY_LIMIT = 256 * 1024 * 1024
NODE_LIMIT = 200_000
DEPTH_LIMIT = 60
ALIGNMENT = 64

_to_json = json.JSONEncoder(separators=(",", ":")).encode
_from_json = json.JSONDecoder().decode
_SEQUENCES = ((list, "list"), (tuple, "tuple"), (set, "set"), (frozenset, "frozenset"))
_NUMPY = ("ndarray", "generic", "dtype", "frombuffer", "empty", "zeros")
_TORCH = ("Tensor", "strided", "frombuffer", "empty", "zeros", "float16", "float32", "float64")
_TORCH += ("bfloat16", "complex64", "complex128", "bool", "uint8", "int8", "int16", "int32")
_TORCH += ("int64", "_C")
_bound = {}


class Unsent:
    """Stands for a value that did not travel: what it was, its shape and dtype if it had any."""

    def __init__(self, what, shape=None, dtype=None):
        self.what = what
        self.shape = None if shape is None else tuple(shape)
        self.dtype = dtype

    def __eq__(self, other):
        return isinstance(other, Unsent) and vars(self) == vars(other)

    __hash__ = None


_MISFITS = (KeyError, ValueError, TypeError, IndexError, RuntimeError, AttributeError, MemoryError)
_MISFITS += (OverflowError, SyntaxError)


class Unreadable(Exception):
    """A tree that no encoder of ours wrote."""


def frame(serial, head, body=b""):
    """Return the bytes of one frame."""
    text = _to_json(head).encode("ascii")
    return HEADER.pack(MAGIC, serial, len(text), len(body)) + text + bytes(body)


def read_frame(read_exactly):
    """Return (serial, text of the head, body); `read_exactly(n)` gives n bytes."""
    _, serial, head, body = HEADER.unpack(read_exactly(HEADER.size))
    return serial, read_exactly(head), read_exactly(body)


def read_head(text):
    """Return the head that this text spells, or raise Unreadable."""
    try:
        head = _from_json(text.decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise Unreadable(str(error)) from error
    if not isinstance(head, dict):
        raise Unreadable("no head")
    return head


def pack(*values, bare=False):
    """Return (tree, ..., body): values as data, and what is no data as a note of its type.

    Bare tensors are values only: where they come from in the graph is left out.
    """
    packer = _Packer(bare)
    trees = [packer.top(value) for value in values]
    return (*trees, b"".join(packer.parts))


def bind():
    """Keep what NumPy and torch offer now, if they are there: later patches do not count."""
    _library("numpy", _NUMPY)
    _library("torch", _TORCH)
    foreign.bind()


def _library(name, wanted):
    """Return what a library offered when it was first seen here, or None."""
    if name not in _bound and name in sys.modules:
        found = {each: getattr(sys.modules[name], each, None) for each in wanted}
        if None not in found.values():
            _bound[name] = types.SimpleNamespace(**found)
    return _bound.get(name)


def unpack(tree, body):
    """Return the value that `pack` was given, or an `Unsent` where it could not travel."""
    if not isinstance(tree, list):
        return tree
    try:
        return _READERS[tree[0]](tree[1:], body)
    except _MISFITS as error:
        raise Unreadable("%s: %s" % (tree[:1], error)) from error


class _TooLarge(Exception):
    pass


class _Packer:
    def __init__(self, bare=False):
        self.bare = bare
        self.parts = []
        self.size = 0
        self.nodes = 0

    def top(self, value):
        """Pack one value; what cannot be is noted by its type."""
        self.nodes = 0
        try:
            return self.tree(value, 0)
        except (_TooLarge, RecursionError):
            return ["unsent", type(value).__name__ + " too large to look at", None, None]

    def tree(self, value, depth):
        self.nodes += 1
        if self.nodes > NODE_LIMIT or depth > DEPTH_LIMIT:
            raise _TooLarge
        kind = type(value)
        if value is None or kind is bool or kind is float or kind is str:
            return value
        if kind is int:
            return value if -(2**53) < value < 2**53 else ["int", format(value, "x")]
        if kind is complex:
            return ["complex", value.real, value.imag]
        for base, tag in _SEQUENCES:
            if issubclass(kind, base):
                return [tag] + [self.tree(item, depth + 1) for item in base.__iter__(value)]
        if issubclass(kind, dict):
            pairs = dict.items(value)
            return ["dict"] + [[self.tree(k, depth + 1), self.tree(v, depth + 1)] for k, v in pairs]
        if issubclass(kind, (bytes, bytearray)):
            return ["bytes", self.buffer(bytes(value)), len(value)]
        if kind is slice:
            return ["slice"] + [
                self.tree(part, depth + 1) for part in (value.start, value.stop, value.step)
            ]
        return self.foreign(value, kind, depth)

    def foreign(self, value, kind, depth):
        """Pack what the standard types do not cover: NumPy, torch, subclasses, any object."""
        numpy, torch = _library("numpy", _NUMPY), _library("torch", _TORCH)
        if numpy and issubclass(kind, numpy.ndarray):
            return self.array(value, numpy)
        if numpy and issubclass(kind, numpy.generic):
            if value.dtype.hasobject or value.dtype.names:
                return ["unsent", kind.__name__, [], str(value.dtype)]
            return ["scalar", value.dtype.str, value.tobytes().hex()]
        if torch and issubclass(kind, torch.Tensor):
            with _as_plain(torch):
                return self.tensor(value, torch)
        for base, plain in ((int, int.__int__), (float, float.__float__), (str, str.__str__)):
            if issubclass(kind, base):
                return self.tree(plain(value), DEPTH_LIMIT)
        return foreign.tree(self, value, kind, depth) or ["unsent", kind.__name__, None, None]

    def array(self, value, numpy):
        plain = numpy.ndarray.view(value, numpy.ndarray)
        shape, dtype = list(plain.shape), plain.dtype
        odd = foreign.refused(type(value))
        if odd:
            return ["unsent", odd, shape, str(dtype)]
        travels = dtype.kind in "biufcmMSU" and plain.nbytes + self.size <= BODY_LIMIT
        if not travels:
            return ["unsent", "array", shape, str(dtype)]
        layout = "C" if plain.flags.c_contiguous else "F" if plain.flags.f_contiguous else "gaps"
        data = plain.tobytes("F" if layout == "F" else "C")
        return ["array", dtype.str, shape, layout, self.buffer(data), len(data)]

    def tensor(self, value, torch):
        shape, dtype = list(value.shape), str(value.dtype)
        size = value.numel() * value.element_size()
        if value.layout is not torch.strided or value.is_meta or size + self.size > BODY_LIMIT:
            return ["unsent", "tensor", shape, dtype]
        layout = "C" if value.is_contiguous() else "gaps"
        if layout == "gaps" and value.dim() == 2 and value.t().is_contiguous():
            layout = "F"
        plain = value.detach().cpu()
        plain = (plain.t() if layout == "F" else plain).contiguous()
        plain = plain.resolve_conj().resolve_neg()
        data = ctypes.string_at(plain.data_ptr(), size) if size else b""
        offset, device = self.buffer(data), str(value.device)
        tree = ["tensor", dtype, shape, layout, offset, size, device, bool(value.requires_grad)]
        return [*tree, None if self.bare else self.place_in_graph(value, torch)]

    def place_in_graph(self, value, torch):
        """Return [is a leaf, name of its grad_fn, its grad, its version]."""
        origin = value.grad_fn
        held = value.grad if value.is_leaf or value.retains_grad else None
        grad = _Packer.tensor(self, held, torch) if type(held) is torch.Tensor else None
        name = type(origin).__name__ if origin is not None else None
        return [bool(value.is_leaf), name, grad, _version(value)]

    def buffer(self, data):
        """Keep the bytes; return where in the body they begin (aligned, as arrays want it)."""
        offset, padding = self.size, -len(data) % ALIGNMENT
        self.parts.append(data + b"\0" * padding)
        self.size += len(data) + padding
        return offset


def _version(tensor):
    """Return how often a tensor was changed in place; an inference tensor does not count."""
    return 0 if tensor.is_inference() else int(tensor._version)


class InGraph:
    """Where a tensor came from: `is_leaf`, `grad_fn` (a name or None), `grad`, `version`."""

    def __init__(self, is_leaf, grad_fn, grad, version):
        self.is_leaf = is_leaf
        self.grad_fn = grad_fn
        self.grad = grad
        self.version = version


def _as_plain(torch):  # in this context no subclass of Tensor has a say
    return getattr(torch._C, "DisableTorchFunctionSubclass", torch._C.DisableTorchFunction)()


def _array(rest, body):
    numpy = _library("numpy", _NUMPY)
    dtype, shape, layout, offset, size = rest
    dtype = numpy.dtype(dtype)
    count = size // dtype.itemsize if dtype.itemsize else 0
    flat = numpy.frombuffer(body, dtype, count, offset) if count else numpy.empty(0, dtype)
    plain = flat.reshape(shape, order="F" if layout == "F" else "C")
    if layout != "gaps":
        return plain.copy(layout)
    wide = numpy.zeros([*shape[:-1], 2 * shape[-1]], dtype)
    wide[..., ::2] = plain
    return wide[..., ::2]


def _tensor(rest, body):
    torch = _library("torch", _TORCH)
    dtype, shape, layout, offset, size, device, requires_grad, place = rest
    dtype = getattr(torch, dtype[len("torch.") :])
    stored = shape[::-1] if layout == "F" else shape
    count = size // torch.empty((), dtype=dtype).element_size()
    flat = torch.empty(0, dtype=dtype)
    if count:
        flat = torch.frombuffer(body, dtype=dtype, count=count, offset=offset).clone()
    plain = flat.reshape(stored).to(device)
    if layout == "F":
        plain = plain.t()
    if layout == "gaps":
        wide = torch.zeros([*shape[:-1], 2 * shape[-1]], dtype=dtype, device=device)
        wide[..., ::2] = plain
        plain = wide[..., ::2]
    plain = plain.requires_grad_() if requires_grad else plain
    if place is not None:
        is_leaf, grad_fn, grad, version = place
        plain.grad = None if grad is None else unpack(grad, body)
        plain.in_graph = InGraph(bool(is_leaf), grad_fn, plain.grad, version)
    return plain


def _scalar(rest, body):
    numpy = _library("numpy", _NUMPY)
    return numpy.frombuffer(bytes.fromhex(rest[1]), numpy.dtype(rest[0]))[0]


def _items(kind):
    return lambda rest, body: kind(unpack(item, body) for item in rest)


_READERS = {
    "int": lambda rest, body: int(rest[0], 16),
    "complex": lambda rest, body: complex(*rest),
    "bytes": lambda rest, body: bytes(body[rest[0] : rest[0] + rest[1]]),
    "slice": lambda rest, body: slice(*(unpack(part, body) for part in rest)),
    "dict": lambda rest, body: {unpack(key, body): unpack(item, body) for key, item in rest},
    "unsent": lambda rest, body: Unsent(*rest),
    "scalar": _scalar,
    "array": _array,
    "tensor": _tensor,
}
_READERS.update({tag: _items(kind) for kind, tag in _SEQUENCES})
_READERS.update(foreign.readers(unpack))
