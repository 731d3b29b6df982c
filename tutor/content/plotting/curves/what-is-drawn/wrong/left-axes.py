# verdict: wrong
# subplots makes the axes from left to right, and the one made last is the current one.
# plt.plot draws there: say `left.plot` to choose.
# The number of lines.
a = 3
b = 1

# Lists of numbers.
c = [0, 1, 2]

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
