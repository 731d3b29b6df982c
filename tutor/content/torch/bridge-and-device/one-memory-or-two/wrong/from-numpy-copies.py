# verdict: wrong
# It is torch.tensor that copies. from_numpy takes over the address of the array,
# which costs nothing, however large it is.
p1 = [1, 2]
p2 = [1, 2]
p3 = [1, 2]
p4 = [2, 3]
p5 = [1, 2]
p6 = [2, 3]
p7 = [9, 2]
p8 = "error"
