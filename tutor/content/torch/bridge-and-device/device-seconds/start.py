def seconds(run, wait, clock, repeats):
    """The time of each of these runs, until the device is done, after a warm-up."""
    taken = []
    for _ in range(repeats):
        begin = clock()
        run()
        taken.append(clock() - begin)
    return taken
