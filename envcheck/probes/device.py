"""Where PyTorch's work would run, and why not on something better: read off other facts."""

from __future__ import annotations

from envcheck.facts import (
    Device,
    Graphics,
    Processor,
    Torch,
    TorchRun,
    Unknown,
)


def decide(
    torch: Torch | Unknown | None,
    ran: TorchRun | Unknown | None,
    graphics: Graphics | Unknown,
    processor: Processor | Unknown,
) -> Device | Unknown:
    """The device that torch would use: by what it said when it ran, else by its build."""
    if isinstance(torch, Unknown):
        return Unknown(torch.reason)
    cpu = processor.model if isinstance(processor, Processor) else "CPU"
    if torch is None:
        return Device("cpu", cpu, None, "PyTorch is not installed in the target.")
    if isinstance(ran, TorchRun) and ran.cuda_available is not None:
        return _as_told(torch, ran, cpu, graphics)
    if isinstance(ran, TorchRun):
        return Device("cpu", cpu, None, "PyTorch did not start, so it could not be asked.")
    return _by_files(torch, graphics, cpu)


def _as_told(torch: Torch, ran: TorchRun, cpu: str, graphics: Graphics | Unknown) -> Device:
    name = ran.device_name or ""
    if ran.cuda_available:
        kind = "rocm" if torch.rocm else "cuda"
        return Device(kind, name, ran.device_memory_mib, "PyTorch sees it.")
    if ran.mps_available:
        return Device("mps", "Apple GPU", None, "PyTorch sees it (Metal).")
    if ran.xpu_available:
        return Device("xpu", name, ran.device_memory_mib, "PyTorch sees it.")
    return Device("cpu", cpu, None, _why_cpu(torch, graphics, asked=True))


def _by_files(torch: Torch, graphics: Graphics | Unknown, cpu: str) -> Device:
    gpus = graphics.gpus if isinstance(graphics, Graphics) else ()
    nvidia = graphics.nvidia if isinstance(graphics, Graphics) else None
    driver = nvidia is not None and nvidia.version is not None
    by_vendor = {gpu.vendor: gpu for gpu in gpus}
    if torch.cuda and driver and "nvidia" in by_vendor:
        gpu = by_vendor["nvidia"]
        return Device("cuda", gpu.name, gpu.memory_mib, "By the files; PyTorch was not asked.")
    if torch.rocm and "amd" in by_vendor:
        return Device("rocm", by_vendor["amd"].name, None, "By the files; PyTorch was not asked.")
    if torch.xpu and "intel" in by_vendor:
        return Device("xpu", by_vendor["intel"].name, None, "By the files; PyTorch was not asked.")
    if "apple" in by_vendor:
        return Device("mps", "Apple GPU", None, "By the files; PyTorch was not asked.")
    return Device("cpu", cpu, None, _why_cpu(torch, graphics, asked=False))


def _why_cpu(torch: Torch, graphics: Graphics | Unknown, *, asked: bool) -> str:
    if isinstance(graphics, Unknown):
        return f"Whether there is a GPU could not be found out: {graphics.reason}."
    vendors = {gpu.vendor for gpu in graphics.gpus} & {"nvidia", "amd", "apple"}
    if not vendors:
        return "This machine has no GPU that PyTorch can use."
    if not (torch.cuda or torch.rocm or torch.xpu) and "apple" not in vendors:
        return f"This PyTorch ({torch.version}) is built for the CPU only."
    if torch.cuda and "nvidia" not in vendors:
        return f"This PyTorch is built for CUDA {torch.cuda}; there is no NVIDIA GPU here."
    if torch.rocm and "amd" not in vendors:
        return f"This PyTorch is built for ROCm {torch.rocm}; there is no AMD GPU here."
    if asked:
        return "There is a GPU, but PyTorch cannot use it: see the findings."
    return "There is a GPU, but its driver was not found."
