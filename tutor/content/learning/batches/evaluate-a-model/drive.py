import torch
from torch import nn


def model_of(W, first=None, training=True):
    """A linear classifier with these weights, behind another layer."""
    linear = nn.Linear(W.shape[1], W.shape[0], bias=False).to(W)
    with torch.no_grad():
        linear.weight.copy_(W)
    model = nn.Sequential(first or nn.Identity(), linear).to(W.device)
    return model.train(training)


def drive_evaluated(answer, W, batches):
    """evaluate(model, batches) of a linear model with the weights W"""
    return answer.evaluate(model_of(W), batches)


def drive_from_a_generator(answer, W, batches):
    """evaluate(model, (batch for batch in batches))"""
    return answer.evaluate(model_of(W), (batch for batch in batches))


def drive_with_dropout(answer, W, batches):
    """evaluate(model, batches) of a model with dropout"""
    torch.manual_seed(0)
    return answer.evaluate(model_of(W, nn.Dropout(0.5)), batches)


def drive_afterwards(answer, W, batches, training):
    """what evaluate(model, batches) leaves behind"""
    norm = nn.BatchNorm1d(W.shape[1])
    model = model_of(W, norm, training)
    recorded = []
    model.register_forward_hook(lambda *_: recorded.append(torch.is_grad_enabled()))
    answer.evaluate(model, batches)
    return {
        "training": [each.training for each in model.modules()],
        "recorded": any(recorded),
        "seen": int(norm.num_batches_tracked),
    }
