# verdict: way
# The machine found these values, not you: write down what you expect, then let it say
# where you were right.
import numpy as np

a = np.array([10, 20, 30, 40])
b = a[1:3]
b[0] = 0
p1 = a.tolist()
p2 = [10, 20, 30, 40]
p3 = [10, 0, 0, 40]
p4 = [10, 20, 30, 40]
p5 = [10, 20, 30, 40]
p6 = [11, 21, 31, 41]
p7 = [11, 20, 30, 40]
p8 = [2, 20, 30, 40]
