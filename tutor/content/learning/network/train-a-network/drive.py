import matplotlib.pyplot as plt
import torch

torch.set_num_threads(
    1
)  # so small products are done before two threads have met, on a busy machine


def made(answer, parameters):
    """The network of these sizes, with these parameters in it."""
    (H, K), C = parameters[0].shape, parameters[2].shape[0]
    model = answer.network(K, H, C).to(parameters[0])
    own = list(model.parameters())
    shapes = [tuple(p.shape) for p in own]
    if shapes != [tuple(p.shape) for p in parameters]:
        return model, shapes
    with torch.no_grad():
        for p, given in zip(own, parameters):
            p.copy_(given)
    return model, shapes


def drive_shapes(answer, K, H, C, N):
    """the parameters of network(K, H, C), and its scores of N samples"""
    model = answer.network(K, H, C)
    return {
        "parameters": [tuple(p.shape) for p in model.parameters()],
        "scores": tuple(model(torch.zeros(N, K)).shape),
    }


def drive_units_alike(answer, K, H, C):
    """how many units of network(K, H, C) have the first one's weights, how many weights are 0"""
    first = next(answer.network(K, H, C).parameters())
    return int((first == first[0]).all(dim=1).sum()), int((first == 0).sum())


def drive_scores(answer, parameters, x):
    """model(x) with these parameters in network(K, H, C)"""
    return made(answer, parameters)[0](x).detach()


def drive_gradients(answer, parameters, x, t):
    """[p.grad for p in model.parameters()] after loss(model, x, t).backward()"""
    model, _ = made(answer, parameters)
    answer.loss(model, x, t).backward()
    return [torch.zeros_like(p) if p.grad is None else p.grad for p in model.parameters()]


def drive_loss(answer, parameters, x, t):
    """loss(model, x, t)"""
    return answer.loss(made(answer, parameters)[0], x, t).detach()


def drive_trained(answer, H, C, x, t, epochs, seed, others, start=0):
    """losses = train(model, x, t, epochs, seed); then the scores of samples"""
    torch.manual_seed(start)
    model = answer.network(x.shape[1], H, C).to(x)
    torch.manual_seed(start + seed + epochs)
    losses = answer.train(model, x, t, epochs, seed)
    with torch.no_grad():
        return losses, model(x), model(others)


def drive_curve(answer, losses):
    """curve(losses), while another figure is open"""
    plt.plot([0.0, 1.0], [2.0, 3.0])
    return answer.curve(losses)
