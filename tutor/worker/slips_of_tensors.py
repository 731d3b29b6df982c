"""What the messages of torch mean for the learner's line: (pattern, how to say it)."""

import re

from shapes import no_fit, not_reshaped, product, said, shape_of

_NO_GRAPH = (
    "nothing here leads back to a tensor with requires_grad=True, so there is no gradient: was one "
    "made without it, detached, or computed under no_grad?"
)
_NOT_IN_PLACE = (
    "%s is a tensor that you asked gradients for (requires_grad=True), and is changed in place: "
    "put the step under `with torch.no_grad():`."
)
_DTYPES = {"Float": "float32", "Double": "float64", "Half": "float16", "Long": "int64"}
_DTYPES.update({"Int": "int32", "Bool": "bool", "BFloat16": "bfloat16"})
_DETACH = "%s is part of a graph: say `.detach()` before NumPy gets it."


def _sizes_differ(match, place):
    left, right, axis = (int(group) for group in match.groups())
    pair = place.entrywise()
    if pair and all(one.shape is not None for one in pair):
        return no_fit(pair, [one.shape for one in pair])
    what = "%s and %s" % tuple(map(said, pair)) if pair else "these tensors"
    return (
        "%s cannot be combined entry by entry: in axis %d, %d meets %d; "
        "two lengths must be equal, or one of them 1."
    ) % (what, axis, left, right)


def _mat_mismatch(match, place):
    left, right = (shape_of(group) for group in match.groups())
    return product(place.product(), left, right, left[-1], right[0])


def _vec_mismatch(match, place):
    matrix, length = shape_of(match.group(1)), int(match.group(2))
    return product(place.product(), matrix, (length,), matrix[-1], length)


def _dot_mismatch(match, place):
    left, right = (int(group) for group in match.groups())
    return product(place.product(), (left,), (right,), left, right)


def _not_reshaped(match, place):
    shape = tuple(int(length) for length in re.findall(r"-?\d+", match.group(1)))
    return not_reshaped(place, int(match.group(2)), shape)


def _no_such_axis(match, place):
    highest, axis = match.groups()
    axes = "1 axis" if highest == "0" else "%d axes" % (int(highest) + 1)
    return "there is no axis %s: a tensor with %s has the axes 0 to %s." % (axis, axes, highest)


def _mask_mismatch(match, place):
    mask, axis, shape = match.groups()
    owner = place.indexed()
    what = "`%s`" % owner.text if owner else "the tensor"
    return "the mask has shape (%s), but %s has shape (%s): from axis %s on they must agree." % (
        mask,
        what,
        shape,
        axis,
    )


def _dtypes_differ(match, place):
    pair = place.product() or place.entrywise()
    kinds = [one.value.dtype for one in pair or () if hasattr(one.value, "dtype")]
    if len(kinds) == 2 and kinds[0] != kinds[1]:
        left, right = ("`%s` is %s" % (one.text, _plain(one.value.dtype)) for one in pair)
        return "%s and %s: this product wants one dtype; convert one, `.to(other.dtype)`." % (
            left,
            right,
        )
    given = sorted({_plain(name) for name in re.findall(r"[A-Z]\w+", match.group(1) or "")})
    return "tensors of different dtypes%s meet: this wants one dtype; convert with `.to(...)`." % (
        " (%s)" % " and ".join(given) if given else ""
    )


def _plain(dtype):
    """Return a dtype's name as one writes it; messages say Double for float64."""
    name = str(dtype).replace("torch.", "")
    return _DTYPES.get(name, name)


def _devices_differ(match, place):
    pair = place.product() or place.entrywise()
    if pair and all(hasattr(one.value, "device") for one in pair):
        left, right = ("`%s` is on %s" % (one.text, one.value.device) for one in pair)
        return "%s and %s: move one with `.to(other.device)`." % (left, right)
    return "tensors on different devices meet: move one with `.to(other.device)`."


def _leaf_in_place(match, place):
    return _NOT_IN_PLACE % _name(place, r"(\w+)\s*(?:\[.*\])?\s*[-+*/]?=", r"(\w+)\.\w+_\(")


def _to_numpy(match, place):
    return _DETACH % _name(place, r"(\w+)\.numpy\(", r"\(\s*(\w+)\b")


