# verdict: wrong
# plt.title goes to the current figure, and plt.figure() made a new one the current one.
# What was drawn before is not a reason.
# The number of lines.
a = 3
b = 0

# Lists of numbers.
c = [0, 1, 2]

# What `which` says, as text.
d = "first"

# The legend of the axes: True if there is one, else False.
e = False

# A shape, or "error".
f = (2, 3)
g = (3, 4)
h = (4, 3)
i = "error"

# True or False.
j = False
