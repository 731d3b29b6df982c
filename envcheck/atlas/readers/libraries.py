"""Reads what stands around a library that is not found, on Linux, Windows and macOS."""

from __future__ import annotations

from envcheck.atlas.said import Reader

READERS = (
    Reader("toolkit_library", "/usr/local/cuda", r"/usr/local/cuda\S*/lib\S*\.so\S*"),
    Reader("toolkit_library", "/lib/x86_64-linux-gnu/lib",
           r"/lib/x86_64-linux-gnu/lib(?:cu|nv)\w+\.so\S*"),
    Reader("cudnn_warning", "userwarning",
           r"userwarning: (?:attempt to open \w+ failed|plan failed|.{0,60}libcudnn)"),
    Reader("aborted", "abort", r"\babort(?:ed|ado)?\b"),
    Reader("aborted", "core dumped"),
    Reader("aborted", "sigabrt"),
    Reader("triton", "triton"),
    Reader("triton", "torch.compile"),
    Reader("triton", "inductor"),
    Reader("torch_2_9", "torch 2.9", r"\b(?:py)?torch 2\.9(?:\.\d\S*)?(?=\s|$|,|;)"),
    Reader("torch_2_9", "torch==2.9"),
    Reader("torch_2_9", "torch-2.9."),
    Reader("windows_conda", ":\\", r"[a-z]:[^\s\"']*(?:conda|miniforge|mambaforge)\w*"),
    Reader("windows_conda", ":/", r"[a-z]:/[^\s\"']*(?:conda|miniforge|mambaforge)\w*"),
    Reader("windows_conda", ":: anaconda", r":: anaconda, inc\S*"),
    Reader("editor", "vs code", r"\bvs code\b"),
    Reader("editor", "visual studio code"),
    Reader("editor", ".vscode"),
    Reader("editor", "code-runner"),
    Reader("editor", "code runner"),
    Reader("editor", "pycharm"),
    Reader("editor", "sublime"),
    Reader("editor", "notepad++"),
    Reader("torch_itself_failed", "from torch._c import"),
    Reader("no_such_extension", "no module named 'numpy.core._multiarray_umath'"),
    Reader("no_such_extension", "no module named 'numpy._core._multiarray_umath'"),
    Reader("jetson", "jetson"),
    Reader("jetson", "jetpack"),
    Reader("jetson", "l4t", r"\bl4t\b"),
    Reader("jetson", "tegra"),
    Reader("aarch64", "raspberry pi"),
    Reader("aarch64", "arm64", r"\blinux\S* .{0,60}arm64\b"),
    Reader("wheel_for_arm", "linux_aarch64", r"\btorch-\S+linux_aarch64\S*"),
    Reader("x86", "x86_64", r"\bx86_64\b"),
    Reader("x86", "amd64", r"\bamd64\b"),
    Reader("apple_chip", "m1", r"\b(?:mac\w*|macbook|mac mini|imac)\b.{0,40}\bm[1-5]\b"),
    *(
        Reader("apple_chip", f"m{number} ", rf"\bm{number} (?:mac|pro|max|ultra|macbook|chip)\b")
        for number in range(1, 6)
    ),
    Reader("apple_chip", "apple silicon"),
    Reader("intel_process", "platform.",
           r"platform\.(?:machine|processor)\(\)\)?\W+(x86_64|i386)\b"),
    Reader("intel_process", "arch", r"\barch(?:itecture)?:? (?:is )?(i386|x86_64)\b"),
    Reader("intel_process", "arch", r"^[%$] ?(?:arch|uname -m)\n(i386|x86_64)$"),
    Reader("intel_mac", "intel(r) core", r"intel\(r\) core\S*.{0,40}"),
    Reader("macos_product_version", "productversion", r"productversion:? (\d+(?:\.\d+)*)"),
    Reader("macos_product_version", "mac_ver", r"mac_ver\(\)(?:\[0\])?\)?\W+(\d+\.\d[\d.]*)"),
    Reader("macos_wanted", "on macos", r"supported on macos (\d+\.\d)"),
)  # fmt: skip