def _name(place, *patterns):
    """Return the name of the first tensor that the line mentions in such a place."""
    for pattern in patterns:
        found = place.groups(pattern, "Tensor", "Parameter")
        if found:
            return "`%s`" % found[0]
    return "this"


def _changed_in_place(match, place):
    made_by = re.search(r"output \d+ of (\w+)", match.group(0))
    what = " (made by %s)" % re.sub(r"Backward\d*$", "", made_by.group(1)) if made_by else ""
    return (
        "a tensor that backward() still needs%s was changed in place before it: "
        "write `x = x + ...` instead of `x += ...`." % what
    )


def _no_tensor(match, place):
    name, argument, given = match.groups()
    hint = ": torch.as_tensor(...) makes one" if given in ("numpy.ndarray", "list", "tuple") else ""
    wanted = {"int": "a number", "float": "a number"}.get(given, "a " + given)
    return "torch's %s() wants a tensor as its argument `%s`, not %s%s." % (
        name,
        argument,
        wanted,
        hint or ": `torch.tensor(...)` makes one, and `math` has the same for numbers",
    )


def _not_cast(match, place):
    pair = place.entrywise()
    what = "`%s`, a tensor of %s," % (pair[0].text, _plain(pair[0].value.dtype)) if pair else None
    return "%s cannot take %s results in place; make it with floating point numbers." % (
        what or "a tensor of %s" % _plain(match.group(2)),
        _plain(match.group(1)),
    )


def _not_vectors(match, place):
    pair = place.product()
    told = "%s and %s: " % (said(pair[0]), said(pair[1])) if pair else ""
    return "%storch.dot takes two tensors with one axis; `@` takes matrices, too." % told


