"""A driver of NVIDIA's that behaves as a variable says: libcuda and NVML compiled from here."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

COMMON = """
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
static int behave(const char *name) {
    const char *how = getenv(name);
    if (!how) return 0;
    if (!strcmp(how, "hang")) sleep(600);
    if (!strcmp(how, "crash")) abort();
    return atoi(how);
}
"""
NVML = """
int nvmlSystemGetCudaDriverVersion_v2(int *v) { *v = 13000; return 0; }
int nvmlInit_v2(void) { return behave("FAKE_NVML"); }
const char *nvmlErrorString(int code) {
    return code == 18 ? "Driver/library version mismatch" : "Driver Not Loaded";
}
int nvmlSystemGetDriverVersion(char *text, unsigned size) { strcpy(text, "580.95.05"); return 0; }
int nvmlDeviceGetCount_v2(unsigned *count) { *count = 2; return 0; }
int nvmlDeviceGetHandleByIndex_v2(unsigned i, void **gpu) { *gpu = (void *)(i + 1L); return 0; }
int nvmlDeviceGetName(void *gpu, char *text, unsigned size) {
    behave("FAKE_NVML_DEVICE"); strcpy(text, "NVIDIA H200"); return 0;
}
int nvmlDeviceGetUUID(void *gpu, char *text, unsigned size) {
    strcpy(text, gpu == (void *)1 ? "GPU-8f14e45f-ceea-467f-a9c3-7d0d6e1e2a3b"
                                  : "GPU-c9f0f895-fb98-4b91-99d3-5c1f6e7a8b9c"); return 0;
}
int nvmlDeviceGetPciInfo_v3(void *gpu, char *place) {
    memset(place, 0, 68); strcpy(place + 36, "00000000:1B:00.0"); return 0;
}
int nvmlDeviceGetMemoryInfo(void *gpu, unsigned long long *sizes) {
    sizes[0] = 143771ULL << 20; return 0;
}
int nvmlDeviceGetCudaComputeCapability(void *gpu, int *major, int *minor) {
    *major = 9; *minor = 0; return 0;
}
int nvmlDeviceGetComputeMode(void *gpu, int *mode) { *mode = 3; return 0; }
int nvmlDeviceGetMigMode(void *gpu, int *now, int *later) { *now = *later = 0; return 0; }
int nvmlDeviceGetGpuFabricInfo(void *gpu, char *info) { info[24] = 2; return 0; }
"""
CUDA = """
int cuDriverGetVersion(int *v) { *v = 13000; return 0; }
int cuInit(unsigned flags) { return getenv("CUDA_VISIBLE_DEVICES") ? 100 : behave("FAKE_CUDA"); }
int cuGetErrorString(int code, const char **words) {
    *words = code == 803 ? "system has unsupported display driver / cuda driver combination"
                         : "some other error"; return 0;
}
int cuDeviceGetCount(int *count) { *count = 1; return 0; }
int cuDeviceGet(int *gpu, int i) { *gpu = i; return 0; }
int cuDeviceGetName(char *text, int size, int gpu) { strcpy(text, "Orin"); return 0; }
int cuDeviceTotalMem_v2(size_t *size, int gpu) { *size = 8192UL << 20; return 0; }
int cuDeviceGetAttribute(int *value, int which, int gpu) {
    *value = which == 75 ? 8 : which == 76 ? 7 : 0; return 0;
}
"""


def build(folder: Path, version: str, *names: str) -> Path:
    """A folder for LD_LIBRARY_PATH: libraries with the driver's version in their names.

    FAKE_NVML, FAKE_NVML_DEVICE and FAKE_CUDA say what they do when they are asked: a number is
    the error they return, "hang" and "crash" are what they say, without them all is well.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or ("libnvidia-ml", "libcuda"):
        source = folder / f"{name}.c"
        source.write_text(COMMON + (NVML if name == "libnvidia-ml" else CUDA))
        library = folder / f"{name}.so.{version}"
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, source], check=True, timeout=60)
        os.symlink(library.name, folder / f"{name}.so.1")
    return folder
