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
        error = ((model(x).squeeze(1) - y) ** 2).mean()
        error.backward()
        optimizer.step()
        errors.append(error.item())
    return model(x).squeeze(1).detach(), errors
