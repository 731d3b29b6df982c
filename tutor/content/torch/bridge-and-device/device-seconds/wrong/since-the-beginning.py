# verdict: wrong
# Each of these is the time since the first run began. Read the clock anew before each
# run.
def seconds(run, wait, clock, repeats):
    run()
    wait()
    taken = []
    begin = clock()
    for _ in range(repeats):
        run()
        wait()
        taken.append(clock() - begin)
    return taken
