def drive_afterwards(answer, w, grad, rate):
    """step(w, rate), for a tracked leaf w with this gradient"""
    w = w.clone().requires_grad_()
    w.grad = grad
    returned = answer.step(w, rate)
    return {"w": w, "grad": w.grad, "returned": returned}


def drive_descent(answer, w, rate, steps):
    """w after so many times (w * w).sum().backward() and step(w, rate)"""
    w = w.clone().requires_grad_()
    for _ in range(steps):
        (w * w).sum().backward()
        answer.step(w, rate)
    return w.detach()
