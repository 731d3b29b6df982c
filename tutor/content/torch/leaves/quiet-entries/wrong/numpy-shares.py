# verdict: error
# A tracked tensor is not given to NumPy. And behind `.detach()` the array would share
# h's memory: writing into it changes h without a word.
import torch


def loud(h, limit):
    shown = h.cpu().numpy()
    shown[abs(shown) < limit] = 0
    return torch.tensor(shown, device=h.device)
