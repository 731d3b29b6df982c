# verdict: wrong
# The warm-up is timed and kept, so the list has one time too many. Start the clock
# after it.
def seconds(run, wait, clock, repeats):
    taken = []
    for _ in range(repeats + 1):
        begin = clock()
        run()
        wait()
        taken.append(clock() - begin)
    return taken
