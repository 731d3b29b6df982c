# verdict: wrong
# The means of the batches are averaged, so a sample of the short last batch counts more
# than the others. Add up over samples, and divide by their number.
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
            loss += F.cross_entropy(scores, t, reduction="mean").item()
            right += (scores.argmax(dim=1) == t).float().mean().item()
            count += 1
    model.train(was_training)
    return loss / count, right / count
