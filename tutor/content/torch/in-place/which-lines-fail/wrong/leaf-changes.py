# verdict: wrong
# The gradient would belong to an x that is no longer there; torch refuses at `add_`
# already. A training step says `with torch.no_grad():`.
a1 = 2
a2 = "error"
a3 = 8
a4 = "error"
a5 = 36
a6 = "error"
a7 = 42
a8 = 6
v1 = 2
v2 = 0
