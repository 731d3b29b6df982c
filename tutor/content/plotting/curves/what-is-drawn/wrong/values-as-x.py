# verdict: wrong
# A single argument is y, not x. x is counted from 0.
# The number of lines.
a = 3
b = 0

# Lists of numbers.
c = [4, 2, 1]

# What `which` says, as text.
d = "second"

# The legend of the axes: True if there is one, else False.
e = False

# A shape, or "error".
f = (2, 3)
g = (3, 4)
h = (4, 3)
i = "error"

# True or False.
j = False
