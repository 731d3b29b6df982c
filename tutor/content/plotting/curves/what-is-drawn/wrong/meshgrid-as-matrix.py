# verdict: wrong
# meshgrid counts as on paper unless told otherwise: x runs to the right, so along the
# columns, y along the rows. Its shape is (number of y, number of x).
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
f = (2, 3)
g = (4, 3)
h = (3, 4)
i = "error"

# True or False.
j = False
