# verdict: wrong
# Each forward pass records a graph that nobody uses, which costs memory and time.
# model.eval() does not stop that; torch.no_grad() does.
import torch
import torch.nn.functional as F


def evaluate(model, batches):
    """The mean loss over all samples, and the share of those put into the right class."""
    was_training = model.training
    model.eval()
    loss = right = count = 0
    if True:
        for x, t in batches:
            scores = model(x)
            loss += F.cross_entropy(scores, t, reduction="sum").item()
            right += (scores.argmax(dim=1) == t).sum().item()
            count += len(t)
    model.train(was_training)
    return loss / count, right / count
