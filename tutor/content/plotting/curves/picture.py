"""A loss curve on two scales: what the one hides, the other shows."""

import numpy as np


def scenes(rng, device):
    """The training and validation loss of a made-up run, on an even and on a logarithmic axis."""
    steps = np.arange(0, 201, 4)
    noise = np.exp(0.08 * rng.standard_normal((2, len(steps))))
    train = (2.3 * np.exp(-steps / 18) + 0.02 * np.exp(-steps / 90)) * noise[0]
    valid = (2.3 * np.exp(-steps / 18) + 0.06 + steps * 0.0002) * noise[1]
    told = {
        "kind": "curves",
        "x_name": "steps",
        "y_name": "loss",
        "lines": [
            {"name": "train", "x": steps, "y": train},
            {"name": "validation", "x": steps, "y": valid},
        ],
    }
    even = "On an even axis both seem to have arrived after 80 steps."
    log = "On a logarithmic one: train goes on falling, validation does not. It overfits."
    return [{**told, "caption": even}, {**told, "y_scale": "log", "caption": log}]
