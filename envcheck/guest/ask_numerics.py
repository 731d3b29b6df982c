"""Which libraries compute under NumPy, SciPy, scikit-learn and PyTorch, and how fast NumPy's are.

Runs inside the interpreter that is looked at: standard library and NumPy only, Python 3.6 syntax.
The other packages are not imported, which would take seconds: one small library of each is loaded,
and brings what the package computes with. Each step writes a line of JSON to the channel (last
argument) as soon as it is done, so that a crash in a later step does not take the earlier answers
along: two runtimes of OpenMP that meet in one process end it.
"""

import ctypes
import json
import os
import re
import sys
from contextlib import suppress
from itertools import cycle

BRINGERS = (
    ("scipy", "linalg/_fblas*"),
    ("sklearn", "utils/_openmp_helpers*"),
    ("torch", "lib/libtorch_global_deps.so"),
    ("torch", "lib/libtorch_cpu.dylib"),
    ("torch", "lib/torch_cpu.dll"),
)
"""Package -> a library of it that is linked with what it computes with."""

OPENMP = re.compile(r"(libgomp|libiomp5|libomp|vcomp)(?:md)?(?=[-.\d]|$)")
BLAS = (
    ("accelerate", re.compile(r"/(Accelerate|vecLib)\.framework/")),
    ("mkl", re.compile(r"[/\\](lib)?mkl_(rt|core)[^/\\]*$")),
    ("flexiblas", re.compile(r"[/\\]libflexiblas\.[^/\\]*$")),
    ("armpl", re.compile(r"[/\\]libarmpl[^/\\]*$")),
    ("nvpl", re.compile(r"[/\\]libnvpl_blas[^/\\]*$")),
    ("openblas", re.compile(r"openblas[^/\\]*$|openblas[^/\\]*/libblas\.[^/]*$")),
    ("blis", re.compile(r"[/\\]libblis[^/\\]*$|blis[^/\\]*/libblas\.[^/]*$")),
    ("atlas", re.compile(r"[/\\]lib[st]?atlas\.[^/\\]*$|atlas[^/\\]*/libblas\.[^/]*$")),
    ("netlib", re.compile(r"[/\\]lib(ref)?blas(64)?\.[^/\\]*$")),
)
"""Families of libraries for linear algebra, told apart by path; netlib's is the reference."""
THREADS = {
    "libgomp": (("omp_get_max_threads", None),),
    "libiomp5": (("omp_get_max_threads", None),),
    "libomp": (("omp_get_max_threads", None),),
    "vcomp": (("omp_get_max_threads", None),),
    "openblas": (
        ("scipy_openblas_get_num_threads64_", "scipy_openblas_set_num_threads64_"),
        ("scipy_openblas_get_num_threads", "scipy_openblas_set_num_threads"),
        ("openblas_get_num_threads64_", "openblas_set_num_threads64_"),
        ("openblas_get_num_threads", "openblas_set_num_threads"),
    ),
    "mkl": (("MKL_Get_Max_Threads", "MKL_Set_Num_Threads"),),
    "blis": (("bli_thread_get_num_threads", "bli_thread_set_num_threads"),),
    "flexiblas": (("flexiblas_get_num_threads", "flexiblas_set_num_threads"),),
}
"""Family -> functions that tell and set its number of threads, by the names they go under."""
SIDE = 128
"""Of the matrices: three of them stay in a core's cache, and one plain product takes 0.5 ms."""
COPIED = 32 << 20
"""Bytes of the array that is copied: more than most processors keep in a cache."""
PIECE = 2 << 20
"""Bytes that are copied at a time: short enough to come through between other programs."""
ENOUGH_S = 0.02
"""How long each thing is repeated; the best time counts, which a busy machine hardly changes."""


def main(channel):
    # Others import packages meanwhile, and are waited for longer; of our times the best counts.
    getattr(os, "nice", abs)(10)
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [p for p in sys.path if os.path.abspath(p or ".") != here]
    with open(int(channel) if channel.isdigit() else channel, "w") as stream:

        def say(**facts):
            stream.write(json.dumps(facts) + "\n")
            stream.flush()

        try:
            steps(say)
        except BaseException as error:
            say(error=type(error).__name__, detail=str(error)[:2000])
    os._exit(0)  # all is said; to take apart what was imported costs more than the measuring


def steps(say):
    import numpy

    say(stage="imported", built_with=built_with())
    for package, pattern in BRINGERS:
        load(package, pattern)
    say(stage="loaded", runtimes=runtimes())
    for runtime in runtimes():
        threads(runtime)  # MKL loads its OpenMP when it is first asked
    say(stage="asked", runtimes=[dict(r, threads=threads(r)) for r in runtimes()])
    for runtime in runtimes():
        use_one_thread(runtime)
    say(stage="measured", speed=measure(numpy))


