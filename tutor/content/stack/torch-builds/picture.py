"""Drivers against builds: which CUDA runs where, by the rule of the lesson."""

BUILDS = (("cu118", 11), ("cu126", 12), ("cu128", 12), ("cu130", 13))
NEEDED = {11: (450, 80), 12: (525, 60), 13: (580, 65)}


def scenes(rng, device):
    """A few drivers, drawn anew each time, and what each of them can run."""
    drivers = sorted(
        rng.choice([(470, 57), (515, 43), (535, 104), (550, 54), (570, 86), (580, 82)])
        for _ in range(3)
    )
    frames = [shown(driver) for driver in dict.fromkeys(drivers)]
    return [
        {"kind": "table", "columns": ["build", "family", "needs driver", "runs?"], **each}
        for each in frames
    ]


def shown(driver):
    """Every build against one driver."""
    fits = [driver >= NEEDED[family] for _, family in BUILDS]
    rows = [
        [name, f"CUDA {family}", "{}.{} or newer".format(*NEEDED[family]), "yes" if fit else "no"]
        for fit, (name, family) in zip(fits, BUILDS)
    ]
    return {
        "rows": rows,
        "marked": [n for n, fit in enumerate(fits) if fit],
        "faded": [n for n, fit in enumerate(fits) if not fit],
        "title": "driver {}.{}".format(*driver),
        "caption": "The driver decides about the family, 11, 12 or 13; older builds run too.",
    }
