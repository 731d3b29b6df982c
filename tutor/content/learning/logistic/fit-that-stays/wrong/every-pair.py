# verdict: wrong
# model(x) has shape (N, 1) and y has (N,): broadcasting subtracts every label from
# every prediction, N² differences. The best that can do is the mean of y for all. Take
# the column out: `model(x).squeeze(1)`.
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
        error = ((model(x) - y) ** 2).mean()
        error.backward()
        optimizer.step()
        errors.append(error.item())
    return model(x).squeeze(1).detach(), errors
