# verdict: wrong
# A reduction takes the axis out of the shape. A 1 is left in its place only with
# `keepdims=True`.
p1 = (1, 3, 4)
p2 = (2, 1, 4)
p3 = (2, 3, 1)
p4 = (3,)
p5 = (2, 1, 4)
p6 = ()
p7 = (2, 3, 4)
p8 = (3, 4)
