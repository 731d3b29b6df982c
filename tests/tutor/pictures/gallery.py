"""One scene of each kind, as a picture.py or a case would make it."""

BROADCASTING = {
    "kind": "broadcasting",
    "title": "A mean taken off",
    "operator": "-",
    "operands": [
        {"name": "X", "values": [[1, 2, 3], [4, 5, 6]]},
        {"name": "mean", "values": [2, 3.5, 1]},
    ],
    "result": [[-1, -1.5, 2], [2, 1.5, 5]],
    "caption": "One number for each column: every row takes it.",
}

GALLERY = (BROADCASTING,)
