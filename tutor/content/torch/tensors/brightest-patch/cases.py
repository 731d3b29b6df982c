import torch

SIZES = [(2, 3, 2), (3, 2, 4), (1, 4, 3), (4, 1, 2), (2, 2, 3), (3, 5, 1)]
"""Patches in a column, patches in a row, pixels in a patch's edge."""


def patches(A, p):
    """All patches, row by row of the image, by slices."""
    H, W = A.shape
    return [[A[i : i + p, j : j + p] for j in range(0, W, p)] for i in range(0, H, p)]


def sums(A, p):
    return torch.stack([torch.stack([patch.sum() for patch in row]) for row in patches(A, p)])


def brightest(A, p):
    """The patch whose sum is largest, compared one by one."""
    return max((patch for row in patches(A, p) for patch in row), key=lambda patch: patch.sum())


def draw(rng, device, rows, columns, p, dtype=torch.float32):
    """Pixels from 0 to 9, drawn anew until one patch is the brightest."""
    while True:
        A = torch.tensor(rng.integers(0, 10, (rows * p, columns * p)), dtype=dtype, device=device)
        found = sums(A, p).flatten().sort(descending=True).values
        if len(found) == 1 or found[0] > found[1]:
            return A


def case_sums(answer, expect, device):
    """The sums of the four patches of a small image."""
    A = torch.arange(16.0, device=device).reshape(4, 4)
    expect.close(answer.sums(A, 2), sums(A, 2))


def case_any_size(answer, expect, rng, device):
    """Any number of patches of any size, in a wide image, a high one and a square one."""
    for rows, columns, p in SIZES:
        A = draw(rng, device, rows, columns, p)
        expect.close(answer.sums(A, p), sums(A, p))


def case_brightest(answer, expect, rng, device):
    """The patch with the largest sum, wherever it is."""
    for rows, columns, p in SIZES:
        A = draw(rng, device, rows, columns, p)
        expect.close(answer.brightest(A, p), brightest(A, p))


def case_in_every_place(answer, expect, device):
    """One bright pixel, in each patch of the image in turn."""
    for i in range(4):
        for j in range(6):
            A = torch.arange(24.0, device=device).reshape(4, 6) / 100
            A[i, j] = 50
            expect.close(answer.brightest(A, 2), brightest(A, 2))


def case_negative(answer, expect, rng, device):
    """Pixels below zero: the largest sum, not the one furthest from zero."""
    A = draw(rng, device, 2, 3, 2) - 20
    expect.close(answer.sums(A, 2), sums(A, 2))
    expect.close(answer.brightest(A, 2), brightest(A, 2))


def case_whole_numbers(answer, expect, rng, device):
    """Pixels that are whole numbers have sums that are."""
    A = draw(rng, device, 2, 3, 2, dtype=torch.int64)
    expect.close(answer.sums(A, 2), sums(A, 2))


def case_part_of_a_larger_image(answer, expect, rng, device):
    """A transpose, which is not contiguous in memory."""
    A = draw(rng, device, 2, 3, 2).T
    expect.close(answer.sums(A, 2), sums(A, 2))
    expect.close(answer.brightest(A, 2), brightest(A, 2))


def case_view(answer, expect, rng, device):
    """The patch is not copied: it lies in the memory of A."""
    expect.view(answer.brightest, draw(rng, device, 2, 3, 2), 2)


def case_no_loop(answer, expect, rng, device):
    """No loop over the patches: as many steps in Python for 16 rows of them as for 2."""

    def draw_rows(rows):
        return [draw(rng, device, rows, 3, 2), 2]

    expect.vectorized(answer.sums, sums, draw_rows, rows=(2, 16))
    expect.vectorized(answer.brightest, brightest, draw_rows, rows=(2, 16))
