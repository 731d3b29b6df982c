# verdict: way
# The machine found this, not you: draw the graph first, then see where you were
# right.
import torch

x = torch.tensor(2.0, requires_grad=True)
n1 = len((3 * x + x * x).grad_fn.next_functions)
n2 = 1
n3 = None
n4 = None
n5 = 4
g1 = None
n6 = False
g2 = 2
g3 = "error"