RULES = (
    (r"tensor a \((\d+)\) must match the size of tensor b \((\d+)\) .* (\d+)$", _sizes_differ),
    (r"mat1 and mat2 shapes cannot be multiplied \((\w+) and (\w+)\)", _mat_mismatch),
    (r"size mismatch, got input \(\d+\), mat \((\w+)\), vec \((\d+)\)", _vec_mismatch),
    (r"inconsistent tensor size, expected tensor \[(\d+)\] and src \[(\d+)\]", _dot_mismatch),
    (r"1D tensors expected, but got", _not_vectors),
    (r"shape '\[([-\d, ]*)\]' is invalid for input of size (\d+)", _not_reshaped),
    (
        r"view size is not compatible",
        "`.view` needs the entries in order in memory, which they are not here (a transpose, say): "
        "`.reshape` copies where it must.",
    ),
    (
        r"Dimension out of range \(expected to be in range of \[-?\d+, (\d+)\], but got (-?\d+)\)",
        _no_such_axis,
    ),
    (
        r"shape of the mask \[([\d, ]*)\] at index (\d+) does not match the shape of the indexed "
        r"tensor \[([\d, ]*)\]",
        _mask_mismatch,
    ),
    (
        r"tensors used as indices must be long",
        "an index must hold whole numbers or True and False: `.long()` makes whole numbers.",
    ),
    (
        r"Tensors must have same number of dimensions: got (\d+) and (\d+)",
        "tensors with %s and with %s axes cannot be joined: give the smaller one a further axis, "
        "`[:, None]` or `[None, :]`.",
    ),
    (
        r"stack expects each tensor to be equal size, but got \[([\d, ]*)\] at entry 0 and "
        r"\[([\d, ]*)\] at entry (\d+)",
        "stacked tensors must all have one shape: the first has (%s), but (%s) is at number %s.",
    ),
    (
        r"must have the same dtype, but got ([\w, ]+)|expected (?:scalar type|m1 and m2)"
        r"|expected both vectors to have same dtype",
        _dtypes_differ,
    ),
    (r"all tensors to be on the same device|is not on the expected device", _devices_differ),
    (
        r"grad can be implicitly created only for scalar",
        "backward() begins at a single number, and this tensor has several: take its `.sum()` or "
        "`.mean()`, or give backward() a `gradient`.",
    ),
    (r"does not require grad and does not have a grad_fn", _NO_GRAPH),
    (
        r"backward through the graph a second time",
        "backward() runs through this graph a second time, and the first time used it up: compute "
        "the loss again before, and detach what is carried over from the step before.",
    ),
    (r"modified by an inplace operation(.{0,200})", _changed_in_place),
    (r"leaf Variable that requires grad is being used in an in-place", _leaf_in_place),
    (r"Can't call numpy\(\) on Tensor that requires grad", _to_numpy),
    (
        r"[Oo]nly Tensors of floating point",
        "only tensors of floating point numbers can have gradients: write `1.0` instead of `1`, or "
        "give `dtype=torch.float32`.",
    ),
    (
        r"only change requires_grad flags of leaf",
        "this tensor was computed from others: `.detach()` cuts it off, requires_grad cannot.",
    ),
    (
        r"appears to not have been used in the graph",
        "the result does not depend on the tensor whose gradient is wanted: was it copied or made "
        "anew after it was used?",
    ),
    (
        r"can't optimize a non-leaf",
        "an optimizer changes tensors that you made yourself with requires_grad=True, and this one "
        "was computed.",
    ),
    (r"optimizer got an empty parameter list", "the optimizer was given no tensors to change."),
    (
        r"(?:only one element tensors|Tensor with \d+ elements) can(?:not)? be converted",
        "a tensor with several entries stands where a single number is wanted: was `.sum()` or "
        "`.mean()` left out?",
    ),
    (
        r"expected sequence of length (\d+) at dim (\d+) \(got (\d+)\)",
        "the rows of this nested list have different lengths (%s and, in axis %s, %s).",
    ),
    (
        r"(\w+)\(\): argument '(\w+)'.* must be Tensor, not ([\w.]+)",
        _no_tensor,
    ),
    (r"expected np\.ndarray \(got (\w+)\)", "torch.from_numpy wants an array, not a %s."),
    (
        r"numpy array is negative",
        "torch cannot share an array that is walked backwards (`[::-1]`): `.copy()` it first.",
    ),
    (
        r"can't convert (\w+)(?::\d+)? device type tensor to numpy",
        "NumPy reads the computer's own memory, and this tensor is on %s: `.cpu()` comes first.",
    ),
    (
        r"Cannot copy out of meta tensor|cannot be called on meta",
        "this fetches numbers from the device, and the device `meta` has none: compute where the "
        "tensors are.",
    ),
    (
        r"not compiled with CUDA",
        "this torch is built without CUDA: use the `device` that is given.",
    ),
    (
        r"(?:at start of device string|Invalid device string): '?(\w+)",
        "there is no device called `%s`.",
    ),
    (r"result type (\w+) can't be cast to the desired output type (\w+)", _not_cast),
    (
        r"expected target dtype to be Long|expected scalar type Long",
        "the labels must be whole numbers, `.long()`.",
    ),
    (r"Target (\d+) is out of bounds", "the label %s is larger than the number of classes allows."),
    (
        r"all elements of input should be between 0 and 1",
        "binary_cross_entropy wants probabilities between 0 and 1: was the sigmoid left out?",
    ),
    (
        r"target size \(torch\.Size\(\[([\d, ]*)\]\)\).* input size \(torch\.Size\(\[([\d, ]*)",
        "the targets have shape (%s), the predictions (%s): they must be the same.",
    ),
    (
        r"subscript (\w) has size (\d+) for operand (\d+) which does not broadcast .* size (\d+)",
        "in einsum the letter %s stands for an axis of length %s (operand %s, from 0) and also for "
        "one of %s.",
    ),
    (r"invalid index of a 0-dim tensor", "this tensor is a single number: `.item()` gives it."),
    (
        r"(?:len\(\) of|iteration over) a 0-d tensor",
        "this tensor is a single number, which has no entries to count or to go through.",
    ),
    (
        r"(\w+)\(\): could not infer output dtype|Input dtype must be either a floating",
        lambda match, place: (
            "this wants floating point numbers, and the tensor holds whole ones: "
            "`.float()` converts it."
        ),
    ),
    (
        r"expanded size of the tensor \((\d+)\) must match the existing size \((\d+)\).* "
        r"dimension (\d+)",
        "an axis of length 1 can be expanded to %s; this one has length %s (axis %s).",
    ),
)
