# verdict: wrong
# The toolkit is for compiling CUDA programs. A build brings the libraries it needs, in
# its own version, whatever nvcc says.
p1 = True
p2 = False
p3 = True
p4 = True
p5 = False
p6 = True
p7 = False
p8 = True
