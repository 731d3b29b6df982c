"""Grading a class: what was handed in, judged by `judge(...)`, as points. Knows no screen.

`collect` reads a folder of submissions, `grade` has every answer judged and keeps each verdict in a
file as it comes, `similar` says whose answers are worth a look. An answer is judged as a learner's
own is: in processes of its own, with the same limits, the same seed for everybody, and what it
`builds_on` taken from the model answers, so that no verdict depends on another one.

An answer runs with the rights of the user who grades. It can read what that user can read, the
model answers and the other submissions too, and write where that user can write, into the file of
verdicts too. Strangers' code needs a user or a container of its own: nothing here stands in for it.
"""
