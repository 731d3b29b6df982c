# verdict: wrong
# This is one number, the mean. Asked for is the list: only there one sees that a run
# was slow, and the smallest time is the one least disturbed.
def seconds(run, wait, clock, repeats):
    run()
    wait()
    begin = clock()
    for _ in range(repeats):
        run()
    wait()
    return (clock() - begin) / max(repeats, 1)
