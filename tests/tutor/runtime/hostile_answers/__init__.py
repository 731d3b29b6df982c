"""Answers that hang, crash or lie, and the verdict each must get; a file for each kind.

`PLAIN` answers the exercise `double`, without NumPy: (name, source,
outcome, words of the headline).
`NUMPY` answers the course's gradient, `TORCH` doubles a tensor: (name, body of the
function, outcome).

Each of them must be harmless where a limit fails: no path is removed that it has not just made, no
process signalled but itself, its children and its own group, and at most 200 processes started and
600 MB taken.
"""

from tests.tutor.runtime.hostile_answers import (
    arrays,
    children,
    endless,
    ends,
    forgers,
    greedy,
    liars,
    meddlers,
)

PLAIN = (
    *ends.ALL,
    *endless.ALL,
    *greedy.ALL,
    *children.ALL,
    *liars.ALL,
    *forgers.ALL,
    *meddlers.ALL,
)
NUMPY = arrays.NUMPY
TORCH = arrays.TORCH
