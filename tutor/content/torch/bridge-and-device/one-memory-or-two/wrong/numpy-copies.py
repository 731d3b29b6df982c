# verdict: wrong
# `.numpy()` is from_numpy backwards: the array has the address of the tensor's
# numbers.
p1 = [2, 3]
p2 = [1, 2]
p3 = [1, 2]
p4 = [2, 3]
p5 = [1, 2]
p6 = [2, 3]
p7 = [1, 2]
p8 = "error"
