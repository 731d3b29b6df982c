X = 2.0
G1, G2 = 3 * X, X**2 + X
H1, H2 = 2 * G1 + 1, 2 * G1 + G2
D_H1, D_H2 = 2 * (H1 - H2), -2 * (H1 - H2)
D_G1, D_G2 = 2 * D_H1 + 2 * D_H2, D_H2
D_X = 3 * D_G1 + (2 * X + 1) * D_G2


def case_loss(answer, expect):
    """loss: forward, from x to the loss."""
    because = (
        "forward goes g1, g2, then h1 = 2 · 6 + 1 and h2 = 2 · 6 + 6, "
        "and their difference is squared"
    )
    expect.predicted(answer, "loss", (H1 - H2) ** 2, because)


def case_h1(answer, expect):
    """d_h1: the derivative of a square."""
    because = "the derivative of (h1 - h2)² by h1 is 2 (h1 - h2)"
    expect.predicted(answer, "d_h1", D_H1, because)


def case_h2(answer, expect):
    """d_h2: h2 is subtracted."""
    because = "h2 has a minus sign in h1 - h2, so its derivative is that by h1 with the other sign"
    expect.predicted(answer, "d_h2", D_H2, because)


def case_g1(answer, expect):
    """d_g1: over h1 and over h2."""
    because = "g1 has two paths, and both count: 2 · d_h1 over h1 and 2 · d_h2 over h2"
    expect.predicted(answer, "d_g1", D_G1, because)


def case_g2(answer, expect):
    """d_g2: over h2 alone."""
    because = "g2 leads to h2 only, with the local derivative 1, times what has come to h2: d_h2"
    expect.predicted(answer, "d_g2", D_G2, because)


def case_x(answer, expect):
    """d_x: over g1 and over g2."""
    because = "x has two paths too: 3 · d_g1 over g1, and (2 x + 1) · d_g2 over g2"
    expect.predicted(answer, "d_x", D_X, because)


def case_thought_out(answer, expect):
    """All of them are written down, not computed."""
    expect.literal(answer, "loss", "d_h1", "d_h2", "d_g1", "d_g2", "d_x")
