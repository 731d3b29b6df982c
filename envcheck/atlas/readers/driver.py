"""Reads what happened to the NVIDIA driver, and what CUDA_VISIBLE_DEVICES is."""

from __future__ import annotations

from envcheck.atlas.said import Reader

READERS = (
    Reader("slept", "suspend", r"\bsuspen(?:d|ded|ding|sion)\b"),
    Reader("slept", "hibernat"),
    Reader("slept", "resum", r"\b(?:after|on|upon|from) resum(?:e|ing)\b"),
    Reader("slept", "wak", r"\b(?:after|from) (?:a )?wak(?:e|ing|eup)\b|\bwake(?:s|"
                           r"up)? (?:up )?from"),
    Reader("slept", "sleep", r"\b(?:after|from|to) (?:a )?sleep\b|\bsleep mode\b"),
    Reader("uvm_reloaded", "nvidia_uvm", r"(?:rmmod|modprobe)(?: -r)? nvidia_uvm"),
    Reader("uvm_reloaded", "nvidia-uvm", r"(?:rmmod|modprobe)(?: -r)? nvidia-uvm"),
    Reader("new_kernel", "kernel", r"\bkernel (?:was |has been )?(?:up(?:date|grade)d?|changed)|"
           r"(?:updat|upgrad)(?:e|ed|ing) (?:\w+ ){0,2}kernel\b"),
    Reader("new_kernel", "dkms"),
    Reader("new_kernel", "/lib/modules/"),
    Reader("exclusive", "e. process"),
    Reader("exclusive", "e. thread"),
    Reader("exclusive", "exclusive", r"\bexclusive[_ -](?:process|thread)\b"),
    Reader("exclusive", "compute-mode", r"compute[ -]mode:? .{0,20}exclusive"),
    Reader("nvswitch", "nvswitch"),
    Reader("nvswitch", "hbm3"),
    Reader("nvswitch", "sxm", r"\b[ah][128]00[ -]sxm"),
    Reader("nvswitch", "dgx"),
    Reader("nvswitch", "hgx"),
    Reader("visible_devices", "cuda_visible_devices",
           r"cuda_visible_devices['\"]\] ?= ?['\"]?([^'\"\s]*)"),
    Reader("visible_devices", "cuda_visible_devices",
           r"cuda_visible_devices['\"]\]: (?!none)(\S+)"),
    Reader("devices_hidden", "cuda_visible_devices",
           r"cuda_visible_devices(?:['\"]\])? ?[=:] ?['\"]?(?:-1|''|\"\"|\$\d|"
           r"nodevfiles)(?=['\"\s]|$)"),
    Reader("devices_hidden", "cuda_visible_devices", r"cuda_visible_devices=(?=\s|$)", "empty"),
    Reader("device_count", "device_count", r"device_count\(\)\)?\W{1,3}(\d+)"),
)  # fmt: skip
