"""The memory of a call's arguments as a scene: what changed there, and what its result looks at.

The scene's kind is "memory" (tutor/pictures/memory.py): offset and strides are in entries.
"""

import describe
import memory

MOST = 16
"""Entries of a block: as many as the picture draws."""


class _Block:
    """The memory of an array whose entries lie without gaps, and its values before the call."""

    def __init__(self, name, array):
        self.name, self.array = name, array
        self.address = _address(array)
        self.before = _in_memory(array)

    def holds(self, array):
        """Whether an array's entries are entries of this block."""
        inside = 0 <= _address(array) - self.address < self.array.nbytes
        return inside and array.dtype == self.array.dtype and array.size > 0

    def view(self, name, number, array):
        """Return how an array looks at this block, which is that number's."""
        size = array.itemsize
        offset = (_address(array) - self.address) // size
        strides = [stride // size for stride in array.strides]
        shape = list(array.shape)
        told = {"name": name, "buffer": number, "offset": offset}
        return dict(told, shape=shape, strides=strides)

    def told(self):
        """Return the block as it is now, with the entries that are not what they were."""
        now = _in_memory(self.array)
        pairs = enumerate(zip(self.before, now))
        changed = [cell for cell, (old, new) in pairs if old != new and (old == old or new == new)]
        return {"name": "memory", "values": now, "changed": changed}


def before(arguments):
    """Return what is needed for `scene`: the blocks of the arrays among named arguments."""
    found = [(name, _array(value)) for name, value in arguments.items()]
    return [_Block(name, array) for name, array in found if array is not None and _whole(array)]


def scene(blocks, result):
    """Return the scene of these blocks and of the result of the call."""
    if not blocks:
        return {"kind": "memory", "fault": "only the memory of small arrays is drawn"}
    views = [block.view(block.name, number, block.array) for number, block in enumerate(blocks)]
    buffers = [block.told() for block in blocks]
    size = blocks[0].array.itemsize
    array = _array(result)
    if array is not None and 0 < array.size <= 256:
        holding = [number for number, block in enumerate(blocks) if block.holds(array)]
        if holding:
            views.append(blocks[holding[0]].view("the result", holding[0], array))
        elif array.size <= MOST and array.itemsize == size:
            own = _Block("the result", array.copy())
            buffers.append({"name": "new memory", "values": own.before})
            views.append(own.view("the result", len(buffers) - 1, own.array))
    return {"kind": "memory", "itemsize": size, "buffers": buffers, "views": views}


def _array(value):
    """Return an array, or a tensor's memory as one; None for anything else."""
    if describe.is_tensor(value) and value.device.type != "cpu":
        return None
    if describe.is_array(value) or describe.is_tensor(value):
        try:
            return memory.as_array(value)
        except (TypeError, RuntimeError):  # of a kind that NumPy does not have
            return None
    return None


def _whole(array):
    """Whether the entries lie side by side, in whichever order, and are few."""
    flags = array.flags
    return 0 < array.size <= MOST and (flags.c_contiguous or flags.f_contiguous)


def _address(array):
    return array.__array_interface__["data"][0]


def _in_memory(array):
    return array.ravel(order="K").tolist()
