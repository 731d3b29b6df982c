"""Reads drivers, GPUs and PyTorch's builds as other programs than `collect_env` tell them."""

from __future__ import annotations

from envcheck.atlas.said import Reader

NO_GPU = (
    r"\b(?:(?:do|does)(?:n't| not) have|have no|has no|there(?:'s| is) no|without|no) "
    r"(?:an? |any )?(?:nvidia |dedicated |discrete |cuda )?(?:gpu|graphics card)s?\b"
    r"(?!/| are available)"
)
READERS = (
    # before those that would read what another package was built for
    Reader("torch", "(you have", r"\(you have (\d[\w.]*\+c\w+)\)"),
    Reader("driver", "kmd version", r"kmd version: (\d{3}\.\d[\d.]*)"),
    Reader("driver", "nvidia-smi", r"nvidia-smi (\d{3}\.\d[\d.]*) "),
    Reader("driver", "nvidia/", r"\bnvidia/(\d{3}\.\d[\d.]*)"),
    Reader("driver", "kernel reported version", r"kernel reported version is: (\d{3}\.\d[\d.]*)"),
    Reader("driver_cuda", "cuda umd version", r"cuda umd version: (\d+\.\d)"),
    Reader("driver_cuda", "cuda driver version /",
           r"cuda driver version / runtime version (\d+\.\d)"),
    Reader("smi_table", "kmd version"),
    Reader("gpu", "rtx", r"\brtx-?[2-9]0[5-9]0\w*"),
    Reader("gpu", "100", r"\b(?-i:[AGHPV]{1,2})100\b"),
    Reader("gpu", "h200", r"\b(?-i:H200)\b"),
    Reader("gpu", "k80", r"\b(?-i:K80)\b"),
    Reader("gpu", "gt ", r"\b(?-i:GT) ?\d{3,4}\b"),
    Reader("gpu", "nvidia gb10", r"nvidia gb10\b"),
    Reader("capability", "(cc)", r"compute capability \(cc\) (\d{1,2}\.\d)"),
    Reader("capability", "major/minor version number",
           r"major/minor version number: (\d{1,2}\.\d)"),
    Reader("arch_range", "minimum and maximum cuda capability",
           r"version of pytorch is (\(?\d+\.\d\)? - \(?\d+\.\d\)?)"),
    Reader("archs_by_number", "which supports hardware cc",
           r"hardware ccs? it supports:((?:\s*- \d[^\n]*)+)"),
    Reader("archs_by_number", "this version of pytorch was built for",
           r"pytorch was built for: ((?:\d+\.\d,? ?)+)"),
    Reader("torch_cuda", "cuda used to build pytorch",
           r"cuda used to build pytorch: could not collect", "none"),
    Reader("torch_cuda", "_cuda", r"^(?:\[conda\] )?pytorch[ =]+\d\S*[ =]+py3\.?\d+_cuda(\d+\.\d)"),
    Reader("torch_cuda", "cpu", r"^(?:\[conda\] )?pytorch[ =]+\d\S*[ =]+[\w.]*cpu_\w*", "none"),
    Reader("torch_cuda", "pytorch-cuda", r"^(?:\[conda\] )?pytorch-cuda[ =]+(\d+\.\d+)"),
    Reader("cuda_available", "is cuda available", r"is cuda available: no\b", "false"),
    Reader("cuda_available", "is cuda available", r"is cuda available: yes\b", "true"),
    Reader("conda_cpu_build", "cpu", r"^(?:\[conda\] )?pytorch[ =]+\d\S*[ =]+([\w.]*cpu_\w*)"),
    Reader("conda_cpu_build", "cpuonly"),
    Reader("torch", "+cpu", r"\b(?:py)?torch (?:version:? )?v?(\d+\.\d+\.\d+\+cpu)\b"),
    Reader("torch", "+cu", r"\b(?:py)?torch (?:version:? )?v?(\d+\.\d+\.\d+\+cu\d{2,3})\b"),
    Reader("torch", "pytorch", r"\bpytorch[ :=]+v?(\d+\.\d+\.\d+\S*)\b"),
    Reader("cuda_is_not_available", "cuda is not available"),
    Reader("cuda_is_not_available", "not able to use gpu"),
    Reader("no_driver_warned", "found no nvidia driver",
           r"userwarning: cuda initialization: found no nvidia driver"),
    Reader("no_gpu_here", "gpu", NO_GPU),
    Reader("no_gpu_here", "graphics card", NO_GPU),
    Reader("no_cuda_device", "no cuda-capable device"),
    Reader("torch_of_pip", "pypi_0", r"^(?:\[conda\] )?torch \S+ pypi_0\b.*"),
    Reader("other_gpu", "graphics", r"\b(?:intel(?:\(r\))? (?:u?hd|iris)\S* .{0,20}graphics)"),
    Reader("other_gpu", "radeon", r"\bradeon .{0,30}"),
    Reader("other_runtime", "tensorflow"),
    Reader("other_runtime", "jax", r"\bjax(?:lib)?\b"),
    Reader("other_runtime", "onnxruntime"),
    Reader("other_runtime", "ctranslate2"),
    Reader("other_runtime", "cupy"),
    Reader("gfx_override", "hsa_override_gfx_version"),
    Reader("only_minor", "minor version mismatch"),
    Reader("builds", "building wheel"),
    Reader("builds", "setup.py"),
    Reader("builds", "cpp_extension"),
    Reader("builds", "ninja", r"\bninja\b"),
    Reader("mps_available", "mps.is_available", r"mps\.is_available\(\)\)?\W{0,5}(true|false)\b"),
    Reader("mps_available", "mps available", r"\bmps available\W{1,3}(true|false)\b"),
)  # fmt: skip
