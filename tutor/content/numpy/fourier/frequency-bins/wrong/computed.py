# verdict: way
# The machine found these, not you: write down what you expect, then let it say where
# you were right.
import numpy as np

p1 = 1000
p2 = len(np.fft.rfft(np.ones(1000)))
p3 = 0.5
p4 = 250
p5 = 80
p6 = 1500
p7 = 2000
p8 = 100
p9 = 8
