# verdict: wrong
# plot draws every *column* of a table as a line, 5 points each. Rows are samples here,
# so 3 columns are 3 lines.
# The number of lines.
a = 5
b = 0

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
