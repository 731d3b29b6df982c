# verdict: wrong
# This waits for what was queued before, and then stops the clock without waiting for
# this run. wait() belongs behind run().
def seconds(run, wait, clock, repeats):
    run()
    wait()
    taken = []
    for _ in range(repeats):
        begin = clock()
        wait()
        run()
        taken.append(clock() - begin)
    return taken
