"""Judging answers in processes of their own. Knows no screen.

Two processes a run, both in the target Python: the player runs the learner's answer and only does
what it is asked; the referee knows the cases and what is right, and runs no line of the answer.
This package stands between them: it passes their messages on without reading the player's, keeps
the clocks and limits, sees how a process ends, and says so in words. So an answer that takes over
its own process can forge what it returns, which is judged like any value, and nothing else.

They come new (workers.py), from spares that wait with everything imported (spares.py), or in
bursts, on Linux and without a device, as forks of a process that has imported everything and never
computes (zygote.py). A player is used for one run and then ended. So is a referee, but in bursts:
there one that has run nothing but an exercise's cases serves up to 50 runs more.

What an answer takes is limited twice: by the system where that can (tutor/worker/limits.py), which
alone knows processor time, and from outside, which works everywhere (relay.py, watch.py): wall
clock, memory, output, processes, threads, files. After the verdict all that it started is ended.

Not defended against, because an answer runs as the user who starts it:
- reading the course on disk, where the cases and the model answers lie;
- counting its own work wrongly: the counts for `way` are taken inside its process;
- reaching into other processes of the same user by signals, ptrace or /proc: it can kill its
  parent, which is the tutor, or write into the referee's pipes;
- writing outside of its working folder, into shared memory or over the network, all of which the
  limits do not count;
- on macOS and Windows, processes that leave the family and drop the mark in their environment; on
  Windows, limits of the system at all.
To grade strangers' answers, run the tutor under a user or in a container of its own, where all of
this reaches nothing else.
"""
