# verdict: wrong
# A bin is one Hertz only when the signal lasts one second. This one lasts two.
p1 = 1000
p2 = 501
p3 = 1
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 100
p9 = 8
