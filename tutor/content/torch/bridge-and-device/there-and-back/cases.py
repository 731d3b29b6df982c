import numpy as np
import torch


def draw(rng, K, N):
    """A table with one decimal."""
    return rng.integers(-50, 51, (K, N)) / 10


def case_shared(answer, expect):
    """`shared`: the numbers and their dtype, in the memory of a."""
    a = np.array([1.5, 2.5])
    expect.close(expect.view(answer.shared, a), torch.tensor(a))


def case_shared_any_array(answer, expect, rng):
    """The same for a table, a part of one, whole numbers, single precision, and none."""
    table = draw(rng, K=3, N=4)
    for a in [table, table[:, ::2], table.T, table.astype(int), table.astype(np.float32)]:
        expect.close(expect.view(answer.shared, a), torch.tensor(a))
    expect.close(answer.shared(np.zeros((0, 3))), torch.zeros(0, 3, dtype=torch.float64))


def case_on_device(answer, expect, device):
    """`on_device`: the numbers as float32, on the device."""
    a = np.array([1.5, 2.5])
    want = torch.tensor([1.5, 2.5], device=device)
    expect.close(answer.on_device(a, device), want)


def case_on_device_any_array(answer, expect, rng, device):
    """The same for a table, a part of one, and whole numbers."""
    table = draw(rng, K=3, N=4)
    for a in [table, table[:, ::2], table.T, table.astype(int)]:
        want = torch.tensor(a, dtype=torch.float32, device=device)
        expect.close(answer.on_device(a, device), want)


def case_on_device_copies(answer, expect, rng):
    """float32 to the CPU, where nothing has to be converted: a copy all the same."""
    a = draw(rng, K=2, N=3).astype(np.float32)
    expect.close(expect.copy(answer.on_device, a, "cpu"), torch.tensor(a))


def case_not_tracked(answer, expect, rng, device):
    """Nobody asked for gradients."""
    expect.tensor(answer.on_device(draw(rng, K=2, N=3), device), requires_grad=False)


def case_to_array(answer, expect, device):
    """`to_array`: the numbers of a tensor on the device."""
    x = torch.tensor([1.5, 2.5], device=device)
    expect.close(answer.to_array(x), np.array([1.5, 2.5], np.float32))


def case_to_array_tracked(answer, expect, device):
    """A tensor with requires_grad=True."""
    x = torch.tensor([1.5, 2.5], device=device, requires_grad=True)
    expect.close(answer.to_array(x), np.array([1.5, 2.5], np.float32))


def case_to_array_any_dtype(answer, expect, rng):
    """float64 stays float64, whole numbers stay whole, a transpose is one."""
    x = torch.tensor(draw(rng, K=3, N=4))
    for each in [x, x.T, x.long(), x[:, ::2]]:
        expect.close(answer.to_array(each), np.array(each))


def case_other_devices(answer, expect):
    """A device that has no numbers gets its tensor, and one beside the CPU is read by way of it."""
    a = np.array([1.5, 2.5])
    expect.same(answer.drive.place(a), "meta")
    expect.close(answer.drive.fetched(a), a)


def case_to_array_copies(answer, expect, rng):
    """Who changes the array leaves the tensor alone, on the CPU, too."""
    expect.copy(answer.to_array, torch.tensor(draw(rng, K=2, N=3)))
