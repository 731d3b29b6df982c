# verdict: wrong
# The accuracy counts samples, but the loss adds up means of batches and divides by the
# number of samples. Add the losses of the samples: reduction="sum".
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
            loss += F.cross_entropy(scores, t).item()
            right += (scores.argmax(dim=1) == t).sum().item()
            count += len(t)
    model.train(was_training)
    return loss / count, right / count
