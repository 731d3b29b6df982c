# verdict: wrong
# A Value is no formula: its `data` was computed once. A spreadsheet would compute it
# again, an engine does when you run the line again.
p1 = 0
p2 = 6
p3 = 12
p4 = 8
p5 = 25
p6 = 6
p7 = 0
p8 = 12
