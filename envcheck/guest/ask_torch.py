"""Import torch, ask it for its devices, and compute a little on the best one.

Runs inside the interpreter that is looked at: standard library and torch only, Python 3.6
syntax. Each step writes a line of JSON to the channel (last argument) as soon as it is done, so
that a crash in a later step does not take the earlier answers along.
"""

import json
import sys


def main(channel):
    import os

    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [p for p in sys.path if os.path.abspath(p or ".") != here]
    with open(int(channel) if channel.isdigit() else channel, "w") as stream:

        def say(**facts):
            stream.write(json.dumps(facts) + "\n")
            stream.flush()

        try:
            steps(say)
        except BaseException as error:
            say(error=type(error).__name__, detail=words(error))

    # All is said. To take apart what was imported would cost half as much again, with torch
    # half a second, and to end in an odd way is no fault of an import.
    os._exit(0)


def steps(say):
    import torch

    say(stage="imported", torch_file=getattr(torch, "__file__", None))
    import warnings

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        facts = ask(torch)
    say(stage="asked", warnings=[str(w.message)[:500] for w in caught][:5], **facts)
    device = best(facts)
    compute(torch, device)
    say(stage="computed", computed_on=device)


def ask(torch):
    mps = getattr(torch.backends, "mps", None)
    xpu = getattr(torch, "xpu", None)
    facts = {
        "cuda_available": torch.cuda.is_available(),
        "mps_available": bool(mps and mps.is_available()),
        "xpu_available": bool(xpu and xpu.is_available()),
    }
    if facts["cuda_available"]:
        properties = torch.cuda.get_device_properties(0)
        gfx = getattr(properties, "gcnArchName", "").split(":")[0]
        facts.update(
            device_count=torch.cuda.device_count(),
            device_name=properties.name,
            device_memory_mib=properties.total_memory >> 20,
            capability=gfx
            if torch.version.hip
            else "sm_%d%d" % torch.cuda.get_device_capability(0),
            arch_list=list(torch.cuda.get_arch_list()),
        )
    elif facts["xpu_available"]:
        properties = xpu.get_device_properties(0)
        facts.update(
            device_count=xpu.device_count(),
            device_name=properties.name,
            device_memory_mib=properties.total_memory >> 20,
        )
    return facts


def best(facts):
    for name in ("cuda", "mps", "xpu"):
        if facts[name + "_available"]:
            return name
    return "cpu"


def compute(torch, device):
    """The gradient of sum(x @ x) with respect to x, which is known in closed form."""
    x = torch.linspace(-1, 1, 64 * 64).reshape(64, 64).to(device).requires_grad_()
    (x @ x).sum().backward()
    ones = torch.ones(64, 64, device=device)
    known = ones @ x.detach().T + x.detach().T @ ones
    if not torch.allclose(x.grad, known, rtol=1e-3, atol=1e-3):
        raise ArithmeticError("a matrix product and its gradient came out wrong on " + device)


def words(error):
    try:
        return str(error)[:2000]
    except Exception:
        return ""


if __name__ == "__main__":
    main(sys.argv[-1])
