"""Ask NVIDIA's libcuda which CUDA it serves. Runs in a child of its own: the driver may hang.

Standard library only. Answers in JSON on the channel that the last argument names.
"""

import ctypes
import json
import sys


def version():
    for name in ("libcuda.so.1", "libcuda.so", "nvcuda.dll"):
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        number = ctypes.c_int()
        if library.cuDriverGetVersion(ctypes.byref(number)) == 0:  # needs no cuInit
            return "%d.%d" % (number.value // 1000, number.value % 1000 // 10)
    return None


if __name__ == "__main__":
    channel = sys.argv[-1]
    with open(int(channel) if channel.isdigit() else channel, "w") as stream:
        json.dump({"cuda": version()}, stream)
