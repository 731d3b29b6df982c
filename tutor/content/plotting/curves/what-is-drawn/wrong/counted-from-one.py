# verdict: wrong
# Given one list only, plot takes it for y, and counts x from 0. Nothing tells it that
# your steps begin at 1 or are 10 apart.
# The number of lines.
a = 3
b = 0

# Lists of numbers.
c = [1, 2, 3]

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
