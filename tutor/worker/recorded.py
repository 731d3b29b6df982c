"""The graph that torch recorded of a result, as a scene: nodes, kept tensors, where gradients end.

The scene's kind is "recorded" (tutor/pictures/recorded.py). A node is an operation, or torch's
AccumulateGrad for a leaf. What is told of it is what torch tells: the shape of its result, the
tensors that it kept for the way back, whether one of them was changed since, and the gradient that
arrives when the way is gone back once, for the picture only: no `.grad` is written.
"""

import math
import re

import describe

MOST_NODES = 24
MOST_NUMBERS = 4
"""Entries up to which a gradient is written out."""
_NAMED = re.compile(r"(Backward|AccumulateGrad)\d*$")


def scene(value, arguments):
    """Return the scene of a result: a tensor, or (tensor, {name: leaf}) where leaves have names."""
    names = dict(arguments)
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], dict):
        value, named = value
        names.update(named)
    if not describe.is_tensor(value):
        told = "%s is no tensor, so nothing was recorded" % describe.kind(value)
        return {"kind": "recorded", "fault": told}
    leaves = {id(leaf): name for name, leaf in _leaves(names) if describe.is_tensor(leaf)}
    tensors = {id(leaf): leaf for _, leaf in _leaves(names) if describe.is_tensor(leaf)}
    if value.grad_fn is None:
        return _without(value, names)
    found = _walked(value.grad_fn)
    places = {node: str(number) for number, node in enumerate(found)}
    arrived, trouble = _gone_back(value, found)
    nodes = [_told(node, places, leaves, tensors, arrived.get(node)) for node in found]
    told = {"kind": "recorded", "nodes": nodes}
    if trouble:
        told["trouble"] = trouble
    reached = {id(node.variable) for node in found if hasattr(node, "variable")}
    lone = [leaves[key] for key, leaf in tensors.items() if _lone(leaf, key, reached)]
    if lone:
        told["unreached"] = lone[:6]
    return told


def expanded(made):
    """Return a scene with its nodes where it only names its tensor: "of", and "leaves" by name."""
    if not isinstance(made, dict) or made.get("kind") != "recorded" or "of" not in made:
        return made
    more = {name: value for name, value in made.items() if name not in ("of", "leaves")}
    return dict(scene(made["of"], made.get("leaves", {})), **more)


def _leaves(names):
    """Yield (name, tensor) of the arguments, those in lists and dicts too."""
    for name, value in list(names.items())[:20]:
        if isinstance(value, dict):
            yield from list(value.items())[:20]
        elif isinstance(value, (list, tuple)):
            for number, each in enumerate(value[:20]):
                yield "%s[%d]" % (name, number), each
        else:
            yield name, value


def _lone(leaf, key, reached):
    return leaf.requires_grad and leaf.is_leaf and key not in reached


def _without(value, names):
    """Return the scene of a tensor that has no graph."""
    tracked = [name for name, leaf in _leaves(names) if getattr(leaf, "requires_grad", False)]
    told = "the result has no graph: its grad_fn is None"
    if tracked:
        told += ", though %s requires a gradient" % tracked[0]
    return {"kind": "recorded", "fault": told}


def _walked(first):
    """Return the nodes, each after those that it was computed from; of many, the last ones."""
    near, waiting = {first}, [first]
    for node in waiting:  # level by level from the result, as far as there is room
        for other, _ in node.next_functions:
            if other is not None and other not in near and len(near) < MOST_NODES:
                near.add(other)
                waiting.append(other)
    order, seen, stack = [], set(), [(first, False)]
    while stack:
        node, is_done = stack.pop()
        if is_done:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            inputs = [other for other, _ in node.next_functions if other in near]
            stack += [(node, True), *((other, False) for other in reversed(inputs))]
    return order


