"""cross_entropy given scores, and given what it does not want: probabilities."""

import torch
import torch.nn.functional as F


def scenes(rng, device):
    """The loss of one sample as the score of its class grows."""
    others = torch.tensor([rng.uniform(-1, 1) for _ in range(2)], device=device)
    own = torch.linspace(-6, 10, 65, device=device)
    scores = torch.stack((own, *(other.expand(65) for other in others)), dim=1)
    label = torch.zeros(65, dtype=torch.long, device=device)
    right = F.cross_entropy(scores, label, reduction="none")
    wrong = F.cross_entropy(scores.softmax(dim=1), label, reduction="none")
    lines = [
        {"name": "cross_entropy(scores)", "x": own, "y": right},
        {"name": "cross_entropy(softmax(scores))", "x": own, "y": wrong},
    ]
    caption = (
        f"Softmax twice runs without an error, but the loss never falls below {wrong.min():.2f} "
        "and has next to no slope: training stalls."
    )
    name = "score of the right class"
    return [{"kind": "curves", "x_name": name, "lines": lines, "caption": caption}]
