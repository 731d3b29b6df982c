# verdict: wrong
# A notebook is no spreadsheet: r does not follow when n changes. D would have to run
# again.
p1 = 20
p2 = 30
p3 = 20
p4 = 20
p5 = "error"
p6 = "error"
p7 = 20
p8 = 20
