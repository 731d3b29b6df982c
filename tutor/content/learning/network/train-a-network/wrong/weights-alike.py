# verdict: wrong
# All weights start at the same number, so all hidden units are alike and stay alike:
# the network is one unit wide. Leave torch's random start as it is.
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def network(K, H, C):
    """K features, H hidden units, C scores."""
    model = nn.Sequential(nn.Linear(K, H), nn.Tanh(), nn.Linear(H, C))
    for p in model.parameters():
        nn.init.constant_(p, 0.1)
    return model


def loss(model, x, t):
    """The mean cross-entropy."""
    return F.cross_entropy(model(x), t)


def train(model, x, t, epochs, seed):
    """Train the model; return its loss on all samples, before the first epoch and after each."""
    generator = torch.Generator().manual_seed(seed)
    data = DataLoader(TensorDataset(x, t), 16, shuffle=True, generator=generator)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    losses = [loss(model, x, t).item()]
    for _ in range(epochs):
        for xb, tb in data:
            optimizer.zero_grad()
            loss(model, xb, tb).backward()
            optimizer.step()
        losses.append(loss(model, x, t).item())
    return losses


def curve(losses):
    """The losses over the epochs."""
    _, axes = plt.subplots()
    axes.plot(losses)
    axes.set(yscale="log", xlabel="epoch", ylabel="loss")
    return axes
