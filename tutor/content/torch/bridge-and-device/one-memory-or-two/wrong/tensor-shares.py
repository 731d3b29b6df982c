# verdict: wrong
# torch.tensor reads the values into memory of its own, whatever it is given.
# from_numpy and as_tensor are the ones that share.
p1 = [2, 3]
p2 = [1, 2]
p3 = [2, 3]
p4 = [2, 3]
p5 = [1, 2]
p6 = [2, 3]
p7 = [9, 2]
p8 = "error"
