# verdict: wrong
# With several rows and columns subplots gives a table of axes, 2 rows of 3: the one at
# the bottom left is `axes[1, 0]`.
# The number of lines.
a = 3
b = 0

# Lists of numbers.
c = [0, 1, 2]

# What `which` says, as text.
d = "second"

# The legend of the axes: True if there is one, else False.
e = False

# A shape, or "error".
f = (6,)
g = (3, 4)
h = (4, 3)
i = "error"

# True or False.
j = False
