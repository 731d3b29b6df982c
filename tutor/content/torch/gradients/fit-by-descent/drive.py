def drive_afterwards(answer, w, X, t, rate, steps):
    """fit(w, X, t, rate, steps), for a tracked leaf w"""
    w = w.clone().requires_grad_()
    answer.fit(w, X, t, rate, steps)
    return {"w": w, "X": X, "t": t}
