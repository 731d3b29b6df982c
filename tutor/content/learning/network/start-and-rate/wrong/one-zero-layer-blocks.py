# verdict: wrong
# Only in the first step: W2 moves at once, and from the second step on W1 gets a
# gradient as well.
# True or False.
a = False
b = True
c = True
d = True
e = True
f = False
g = True

# A number.
h = 0.0
i = -1.0
j = 4.0
