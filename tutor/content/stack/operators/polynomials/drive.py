def told(p):
    """Its coefficients, without the zeros at the end."""
    c = p.coefficients
    while isinstance(c, list) and len(c) > 1 and c[-1] == 0:
        c = c[:-1]
    return c


def drive_sum(answer, a, b):
    """Poly(a) + Poly(b)"""
    return told(answer.Poly(a) + answer.Poly(b))


def drive_product(answer, a, b):
    """Poly(a) * Poly(b)"""
    return told(answer.Poly(a) * answer.Poly(b))


def drive_plus_number(answer, a, x):
    """Poly(a) + x"""
    return told(answer.Poly(a) + x)


def drive_number_plus(answer, x, a):
    """x + Poly(a)"""
    return told(x + answer.Poly(a))


def drive_times_number(answer, a, x):
    """Poly(a) * x"""
    return told(answer.Poly(a) * x)


def drive_number_times(answer, x, a):
    """x * Poly(a)"""
    return told(x * answer.Poly(a))


def drive_at(answer, a, x):
    """Poly(a)(x)"""
    return answer.Poly(a)(x)


def drive_composed(answer, a, b):
    """Poly(a)(Poly(b))"""
    return told(answer.Poly(a)(answer.Poly(b)))


def drive_after(answer, a, b):
    """the coefficients of p, q after p + q, p * q, p(2) and p(q)"""
    p, q = answer.Poly(a), answer.Poly(b)
    p + q, p * q, p(2), p(q)
    return [p.coefficients, q.coefficients]
