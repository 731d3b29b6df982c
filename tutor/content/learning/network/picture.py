"""What a network of two layers makes of the plane, as it is trained on exclusive or."""

import torch


def scenes(rng, device):
    """The probability of label 1 at each point, after more and more steps."""
    torch.set_num_threads(1)  # for so few numbers, threads only wait for each other
    torch.manual_seed(int(rng.uniform(0, 1000)))
    X = torch.rand(200, 2, device=device) * 2 - 1
    t = (X[:, 0] * X[:, 1] > 0).to(X)
    model = torch.nn.Sequential(torch.nn.Linear(2, 12), torch.nn.Tanh(), torch.nn.Linear(12, 1)).to(
        device
    )
    weights = list(model.parameters())
    velocity = [torch.zeros_like(weight) for weight in weights]
    a = torch.linspace(-1, 1, 28, device=device)
    plane = torch.stack(torch.meshgrid(a, a, indexing="xy"), dim=-1)
    frames, losses = [], []
    for step in range(301):
        score = model(X)[:, 0]
        loss = torch.nn.functional.binary_cross_entropy_with_logits(score, t)
        losses.append(loss.item())
        if step in (0, 20, 60, 300):
            right = ((score > 0) == (t > 0)).float().mean().item()
            told = f"After {step} steps: loss {loss.item():.3f}, {right:.0%} of the samples right."
            frames.append({"values": torch.sigmoid(model(plane)[..., 0]), "caption": told})
        gradients = torch.autograd.grad(loss, weights)
        with torch.no_grad():
            for weight, v, g in zip(weights, velocity, gradients):
                v.mul_(0.9).sub_(0.1 * g)
                weight.add_(v)
    plane = {"kind": "contour", "x": [-1, 1], "y": [-1, 1], "frames": frames}
    title = "Label 1 where x and y have the same sign; dark: the network says 1"
    line = {"name": "loss", "x": list(range(301)), "y": losses}
    curve = {"kind": "curves", "x_name": "steps", "y_scale": "log", "lines": [line]}
    return [{**plane, "title": title}, {**curve, "caption": "The loss of the same training."}]
