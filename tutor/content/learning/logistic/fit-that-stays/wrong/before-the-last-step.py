# verdict: wrong
# These are the predictions of the last turn, made before its step. Let the trained
# model predict once more.
import torch


def fit(x, y, rate, steps):
    """What the line says of each sample, (N,), and the error before each step."""
    model = torch.nn.Linear(x.shape[1], 1).to(x)
    for p in model.parameters():
        torch.nn.init.zeros_(p)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    errors = []
    for _ in range(steps):
        optimizer.zero_grad()
        h = model(x).squeeze(1)
        error = ((h - y) ** 2).mean()
        error.backward()
        optimizer.step()
        errors.append(error.item())
    return h.detach(), errors
