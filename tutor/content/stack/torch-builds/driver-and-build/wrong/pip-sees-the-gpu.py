# verdict: wrong
# pip looks at the system and the Python only. On Windows name the index of a CUDA
# build, else `torch.cuda.is_available()` is False.
p1 = True
p2 = False
p3 = True
p4 = False
p5 = True
p6 = True
p7 = False
p8 = True
