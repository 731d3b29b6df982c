"""Finds the operands of the expression that failed, and their shapes; runs no code again."""

import ast

_PURE = {"T", "mT", "real", "imag"}


def of_product(source, trace):
    """Return the two operands of the matrix product that failed, as (text, shape or None) pairs.

    `trace` is the traceback entry of the failing line. None when no single product can be named.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return None
    products = [pair for pair in map(_sides, ast.walk(tree)) if pair and _covers(pair[0], trace)]
    exact = [pair for pair in products if _position(pair[0]) == _position_of(trace)]
    products = exact or products
    if len(products) != 1:
        return None
    return [_described(side, source, trace.tb_frame) for side in products[0][1:]]


def _sides(node):
    """Return (node, left, right) when the node is a matrix product."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        return node, node.left, node.right
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    if node.func.attr in ("dot", "matmul", "mv", "mm") and len(node.args) in (1, 2):
        return (node, *([node.func.value, *node.args][-2:]))
    return None


def _covers(node, trace):
    return node.lineno <= trace.tb_lineno <= node.end_lineno


def _position(node):
    return node.lineno, node.end_lineno, node.col_offset, node.end_col_offset


def _position_of(trace):
    """Where the failing instruction stands in the source, known from Python 3.11 on."""
    code = trace.tb_frame.f_code
    if not hasattr(code, "co_positions"):
        return None
    return list(code.co_positions())[trace.tb_lasti // 2]


def _described(node, source, frame):
    text = ast.get_source_segment(source, node)
    if isinstance(node, (ast.BinOp, ast.Compare)):
        text = "(" + text + ")"
    shape = getattr(_value(node, frame), "shape", None)
    return text, tuple(shape) if isinstance(shape, tuple) else None


def _value(node, frame):
    """Evaluate names, their transposes and slices, and arithmetic on plain arrays; else None."""
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Attribute) and node.attr in _PURE:
        value = _value(node.value, frame)
        return getattr(value, node.attr, None) if _is_plain(value) else None
    if isinstance(node, ast.Subscript):
        value, index = _value(node.value, frame), _index(node.slice, frame)
        return value[index] if _is_plain(value) and index is not None else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        left, right = _value(node.left, frame), _value(node.right, frame)
        return left - right if _is_plain(left) and _is_plain(right) else None
    return None


def _index(node, frame):
    """Return what stands between the square brackets, or None when it is not plain."""
    node = getattr(node, "value", node) if type(node).__name__ == "Index" else node  # Python 3.8
    if isinstance(node, ast.Slice):
        parts = [part and _value(part, frame) for part in (node.lower, node.upper, node.step)]
        return slice(*parts)
    if type(node).__name__ in ("Tuple", "ExtSlice"):  # ExtSlice: Python 3.8
        items = [_index(item, frame) for item in getattr(node, "dims", getattr(node, "elts", ()))]
        return None if any(item is None for item in items) else tuple(items)
    return _value(node, frame)


def _is_plain(value):
    return type(value).__name__ in ("ndarray", "Tensor", "float", "int", "float64", "float32")
