# verdict: wrong
# The first run is one of those timed, and it pays for everything that is done only
# once. Run it once, and wait, before the loop.
def seconds(run, wait, clock, repeats):
    taken = []
    for _ in range(repeats):
        begin = clock()
        run()
        wait()
        taken.append(clock() - begin)
    return taken