def folder_of(package):
    from importlib.util import find_spec

    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return None
    places = spec.submodule_search_locations if spec else None
    return next(iter(places)) if places else None


def load(package, pattern):
    """Load a library of a package; one that does not load is told by the package's own import."""
    import glob

    folder = folder_of(package)
    for path in glob.glob(os.path.join(glob.escape(folder), pattern)) if folder else ():
        with suppress(OSError):
            ctypes.CDLL(path)


def built_with():
    """Package -> the BLAS that its build was told to use, read without importing SciPy."""
    import runpy

    told = {}
    for package in ("numpy", "scipy"):
        path = os.path.join(folder_of(package) or "", "__config__.py")
        try:
            config = runpy.run_path(path)
        except Exception:
            continue
        named = config.get("CONFIG", {}).get("Build Dependencies", {}).get("blas", {})
        older = config.get("blas_ilp64_opt_info") or config.get("blas_opt_info") or {}
        words = [named.get("name"), named.get("version")] if named else older.get("libraries", [])
        told[package] = " ".join(str(word) for word in words if word)
    return told


def loaded_files():
    """The libraries that are loaded into this process."""
    if sys.platform == "darwin":
        system = ctypes.CDLL(None)
        system._dyld_get_image_name.restype = ctypes.c_char_p
        count = system._dyld_image_count()
        return [os.fsdecode(system._dyld_get_image_name(i) or b"") for i in range(count)]
    if os.name == "nt":
        return loaded_modules()
    with open("/proc/self/maps", errors="surrogateescape") as maps:
        parts = [line.rstrip("\n").split(None, 5) for line in maps]
    return sorted({part[5] for part in parts if len(part) > 5 and part[5].startswith("/")})


def loaded_modules():
    """What EnumProcessModules and GetModuleFileName of Windows tell."""
    kernel = ctypes.WinDLL("kernel32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    handles, needed = (ctypes.c_void_p * 4096)(), ctypes.c_ulong()
    size = ctypes.sizeof(handles)
    kernel.K32EnumProcessModules(process, handles, size, ctypes.byref(needed))
    found, name = [], ctypes.create_unicode_buffer(32768)
    for handle in handles[: needed.value // ctypes.sizeof(ctypes.c_void_p)]:
        if kernel.GetModuleFileNameW(ctypes.c_void_p(handle), name, len(name)):
            found.append(name.value)
    return found


def runtimes():
    """The loaded libraries of threads and of linear algebra."""
    return [runtime for runtime in map(describe, loaded_files()) if runtime]


def describe(path):
    """Kind and family of a library; None for one that is of neither kind."""
    openmp = OPENMP.match(re.split(r"[/\\]", path)[-1].lower())
    if openmp:
        return {"kind": "openmp", "family": openmp.group(1), "path": path, "threads": None}
    for family, pattern in BLAS:
        if pattern.search(path):
            return {"kind": "blas", "family": family, "path": path, "threads": None}
    return None


def functions(runtime):
    """The functions of a loaded library that tell and set its number of threads."""
    try:
        library = ctypes.CDLL(runtime["path"])
    except OSError:
        return []
    pairs = THREADS.get(runtime["family"], ())
    return [
        [name and getattr(library, name) for name in pair]
        for pair in pairs
        if hasattr(library, pair[0])
    ]


def threads(runtime):
    told = [get() for get, _ in functions(runtime)]
    return told[0] if told and told[0] > 0 else None


def use_one_thread(runtime):
    for _, put in functions(runtime):
        if put:
            put(1)


def measure(numpy):
    """Rates of this core: a matrix product by BLAS and by a plain loop, a copy, Python's own."""
    flops = 2.0 * SIDE**3
    a = numpy.arange(SIDE * SIDE, dtype=float).reshape(SIDE, SIDE) / SIDE**2
    b, out = a.T.copy(), numpy.empty((SIDE, SIDE))
    source, target = (numpy.ones((COPIED // PIECE, PIECE // 8)) for _ in range(2))
    pieces = cycle(range(COPIED // PIECE))
    count = 10000

    def copy():
        piece = next(pieces)
        target[piece] = source[piece]

    def additions():
        total = 0.0
        for _ in range(count):
            total += 1.0

    return {
        "blas_gflops": flops / best(lambda: numpy.dot(a, b, out=out)) / 1e9,
        "loop_gflops": flops / best(lambda: numpy.einsum("ij,jk->ik", a, b, out=out)) / 1e9,
        "copy_gb_per_s": 2 * PIECE / best(copy) / 1e9,
        "additions_per_s": count / best(additions),
    }


def best(work):
    from time import perf_counter

    work()
    times = []
    while sum(times) < ENOUGH_S or len(times) < 3:
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return min(times)


if __name__ == "__main__":
    main(sys.argv[-1])
