"""What travels beside plain data, arrays and tensors: sparse matrices, figures, dataclasses, names.

Each becomes a tree that says what the object holds; the other side builds one of its own from it.
Classes, dtypes and devices travel as their names.
"""

import sys

import figures

_BUILT_OF = {"csr": ("data", "indices", "indptr"), "csc": ("data", "indices", "indptr")}


class Record:
    """A dataclass as it came: its type's name, and its fields as attributes."""

    def __init__(self, **fields):
        vars(self).update(fields)

    def __repr__(self):
        fields = ", ".join("%s=%r" % item for item in vars(self).items())
        return "%s(%s)" % (type(self).__name__, fields)


def bind():
    """Keep what is needed to look at figures, before anybody can change it."""
    figures.bind()


def tree(packer, value, kind, depth):
    """Return the tree of a foreign object, or None where there is none for it."""
    named = _named(value, kind)
    if named:
        return ["unsent", named, None, None]
    sparse = sys.modules.get("scipy.sparse")
    if sparse and sparse.issparse(value):
        return _sparse(packer, value, depth)
    if figures.is_figure(value):
        return ["figure", packer.tree(figures.facts(value), depth + 1)]
    fields = getattr(kind, "__dataclass_fields__", None)
    if type(fields) is dict:
        held = {name: getattr(value, name, None) for name in fields}
        return ["record", kind.__name__, packer.tree(held, depth + 1)]
    return None


def refused(kind):
    """Return the name of a kind of array whose operators mean something else, or None."""
    for base in kind.__mro__:
        if base.__module__.split(".")[0] == "numpy":
            if base.__name__ == "matrix":
                return "matrix"
            if base.__name__ in ("MaskedArray", "MaskedConstant"):
                return "masked array"
    return None


def is_sparse(value):
    """Whether this is one of SciPy's sparse matrices (false where they are not loaded)."""
    sparse = sys.modules.get("scipy.sparse")
    return bool(sparse) and sparse.issparse(value)


def _named(value, kind):
    if isinstance(value, type):
        return "class " + value.__name__
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
    if numpy and isinstance(value, numpy.dtype):
        return "dtype " + str(value)
    if torch and isinstance(value, torch.dtype):
        return "dtype " + str(value).split(".")[-1]
    if torch and isinstance(value, torch.device):
        return "device " + str(value)
    return None


def _sparse(packer, value, depth):
    form = value.format
    held = value if form in _BUILT_OF or form == "coo" else value.tocoo()
    names = _BUILT_OF.get(form, ("data", "row", "col"))
    parts = [getattr(held, name) for name in names]
    kind = type(value).__name__
    return ["sparse", form, kind, packer.tree([tuple(value.shape), parts], depth + 1)]


def readers(unpack):
    """Return what builds each of these from its tree again."""

    def sparse(rest, body):
        import scipy.sparse

        form, kind, held = rest
        shape, parts = unpack(held, body)
        as_built = form if form in _BUILT_OF else "coo"
        suffix = "_array" if kind.endswith("_array") else "_matrix"
        build = getattr(scipy.sparse, as_built + suffix)
        data, *where = parts
        given = (data, *where) if form in _BUILT_OF else (data, tuple(where))
        return build(given, shape=shape).asformat(form)

    def figure(rest, body):
        return figures.Drawing(unpack(rest[0], body))

    def record(rest, body):
        return type(str(rest[0]), (Record,), {})(**unpack(rest[1], body))

    return {"sparse": sparse, "figure": figure, "record": record}
