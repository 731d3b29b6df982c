"""Judging answers in processes of their own. Knows no screen.

Two processes a run, both in the target Python: the player runs the learner's answer and only does
what it is asked; the referee knows the cases and what is right, and runs no line of the answer.
This package stands between them: it passes their messages on without reading the player's, keeps
the clocks and limits, sees how a process ends, and says so in words. So an answer that takes over
its own process can forge what it returns, which is judged like any value, and nothing else.

Not defended against: an answer that reads the course on disk (the model answers lie there), that
counts its own work wrongly on purpose (the count for `way` is taken inside its process), or that
harms the machine with the rights of the user who runs it. Foreign code needs a user of its own.
"""
