# verdict: wrong
# sin is half of the tone at 40 Hz and half at -40 Hz. Only one half is in this bin.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 80
p6 = 3000
p7 = 2000
p8 = 100
p9 = 8
