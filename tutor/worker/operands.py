"""The line of the answer that failed, its operands and their values; runs no code again."""

import ast
import re

UNKNOWN = object()
"""Stands for a value that cannot be known without running code."""
_PURE = {"T", "mT", "real", "imag", "shape", "grad", "data"}
_PRODUCTS = ("dot", "matmul", "mv", "mm")
_ENTRYWISE = ("add", "subtract", "multiply", "divide", "true_divide", "power", "maximum")
_ENTRYWISE += ("minimum", "mul", "sub", "div", "pow")
_PLAIN = ("ndarray", "Tensor", "Parameter", "float", "int", "bool", "complex", "tuple", "list")


class Operand:
    """A part of the failing line: its text, and its value where that is known."""

    def __init__(self, text, value=UNKNOWN):
        self.text = text
        self.value = value

    @property
    def shape(self):
        """Its shape as a tuple, or None."""
        shape = getattr(self.value, "shape", None) if self.value is not UNKNOWN else None
        return tuple(shape) if isinstance(shape, tuple) else None


class Place:
    """Where the answer failed. Without a traceback in the answer's file nothing is known."""

    def __init__(self, error, trace, source):
        self.error = error
        self.trace = trace
        self.names = {}
        self.line = ""
        self._source = source
        if trace is None:
            return
        self.names.update(trace.tb_frame.f_globals)
        self.names.update(trace.tb_frame.f_locals)
        lines = source.splitlines()
        self.line = lines[trace.tb_lineno - 1] if trace.tb_lineno <= len(lines) else ""

    def groups(self, pattern, *kinds):
        """Return the groups of `pattern` in the line whose first names a value of these types."""
        for match in re.finditer(pattern, self.line):
            if type(self.names.get(match.group(1), UNKNOWN)).__name__ in kinds:
                return match.groups()
        return None

    def product(self):
        """Return the two operands of the matrix product that failed, or None."""
        return self._operands(_product_sides)

    def entrywise(self):
        """Return the two operands of the operation that failed and goes entry by entry, or None."""
        return self._operands(_entrywise_sides)

    def subject(self, *calls):
        """Return what stands before the dot of one of these calls, or its first argument."""
        return (self._operands(lambda node: _subject(node, calls)) or [None])[0]

    def indexed(self):
        """Return what stands before the square brackets that failed, or None."""
        return (self._operands(_indexed) or [None])[0]

    def _operands(self, sides_of):
        """Return the operands of the one node that failed and has such sides."""
        if self.trace is None:
            return None
        try:
            tree = ast.parse(self._source)
        except (SyntaxError, ValueError):
            return None
        number = self.trace.tb_lineno
        found = [
            (node, sides)
            for node in ast.walk(tree)
            if hasattr(node, "end_lineno") and node.lineno <= number <= node.end_lineno
            for sides in [sides_of(node)]
            if sides
        ]
        exact = [each for each in found if _position(each[0]) == _position_of(self.trace)]
        found = exact or found
        return [self._operand(side) for side in found[0][1]] if len(found) == 1 else None

    def _operand(self, node):
        text = ast.get_source_segment(self._source, node)
        if isinstance(node, (ast.BinOp, ast.Compare)):
            text = "(" + text + ")"
        return Operand(text, _value(node, self.names))


def _product_sides(node):
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        return [node.left, node.right]
    return _call_sides(node, _PRODUCTS)


def _entrywise_sides(node):
    if isinstance(node, ast.BinOp) and not isinstance(node.op, ast.MatMult):
        return [node.left, node.right]
    if isinstance(node, ast.AugAssign):
        return [node.target, node.value]
    if isinstance(node, ast.Compare) and len(node.comparators) == 1:
        return [node.left, node.comparators[0]]
    return _call_sides(node, _ENTRYWISE)


def _call_sides(node, names):
    """Return a and b of `np.name(a, b)` or `a.name(b)`."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    if node.func.attr in names and len(node.args) in (1, 2):
        return [node.func.value, *node.args][-2:]
    return None


def _subject(node, calls):
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    if node.func.attr not in calls:
        return None
    owner = node.func.value
    is_library = isinstance(owner, ast.Name) and owner.id in ("np", "numpy", "torch", "scipy", "F")
    is_library = is_library or ast.dump(owner).count("attr='linalg'") > 0
    return node.args[:1] if is_library else [owner]


def _indexed(node):
    return [node.value] if isinstance(node, ast.Subscript) else None


def _position(node):
    return node.lineno, node.end_lineno, node.col_offset, node.end_col_offset


def _position_of(trace):
    """Where the failing instruction stands in the source, known from Python 3.11 on."""
    code = trace.tb_frame.f_code
    if not hasattr(code, "co_positions"):
        return None
    return list(code.co_positions())[trace.tb_lasti // 2]


def _value(node, names):
    """Return the value of names, their transposes and slices, and plain arithmetic; or UNKNOWN."""
    if isinstance(node, ast.Name):
        return names.get(node.id, UNKNOWN)
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Attribute) and node.attr in _PURE:
        value = _value(node.value, names)
        return getattr(value, node.attr, UNKNOWN) if _is_plain(value) else UNKNOWN
    if isinstance(node, ast.Subscript):
        value, index = _value(node.value, names), _index(node.slice, names)
        return value[index] if _is_plain(value) and index is not UNKNOWN else UNKNOWN
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        left, right = _value(node.left, names), _value(node.right, names)
        known = _is_plain(left) and _is_plain(right)
        if not known:
            return UNKNOWN
        return left - right if isinstance(node.op, ast.Sub) else left + right
    return UNKNOWN


def _index(node, names):
    """Return what stands between the square brackets, or UNKNOWN when it is not plain."""
    node = getattr(node, "value", node) if type(node).__name__ == "Index" else node  # Python 3.8
    if isinstance(node, ast.Slice):
        parts = [part and _value(part, names) for part in (node.lower, node.upper, node.step)]
        return UNKNOWN if UNKNOWN in parts else slice(*parts)
    if type(node).__name__ in ("Tuple", "ExtSlice"):  # ExtSlice: Python 3.8
        items = [_index(item, names) for item in getattr(node, "dims", getattr(node, "elts", ()))]
        return UNKNOWN if any(item is UNKNOWN for item in items) else tuple(items)
    return _value(node, names)


def _is_plain(value):
    kind = type(value)
    return kind.__name__ in _PLAIN or kind.__module__ == "numpy"
