"""Cells that are run in another order than they stand in, and what the kernel then holds."""


def scenes(rng, device):
    """Three cells, run really in two orders: the page looks the same, the variables differ."""
    start = rng.choice([2, 3, 5])
    cells = [f"x = {start}", "x = x + 1", "y = 10 * x"]
    top_down, another = run(cells, [0, 1, 2]), run(cells, [0, 1, 2, 1])[3:]
    return [
        {**each, "title": title}
        for steps, title in (
            (top_down, "From top to bottom"),
            (another, "The second cell is run once more, and y is not"),
        )
        for each in steps
    ]


def run(cells, order):
    """Run the cells in an order; a scene after each."""
    kernel, numbers, scenes = {}, [""] * len(cells), []
    for count, place in enumerate(order, start=1):
        exec(cells[place], {}, kernel)
        numbers[place] = str(count)
        rows = [[f"[{numbers[n]:>1}]", cell] for n, cell in enumerate(cells)]
        held = ", ".join(f"{name} = {value}" for name, value in kernel.items())
        told = {"kind": "table", "columns": ["run", "cell"], "rows": rows, "marked": [place]}
        scenes.append({**told, "caption": f"The kernel holds {held}."})
    return scenes
