# verdict: wrong
# argmax(dim=0) asks for each class which sample has the largest score. The classes lie
# along dim=1.
import torch
import torch.nn.functional as F


def evaluate(model, batches):
    """The mean loss over all samples, and the share of those put into the right class."""
    was_training = model.training
    model.eval()
    loss = right = count = 0
    with torch.no_grad():
        for x, t in batches:
            scores = model(x)
            loss += F.cross_entropy(scores, t, reduction="sum").item()
            right += (scores.argmax(dim=0)[: 1] == t).sum().item()
            count += len(t)
    model.train(was_training)
    return loss / count, right / count
