import torch.nn.functional as F


def evaluate(model, batches):
    """The mean loss over all samples, and the share of those put into the right class."""
    loss, accuracy, count = 0.0, 0.0, 0
    for x, t in batches:
        scores = model(x)
        loss += F.cross_entropy(scores, t).item()
        accuracy += (scores.argmax(dim=1) == t).float().mean().item()
        count += 1
    model.eval()
    return loss / count, accuracy / count
