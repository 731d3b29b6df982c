# verdict: wrong
# A list would hold 2.9 from now on. An array has one dtype for all entries, decided
# when it was made, and does not change it for a new entry.
p1 = [10, 0, 30, 40]
p2 = [10, 20, 30, 40]
p3 = [10, 0, 0, 40]
p4 = [10, 20, 30, 40]
p5 = [10, 20, 30, 40]
p6 = [11, 21, 31, 41]
p7 = [11, 20, 30, 40]
p8 = [2.9, 20, 30, 40]
