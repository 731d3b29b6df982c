# verdict: wrong
# Deleting a cell takes back nothing that it did. Such a notebook works today, and not
# tomorrow.
p1 = 20
p2 = 30
p3 = 10
p4 = 20
p5 = "error"
p6 = "error"
p7 = 20
p8 = 10
