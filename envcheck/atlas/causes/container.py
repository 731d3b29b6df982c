"""Containers: without the GPU, or with too little shared memory."""

from __future__ import annotations

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.reasons import given, in_container, missing, not_on, on
from envcheck.findings import Fix, Risk

NO_FLAG = Cause(
    "container-without-gpu-flag",
    "The container was started without GPUs",
    """
    A container sees no GPU unless it is started with one: `--gpus all` for Docker, `--nv` for
    Singularity. Without it there is neither a device nor libcuda in it, and PyTorch says that
    there is no driver, or that the driver is too old: it reads version 0.
    """,
    "It is a container, and has neither /dev/nvidia* nor libcuda.so.1.",
    (
        Sign("the nvidia driver was not detected", 0.9),
        Sign("to start this container with gpu support", 0.93),
        Sign("found no nvidia driver on your system", 0.4),
        Sign("driver version is insufficient for cuda runtime", 0.4),
        Sign("nvidia-smi", 0.4, r"nvidia-smi\"?: (?:(?:command )?not found|executable file not)"),
        Sign("libcuda.so", 0.35, r"libcuda\.so(?:\.1)?['\"]?: cannot open shared object|"
             r"load[^\n]*library '?libcuda\.so|libcuda\.so\.1 cannot found"),
        Sign("no cuda-capable device", 0.35),
        Sign("no cuda gpus are available", 0.35),
        Sign("failed call to cuinit", 0.3),
        Sign("docker run", 0.35, r"docker run (?![^\n]*(?:--gpus|nvidia))[^\n]*"
             r"[\s\S]{0,1000}(?:cuda available: ?false|is_available\(\)\W+false|\nfalse$)"),
    ),
    (
        Mend(Fix("Start the container with its GPUs. Do not install a driver inside it.",
                 ("docker run --gpus all --rm <image> nvidia-smi",
                  "apptainer exec --nv <image>.sif nvidia-smi"))),
    ),
    platforms=("container", "linux"),
    reasons=(
        in_container(0.65, "it is a container"),
        not_on(("container",), -0.75, "it is no container"),
        missing("container", -0.15, ""),
        given("gpus_given", -0.7, "the container was started with GPUs"),
        given("smi_table", -0.8, "nvidia-smi works there"),
        given("driver", -0.3, "a driver is seen"),
    ),
    over=("driver-insufficient-for-runtime",),
    unlike=(
        Unlike(("driver-too-old-for-torch-cuda",),
               "whether there is any driver in the container: without one its version is 0, and "
               "the message is that of a driver that is too old.",
               ("ls /.dockerenv /dev/nvidia0", "ldconfig -p | grep libcuda")),
        Unlike(("container-toolkit-missing",),
               "whether the container starts with --gpus all."),
    ),
    verify=("docker run --gpus all --rm <image> nvidia-smi",),
)  # fmt: skip

TOOLKIT = Cause(
    "container-toolkit-missing",
    "Docker or Podman does not know how to give GPUs to a container",
    """
    The host needs NVIDIA's container toolkit beside its driver. Without it, or when the daemon was
    not restarted after its installation, `--gpus` is refused. Docker from a snap package does not
    see it either.
    """,
    "The host has a driver, and no nvidia-container-runtime; or /etc/docker/daemon.json does not "
    "name it.",
    (
        Sign("could not select device driver", 0.95),
        Sign("nvidia", 0.9, r"unknown (?:or invalid )?runtime (?:name|specified):? ?\"?nvidia",
             ("runtime",)),
        Sign("nvidia-container", 0.85,
             r"nvidia-container-(?:runtime(?:-hook)?|cli|toolkit)\"?:? [\s\S]{0,60}"
             r"(?:executable file not found|no such file)"),
        Sign("nvidia.com/gpu", 0.9, r"unresolvable cdi devices? nvidia|nvidia\.com/gpu\S* ?:? ?"
             r"(?:no such file|not found)"),
        Sign("no known gpu vendor found", 0.9),
        Sign("unknown flag: --gpus", 0.85),
        Sign("nvidia-docker: command not found", 0.8),
    ),
    (
        Mend(Fix("Update Docker Desktop, switch its WSL 2 engine on, and keep the driver of "
                 "Windows up to date: nothing is installed inside WSL.",
                 ("wsl --update", "docker run --gpus all --rm <image> nvidia-smi"),
                 Risk.NEEDS_ADMIN), ("windows",)),
        Mend(Fix("A Mac has no NVIDIA GPU to give: leave --gpus away.",
                 ("docker run --rm <image>",)), ("macos",)),
        Mend(Fix("Install NVIDIA's container toolkit on the host (its own package source has to "
                 "be added first), tell Docker of it, and restart Docker.",
                 ("sudo apt-get install -y nvidia-container-toolkit",
                  "sudo nvidia-ctk runtime configure --runtime=docker",
                  "sudo systemctl restart docker"), Risk.NEEDS_ADMIN)),
    ),
    over=("container-without-gpu-flag",),
    verify=("docker run --gpus all --rm ubuntu nvidia-smi",),
)  # fmt: skip

SHM = Cause(
    "container-shm-too-small",
    "The container's shared memory is too small for the workers of DataLoader",
    """
    Workers of DataLoader hand their batches over in /dev/shm, and Docker gives a container 64 MB
    of it, however much memory the host has. A worker that finds it full is killed with a bus
    error.
    """,
    "It is a container, and /dev/shm has less than a gigabyte.",
    (
        Sign("insufficient shared memory", 0.85),
        Sign("out of shared memory", 0.85, r"workers? (?:are|is) out of shared memory"),
        Sign("bus error", 0.6, r"(?:worker[^\n]*signal: bus error|bus error \(core dumped\))"),
        Sign("/torch_", 0.75, r"(?:unable to (?:write to file|mmap[^\n]*file|open shared memory "
             r"object|resize)|error in)[^\n]*</?torch_\d+"),
        Sign("/dev/shm", 0.75, r"(?:no space left on device|errno 28)[^\n]*/dev/shm|/dev/shm[^\n]*"
             r"(?:no space left|errno 28|\b100%)|100% /dev/shm"),
        Sign("shared memory segment", 0.7, r"creating shared memory segment|"
             r"posix_fallocate failed"),
    ),
    (
        Mend(Fix("Give the container more shared memory.",
                 ("docker run --shm-size=8g --gpus all <image>",
                  "docker run --ipc=host --gpus all <image>"))),
    ),
    platforms=("container", "linux"),
    reasons=(
        in_container(0.4, "it is a container, with 64 MB of shared memory by default"),
        on(("linux",), -0.2, "outside of a container /dev/shm is half of the memory"),
    ),
    over=("disk-full", "tmp-too-small-for-install"),
    verify=("df -h /dev/shm",),
)  # fmt: skip

CAUSES = (NO_FLAG, TOOLKIT, SHM)
