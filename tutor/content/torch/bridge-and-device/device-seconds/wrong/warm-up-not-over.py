# verdict: wrong
# The warm-up is queued, but it is not over when the clock starts: the first time
# contains it. wait() is missing behind it.
def seconds(run, wait, clock, repeats):
    run()
    taken = []
    for _ in range(repeats):
        begin = clock()
        run()
        wait()
        taken.append(clock() - begin)
    return taken
