"""Reads what conda, mamba and their solvers say of channels and packages that do not fit."""

from __future__ import annotations

from envcheck.atlas.said import Reader

_NOT_FOUND = (
    r"(?:packages?notfounderror|resolvepackagenotfound)(?![^\n]*target environment)"
    r"[\s\S]{0,120}?\n- "
)
_BEFORE = (
    r"(?:^(?:[├└]─ )?- |nothing provides (?:requested )?|[├└]─ |candidates were found for |"
    r"required packages? )"
)
_CUDA = r"(?:cudatoolkit|pytorch-cuda|cuda\d*|cuda-[\w-]+|cudnn|nccl|libcu[a-z]+)"
_LINUX = (
    "ld_impl_linux", "libgcc-ng", "_libgcc_mutex", "libstdcxx-ng", "_openmp_mutex",
    "libgfortran-ng", "libgomp", "libnsl", "libuuid", "sysroot_linux", "gcc_linux", "alsa-lib",
    "secretstorage", "gst-plugins-base", "gstreamer", "xorg-libx", "libgcc=", "libstdcxx=", "dbus",
)  # fmt: skip
_MACOS = ("appnope", "libcxx", "libcxxabi", "pyobjc", "libgfortran=3", "clang_osx", "ld64_osx")
_WINDOWS = (
    "vs2015_runtime", "vc14_runtime", "ucrt", "pywin32", "wincertstore", "m2w64-", "msys2-",
    "win_inet_pton", "pywinpty", "icc_rt", "menuinst", "vc=14", "pyreadline",
)  # fmt: skip


def _lists(name: str, packages: tuple[str, ...]) -> tuple[Reader, ...]:
    """Packages of one system among those that were not found."""
    return tuple(Reader(name, words, rf"{_BEFORE}({words}[^\s,]*)") for words in packages)


READERS = (
    Reader("missing_package", "notfound", rf"{_NOT_FOUND}([^\n]+)"),
    Reader("more_missing", "notfound", rf"{_NOT_FOUND}[^\n]+\n\s*- ([^\n]+)"),
    Reader("exact_builds", "- ", r"^- ([\w.-]+==?[\w.!]+=\w*\d\w*)$"),
    Reader("exact_builds", "- ", r"^- ([\w.-]+ \d[\w.]* (?:\w*_)?\d+)$"),
    Reader("exact_builds", "does not exist",
           r"([\w.-]+ ==?[\w.!]+ \w+_\d+),? .{0,12}does not exist"),
    Reader("exact_builds", "nothing provides requested",
           r"nothing provides requested ([\w.-]+ ==?[\w.!]+ \w+_\d+)"),
    Reader("exact_builds", "candidates were found for",
           r"candidates were found for ([\w.-]+ ==?[\w.!]+ \w+_\d+)"),
    *_lists("linux_packages", _LINUX),
    *_lists("macos_packages", _MACOS),
    *_lists("windows_packages", _WINDOWS),
    Reader("cuda_missing", "notfound", rf"notfound[\s\S]{{0,500}}?\n- ({_CUDA}\b[^\n]*)"),
    Reader("cuda_missing", "nothing provides",
           rf"nothing provides (?:requested )?({_CUDA}\b[^\n]*)"),
    Reader("cuda_missing", "─ ", rf"[├└]─ ({_CUDA}\b[^\n]*)"),
    Reader("conda_platform", "/osx-arm64", r"/(osx-arm64)\b"),
    Reader("conda_platform", "/osx-64", r"/(osx-64)\b"),
    Reader("conda_platform", "/linux-64", r"/(linux-64)\b"),
    Reader("conda_platform", "/win-64", r"/(win-64)\b"),
    Reader("conda_forge", "conda-forge"),
    Reader("defaults", "pkgs/main"),
    Reader("defaults", "defaults", r"^- defaults$|-c defaults|defaults/\w+"),
    Reader("channel_priority", "channel_priority",
           r"channel_priority\W{1,4}(strict|flexible|disabled)"),
    Reader("channel_priority", "channel priority: ",
           r"channel priority: (strict|flexible|disabled)"),
    Reader("channel_priority", "--strict-channel-priority", None, "strict"),
    Reader("channel_priority", "strict_repo_priority", None, "strict"),
    Reader("solved", "## package plan ##"),
    Reader("solved", "executing transaction"),
    Reader("conda_says_no", "unsatisfiableerror"),
    Reader("conda_says_no", "packagesnotfounderror"),
    Reader("conda_says_no", "resolvepackagenotfound"),
    Reader("conda_says_no", "could not solve for environment specs"),
    Reader("no_driver_seen", "__cuda",
           r"__cuda [^\n]{0,40}(?:no candidates|missing on the system|does not exist)|"
           r"nothing provides __cuda"),
    Reader("libmamba", "libmamba"),
    Reader("about_torch", "torch", r"\b(?:py)?torch\w*"),
    Reader("about_torch", "cuda", r"\bcuda\w*"),
    Reader("cuda_wanted", "cudatoolkit", r"cudatoolkit\s*=+\s*([\d.]+)"),
    Reader("cuda_wanted", "cudatoolkit", r"cudatoolkit (\d+\.[\d.]+)"),
    Reader("cuda_wanted", "pytorch-cuda", r"pytorch-cuda\s*=*\s*(\d+\.\d+)"),
    Reader("cuda_wanted", "cuda", r"\bpytorch\b[^\n]{0,40}(cuda\d[\w.]*)", None, ("pytorch",)),
    Reader("cpu_wanted", "cpuonly", r"(?:conda|mamba) (?:install|create)\b.*\bcpuonly\b"),
    Reader("cpu_wanted", "whl/cpu"),
    Reader("cuda_available", "is cuda available: no", r"is cuda available: no\b", "False"),
    Reader("cuda_available", "is cuda available: yes", r"is cuda available: yes\b", "True"),
)  # fmt: skip
