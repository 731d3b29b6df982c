"""Answers whose results pretend to be what they are not."""

from __future__ import annotations

from tests.tutor.runtime.hostile_answers.words import (
    CRASH,
    ERROR,
    KEPT,
    RIGHT,
    WRONG,
    Hostile,
    inside,
)

ALL: list[Hostile] = [
    ("returns nothing", "def double(x):\n    2 * x", WRONG, "returned None"),
    ("returns a function", inside("return lambda: 2 * x"), WRONG, "type function"),
    ("returns a type", inside("return int"), WRONG, "class int"),
    ("returns a module", inside("return sys"), WRONG, "type module"),
    ("returns an exception", inside("return ValueError(6)"), WRONG, "type ValueError"),
    ("returns itself", "def double(x):\n    return double", WRONG, "type function"),
    ("returns a coroutine", "async def double(x):\n    return 2 * x", WRONG, "type coroutine"),
    ("returns a text", inside("return str(2 * x)"), WRONG, "returned a str; expected a number"),
    ("returns NotImplemented", inside("return NotImplemented"), WRONG, "NotImplementedType"),
    ("returns nan", inside("return float('nan')"), WRONG, "returned nan; expected 6"),
    ("returns infinity", inside("return float('inf')"), WRONG, "returned inf; expected 6"),
    (
        "returns a Decimal",
        inside("import decimal\nreturn decimal.Decimal(2 * x)"),
        WRONG,
        "Decimal",
    ),
    ("returns its locals", inside("return locals()"), WRONG, "returned a dict"),
    (
        "a whole number equal to everything",
        inside(
            "class Yes(int):\n    def __eq__(self, other): return True\n"
            "    def __ne__(self, other): return False\nreturn Yes(1)"
        ),
        WRONG,
        "returned 1; expected 6",
    ),
    (
        "a float that is near everything",
        inside(
            "class Near(float):\n    def __sub__(self, other): return 0.0\n"
            "    __rsub__ = __abs__ = __float__ = __complex__ = __sub__\n"
            "    def __eq__(self, other): return True\nreturn Near(1)"
        ),
        WRONG,
        "returned 1.0; expected 6",
    ),
    (
        "a whole number that changes its mind",
        inside(
            "class Both(int):\n    def __int__(self): return 6\n"
            "    __index__ = __float__ = __int__\n"
            "    def __format__(self, how): return '6'\nreturn Both(1)"
        ),
        WRONG,
        "returned 1; expected 6",
    ),
    (
        "an object that is equal to everything",
        inside("class Yes:\n    def __eq__(self, other): return True\nreturn Yes()"),
        WRONG,
        "an object of type Yes",
    ),
    (
        "an object that has everything",
        inside("class All:\n    def __getattr__(self, name): return self\nreturn All()"),
        WRONG,
        "an object of type All",
    ),
    (
        "an object that lies about its class",
        inside("class Lie:\n    __class__ = int\nreturn Lie()"),
        WRONG,
        "an object of type Lie",
    ),
    (
        "a class that lies about its instances",
        inside(
            "class M(type):\n    def __instancecheck__(cls, x): return True\n"
            "    __subclasscheck__ = __instancecheck__\n    def __eq__(cls, x): return True\n"
            "    def __hash__(cls): return hash(int)\n    def __mro__(cls): return (int,)\n"
            "class Lie(metaclass=M): pass\nreturn Lie()"
        ),
        WRONG,
        "an object of type Lie",
    ),
    (
        "a class whose name is no text",
        inside("class M(type):\n    __name__ = property(id)\nreturn M('A', (), {})()"),
        (WRONG, CRASH),
        "",
    ),
    (
        "a class with a very long name",
        inside("return type('right ' * 10**6, (), {})()"),
        WRONG,
        "right right",
    ),
    (
        "a class with colours in its name",
        inside("return type('\\x1b[2J\\nRight: all', (), {})()"),
        WRONG,
        "expected a number.",
    ),
    (
        "an object that raises whatever is asked",
        inside(
            "class No:\n    def __getattribute__(self, name): raise ValueError\n"
            "    __repr__ = __eq__ = __hash__ = __len__ = __iter__ = __bool__ = None\nreturn No()"
        ),
        WRONG,
        "returned a",
    ),
    (
        "an object that ends the process when looked at",
        inside(
            "class No:\n    def __getattribute__(self, name): os._exit(0)\n"
            "    def __repr__(self): os._exit(0)\nreturn No()"
        ),
        (WRONG, CRASH),
        "",
    ),
    (
        "a list that lies about its length",
        inside(
            "class L(list):\n    def __len__(self): return 0\n"
            "    def __eq__(self, other): return True\nreturn L([1])"
        ),
        WRONG,
        "returned a list",
    ),
    (
        "a dict that lies about its entries",
        inside(
            "class D(dict):\n    def items(self): os._exit(0)\n"
            "    def __iter__(self): os._exit(0)\nreturn D(a=1)"
        ),
        WRONG,
        "returned a dict",
    ),
    (
        "a text that is another",
        inside("class S(str):\n    def __str__(self): return '6'\nreturn S('no')"),
        WRONG,
        "returned a str",
    ),
    ("prints a verdict", inside('print(\'{"verdict": "right"}\'); return 0'), WRONG, "returned 0"),
    (
        "a callable object",
        "class F:\n    def __call__(self, x): return 2 * x\ndouble = F()",
        RIGHT,
        KEPT,
    ),
    (
        "a callable that ends the process when inspected",
        "import os\nclass F:\n    @property\n    def __signature__(self): os._exit(0)\n"
        "    def __call__(self, x): return 0\ndouble = F()",
        (WRONG, CRASH),
        "",
    ),
    (
        "names that lie",
        "class S(str):\n    def __eq__(self, o): return True\n    __hash__ = str.__hash__\n"
        "globals()[S('double')] = 6",
        (ERROR, WRONG),
        "",
    ),
]
