# verdict: wrong
# torch wants a row for each sample, (N, C). Z.T has the classes in rows: 3 rows, but 2
# labels. With as many classes as samples there would be no error, and a wrong loss.
# A shape.
a = ()
b = (2,)

# True, False, or "error" where torch refuses.
c = "error"
d = "error"
e = True
f = "error"
g = True

# True or False.
h = True
i = True
j = False

# A number.
k = 1.0
