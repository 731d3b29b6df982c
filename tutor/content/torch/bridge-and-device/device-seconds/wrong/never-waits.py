# verdict: wrong
# The clock is read when the work has been queued, and not when it is done: the device
# has only begun. wait() comes between run() and the second look at the clock.
def seconds(run, wait, clock, repeats):
    run()
    wait()
    taken = []
    for _ in range(repeats):
        begin = clock()
        run()
        taken.append(clock() - begin)
    return taken
