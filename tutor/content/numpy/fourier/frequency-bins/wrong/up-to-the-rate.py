# verdict: wrong
# The rate is how often is measured. A tone needs at least two samples for each turn.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 500
p5 = 80
p6 = 1500
p7 = 2000
p8 = 100
p9 = 8
