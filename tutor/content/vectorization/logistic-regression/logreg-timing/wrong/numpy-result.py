# verdict: wrong
# The result is a NumPy array. Stay in torch: `torch.sigmoid` and `@` do all of it, on
# whatever device the tensors are.
import numpy as np


def gradient(w, X, t):
    h = 1 / (1 + np.exp(-(w @ X).cpu().numpy()))
    return X.cpu().numpy() @ (h - t.cpu().numpy())
