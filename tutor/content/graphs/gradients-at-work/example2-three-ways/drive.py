import torch


def drive_square(answer, x):
    """x.grad after (x * x + 3 * x).backward()"""
    a = answer.Value(x)
    (a * a + 3 * a).backward()
    return a.grad


def drive_by_engine(answer, engine, x):
    """by_engine(Value, x)"""
    return answer.by_engine(engine.Value, x)


def drive_twice(answer, x):
    """by_torch(x), by_torch(x) again, and then x.requires_grad"""
    x = torch.tensor(x, dtype=torch.float64)
    first = answer.by_torch(x).item()
    return [first, answer.by_torch(x).item(), x.requires_grad]
