"""Reads which Python a notebook runs, and from where Jupyter was started."""

from __future__ import annotations

from envcheck.atlas.said import Reader

_OUTSIDE = r"((?!\S*[/\\]envs[/\\])\S*[/\\](?:jupyter|ipython)[\w.-]*)"

READERS = (
    Reader("kernel_python", "sys.executable",
           r"sys\.executable\)?(?:[^/\\\n]{0,60}\n){0,2}[^/\\\n]{0,40}?"
           r"((?:[a-z]:)?[/\\][^'\"\n]*?python[\w.]*)"),
    Reader("activated_env", "activate ", r"(?:^|[$>%#;&] ?)(?:source )?activate ([\w.-]+)"),
    Reader("activated_env", "conda activate", r"conda activate ([\w.-]+)"),
    Reader("jupyter_outside", "jupyter",
           rf"(?:which|where|type|command -v|whence)(?: -a)? jupyter[\w-]*"
           rf"\s+(?:jupyter\S* is )?{_OUTSIDE}"),
    Reader("jupyter_outside", "ipython",
           rf"(?:which|where|type|command -v|whence)(?: -a)? ipython\s+(?:ipython is )?{_OUTSIDE}"),
    Reader("jupyter_started", "jupyter", r"[$%>#] ?jupyter[- ](?:notebook|lab)\b.*"),
    Reader("ipykernel_missing_from", "no module named",
           r"(\S*python\S*?):? no module named '?ipykernel"),
    Reader("builds_a_wheel", "to build wheel"),
    Reader("builds_a_wheel", "building wheel", r"building wheels? for .*"),
    Reader("builds_a_wheel", "egg_info", r"python setup\.py egg_info did not run"),
    Reader("colab", "colab", r"\bcolab\b"),
    Reader("restart_wanted", "restart the", r"restart (?:the|your) (?:runtime|kernel|session).*"),
    Reader("restart_wanted", "restart session", r"restart session.*"),
)  # fmt: skip
