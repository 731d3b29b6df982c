# verdict: wrong
# `irfft` sees only five bins and cannot know whether they came from 8 samples or 9.
p1 = 1000
p2 = 501
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 100
p9 = 9