def _told(node, places, leaves, tensors, gradient):
    inputs = [places[other] for other, _ in node.next_functions if other in places]
    told = {"id": places[node], "name": node.name(), "inputs": inputs}
    told["shape"] = _shape(node)
    untracked = sum(1 for other, _ in node.next_functions if other is None)
    beyond = len(node.next_functions) - untracked - len(inputs)
    told["untracked"], told["beyond"] = untracked, beyond
    if gradient is not None:
        told["gradient"] = gradient
    if hasattr(node, "variable"):
        leaf = node.variable
        told["label"] = str(leaves.get(id(leaf), "a leaf"))
        told["leaf"] = True
        return told
    told["label"] = _NAMED.sub("", node.name().rpartition("::")[2]) or node.name()
    told["kept"] = list(_kept(node, leaves, tensors))
    return told


def _shape(node):
    """Return the shape of a node's result, where torch tells it."""
    if hasattr(node, "variable"):
        return list(node.variable.shape)
    try:
        return list(node._input_metadata[0].shape)
    except (AttributeError, IndexError, TypeError, RuntimeError):
        return None


def _kept(node, leaves, tensors):
    """Yield what a node kept for the way back: {"name", "of", "shape", "trouble"}."""
    slots = [slot for slot in sorted(dir(node)) if slot.startswith("_saved_")]
    for slot in slots or ["saved_tensors"]:  # of a Function of one's own they are together
        try:
            found = getattr(node, slot, ())
        except RuntimeError as error:  # freed, or changed since
            yield {"name": slot[7:] if slots else "saved", "trouble": _why(str(error))}
            continue
        for tensor in found if isinstance(found, (list, tuple)) else [found]:
            if describe.is_tensor(tensor):
                told = {"name": slot[7:] if slots else "saved", "shape": list(tensor.shape)}
                whose = [leaves[key] for key, leaf in tensors.items() if _same(leaf, tensor)]
                if tensor.numel() <= 3 and not tensor.is_complex():
                    told["values"] = tensor.detach().cpu().reshape(-1).tolist()
                yield dict(told, of=str(whose[0])) if whose else told


def _same(one, other):
    return one.data_ptr() == other.data_ptr() and one.shape == other.shape


def _why(message):
    match = re.search(r"is at version (\d+); expected version (\d+)", message)
    if match:
        return "version %s, not %s" % match.groups()
    return "freed" if "freed" in message or "already been" in message else "not there any more"


def _gone_back(value, found):
    """Return ({node: the gradient that arrives there}, why it could not be found)."""
    import torch

    if value.numel() != 1 or len(found) >= MOST_NODES:
        return {}, ""
    arrived, handles = {}, []
    for node in found:
        if hasattr(node, "register_prehook") and not hasattr(node, "variable"):
            handles.append(node.register_prehook(_Catch(arrived, node)))
    leaves = [node for node in found if hasattr(node, "variable")]
    variables = [node.variable for node in leaves]
    try:
        grads = torch.autograd.grad(value, variables, retain_graph=True, allow_unused=True)
    except RuntimeError as error:
        return arrived, _short(str(error))
    finally:
        for handle in handles:
            handle.remove()
    arrived.update({node: _numbers(grad) for node, grad in zip(leaves, grads) if grad is not None})
    return arrived, ""


class _Catch:
    def __init__(self, arrived, node):
        self._arrived, self._node = arrived, node

    def __call__(self, gradients):
        if gradients and gradients[0] is not None:
            self._arrived[self._node] = _numbers(gradients[0])


def _numbers(tensor):
    """Return few numbers as such, of many the shape."""
    if math.prod(tensor.shape) <= MOST_NUMBERS and not tensor.is_complex():
        return {"values": tensor.detach().cpu().reshape(-1).tolist(), "shape": list(tensor.shape)}
    return {"shape": list(tensor.shape)}


def _short(message):
    match = re.search(r"version (\d+); expected version (\d+)", message)
    if match:
        return "backward() fails: a kept tensor was changed, version %s instead of %s" % (
            match.groups()
        )
    if "second time" in message or "freed" in message:
        return "backward() fails: what was kept for the way back is freed"
    return "backward() fails: " + message.splitlines()[0][:160]
