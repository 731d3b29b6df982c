"""Reads what tells containers, WSL and virtual machines from plain machines."""

from __future__ import annotations

from envcheck.atlas.said import Reader

_STATES = ("running", "stopped")

READERS = (
    Reader("container", "podman", r"\bpodman (?:run|exec|compose)\b.*"),
    Reader("container", "kubernetes"),
    Reader("container", "kubectl"),
    Reader("container", "in docker", r"\bin docker\b.*"),
    Reader("container", "docker container"),
    Reader("container", "response from daemon"),
    Reader("gpus_given", "--gpus"),
    Reader("gpus_given", "runtime", r"--runtime[ =]nvidia"),
    Reader("gpus_given", "nvidia.com/gpu", r"--device[ =]nvidia\.com/gpu.*"),
    Reader("gpus_given", "nvidia-docker", r"nvidia-docker2? run"),
    Reader("gpus_given", "--nv", r"\s--nv\b"),
    Reader("wsl1", " 1", r"^\W*\w[\w.-]* (?:running|stopped) 1$", None, _STATES),
    Reader("wsl2", "wsl2", r"\S*wsl2\S*"),
    Reader("wsl2", " 2", r"^\W*\w[\w.-]* (?:running|stopped) 2$", None, _STATES),
    Reader("wsl2", "/dev/dxg"),
    Reader("hypervisor", "model name", r"model name ?:? ((?:qemu|common kvm|kvm|intel xeon e312xx|"
           r"virtual).*)$"),
    Reader("hypervisor", "hypervisor", r"^flags ?:.*\b(hypervisor)\b"),
    Reader("hypervisor", "proxmox", r"\bproxmox\b.*"),
    Reader("hypervisor", "esx", r"\besxi?\b.*"),
    Reader("hypervisor", "virtualbox"),
    Reader("hypervisor", "vmware"),
    Reader("hypervisor", "openstack"),
    Reader("hypervisor", "virtual machine", r".*\bvirtual machine\b.*"),
    Reader("hypervisor", "hyper-v"),
    Reader("generic_cpu", "qemu virtual cpu"),
    Reader("generic_cpu", "kvm processor", r"(?:common|full)\S* kvm processor"),
    Reader("generic_cpu", "kvm64"),
    Reader("generic_cpu", "qemu64"),
    Reader("generic_cpu", "x86-64-v2"),
)  # fmt: skip
