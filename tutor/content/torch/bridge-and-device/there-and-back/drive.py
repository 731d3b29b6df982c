import torch


class Elsewhere(torch.Tensor):
    """A tensor as on a GPU: NumPy gets its numbers only by way of the CPU."""

    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        name, given = function.__name__, [*args[1:], *(kwargs or {}).values()]
        if name in ("numpy", "__array__"):
            raise TypeError("can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu()")
        result = super().__torch_function__(function, types, args, kwargs or {})
        if name == "cpu" or (name == "to" and "cpu" in map(str, given)):
            with torch._C.DisableTorchFunctionSubclass():
                return result.as_subclass(torch.Tensor)
        return result


def drive_place(answer, a):
    """on_device(a, "meta").device"""
    return str(answer.on_device(a, "meta").device)


def drive_fetched(answer, a):
    """to_array(x) for x on a GPU, which is simulated"""
    return answer.to_array(torch.tensor(a).as_subclass(Elsewhere))
