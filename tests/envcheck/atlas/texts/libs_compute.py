"""Texts of MKL, OpenMP, and the libraries of C++ and C."""

IJIT = "ImportError: /home/ana/miniforge3/envs/pt/lib/python3.11/site-packages/torch/lib/libtorch_cpu.so: undefined symbol: iJIT_NotifyEvent"
OMP = "OMP: Error #15: Initializing {new}, but found {old} already initialized."

TEXTS = [
    ("ld-library-path-shadows-conda-mkl", "linux", IJIT + "\n\tlibmkl_core.so.2 => /opt/intel/oneapi/mkl/2024.1/lib/libmkl_core.so.2"),
    ("ld-library-path-shadows-conda-mkl", "linux", IJIT + "\nsource /opt/intel/oneapi/setvars.sh"),
    ("ld-library-path-shadows-conda-mkl", "linux", "python: symbol lookup error: /opt/intel/mkl/lib/intel64/libmkl_intel_thread.so: undefined symbol: omp_get_num_procs"),
    ("ld-library-path-shadows-conda-mkl", "linux", "Intel MKL FATAL ERROR: Cannot load libmkl_avx2.so or libmkl_def.so\nLD_LIBRARY_PATH=/opt/intel/compilers/lib/intel64:/opt/intel/mkl/lib"),
    ("mkl-2024-1-ijit-symbol", "linux", IJIT),
    ("mkl-2024-1-ijit-symbol", None, IJIT + "\nmkl                       2024.1.0             intel_691    intel"),
    ("mkl-missing-or-older-than-torch-needs", "linux", "    ctypes.CDLL(lib_path, mode=ctypes.RTLD_GLOBAL)\n  File \"path/to/envs/nightly/lib/python3.8/site-packages/torch/__init__.py\", line 149, in _load_global_deps\nOSError: libmkl_intel_lp64.so.1: cannot open shared object file: No such file or directory"),
    ("mkl-missing-or-older-than-torch-needs", "linux", "OSError: libmkl_intel_lp64.so.2: cannot open shared object file: No such file or directory"),
    ("mkl-missing-or-older-than-torch-needs", "macos", "OSError: dlopen(libtorch_global_deps.dylib, 10): Library not loaded: @rpath/libmkl_intel_lp64.1.dylib"),
    ("mkl-missing-or-older-than-torch-needs", "linux", "ImportError: /opt/conda/lib/python3.7/site-packages/torch/lib/libtorch_cpu.so: undefined symbol: mkl_sparse_optimize_bsr_trsm_i8"),
    ("mkl-not-on-loader-path", "linux", "./solver: error while loading shared libraries: libmkl_rt.so.2: cannot open shared object file: No such file or directory"),
    ("mkl-not-on-loader-path", "linux", "OSError: libmkl_rt.so: cannot open shared object file: No such file or directory"),
    ("mkl-not-on-loader-path", "linux", "ImportError: libiomp5.so: cannot open shared object file: No such file or directory"),
    ("mkl-packages-inconsistent", "linux", "Intel MKL FATAL ERROR: Cannot load libmkl_avx2.so or libmkl_def.so"),
    ("mkl-packages-inconsistent", "windows", "INTEL MKL ERROR: The specified module could not be found. mkl_intel_thread.1.dll.\nIntel MKL FATAL ERROR: Cannot load mkl_intel_thread.1.dll."),
    ("mkl-packages-inconsistent", "macos", "INTEL MKL ERROR: dlopen(/Users/ana/conda/3/lib/libmkl_intel_thread.dylib, 9): Symbol not found: _mkl_serv_inspector_loaded\nIntel MKL FATAL ERROR: Cannot load libmkl_intel_thread.dylib."),
    ("mkl-packages-inconsistent", "linux", "Intel MKL FATAL ERROR: Error on loading function mkl_blas_avx_xdcopy"),
    ("mkl-packages-inconsistent", None, "UserWarning: mkl-service package failed to import, therefore Intel(R) MKL initialization ensuring its correct out-of-the box operation under condition when Gnu OpenMP had already been loaded by Python process is not assured."),
    ("mkl-packages-inconsistent", "windows", "Intel oneMKL FATAL ERROR: Cannot load mkl_intel_thread.2.dll."),
    ("mkl-threading-layer-libgomp", "linux", "Error: mkl-service + Intel(R) MKL: MKL_THREADING_LAYER=INTEL is incompatible with libgomp.so.1 library.\n\tTry to import numpy first or set the threading layer accordingly. Set MKL_SERVICE_FORCE_INTEL to force it."),
    ("mkl-threading-layer-libgomp", None, "Error: mkl-service + Intel(R) MKL: MKL_THREADING_LAYER=INTEL is incompatible with libgomp-a34b3233.so.1 library."),
    ("duplicate-openmp-runtime", "windows", OMP.format(new="libiomp5md.dll", old="libiomp5md.dll")),
    ("duplicate-openmp-runtime", "macos", OMP.format(new="libomp.dylib", old="libiomp5.dylib")),
    ("duplicate-openmp-runtime", "linux", OMP.format(new="libiomp5.so", old="libomp.so.5")),
    ("duplicate-openmp-runtime", None, "OMP: Hint This means that multiple copies of the OpenMP runtime have been linked into the program. That is dangerous."),
    ("duplicate-openmp-runtime", None, "RuntimeWarning: \nFound Intel OpenMP ('libiomp') and LLVM OpenMP ('libomp') loaded at\nthe same time. Both libraries are known to be incompatible."),
    ("conda-libstdcxx-too-old", "linux", "ImportError: /home/ana/miniconda3/envs/x/bin/../lib/libstdc++.so.6: version `GLIBCXX_3.4.29' not found (required by /home/ana/x/_C.so)"),
    ("conda-libstdcxx-too-old", "linux", "OSError: /opt/anaconda3/bin/../lib/libstdc++.so.6: version `CXXABI_1.3.9' not found (required by cpp_functions.so)"),
    ("conda-libstdcxx-too-old", "linux", "ImportError: /lib/x86_64-linux-gnu/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by /home/ana/miniconda3/envs/x/lib/python3.11/site-packages/pandas/_libs/lib.so)"),
    ("conda-libstdcxx-too-old", None, "version `GLIBCXX_3.4.30' not found"),
    ("ld-library-path-old-libstdcxx", "linux", "ImportError: /cm/local/apps/gcc/8.2.0/lib64/libstdc++.so.6: version `GLIBCXX_3.4.29' not found (required by /home/ana/.conda/envs/x/lib/python3.10/site-packages/scipy/_lib.so)"),
    ("ld-library-path-old-libstdcxx", "linux", "ImportError: /share/software/user/open/gcc/6.3.0/lib64/libstdc++.so.6: version `CXXABI_1.3.11' not found (required by torch)"),
    ("ld-library-path-old-libstdcxx", None, "$ module load gcc/9\nImportError: /opt/ohpc/pub/compiler/gcc/8.3.0/lib64/libstdc++.so.6: version `GLIBCXX_3.4.29' not found"),
    ("glibc-too-old", "linux", "ImportError: /lib64/libm.so.6: version `GLIBC_2.27' not found (required by /home/ana/anaconda3/envs/trl/lib/python3.11/site-packages/torch/lib/../../../../libcurand.so.10)"),
    ("glibc-too-old", "container", "/lib64/libc.so.6: version 'GLIBC_2.28' not found"),
    ("glibc-too-old", None, "ERROR: torch-2.7.0-cp311-cp311-manylinux_2_28_x86_64.whl is not a supported wheel on this platform."),
    ("glibc-too-old", "linux", "LibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides __glibc >=2.28,<3.0.a0 needed by pytorch-2.7.0-cuda126_mkl_py312_300"),
]  # fmt: skip

SILENT = [
    "[conda] mkl                       2023.1.0         h213fc3f_46344\n[conda] mkl-service               2.4.0           py311h5eee18b_1",
    "ldd (Ubuntu GLIBC 2.35-0ubuntu3.8) 2.35",
    "GLIBCXX_3.4.29\nGLIBCXX_3.4.30\nGLIBCXX_DEBUG_MESSAGE_LENGTH",
    "Libc version: glibc-2.17",
    "MKL_NUM_THREADS=8\nOMP_NUM_THREADS=8",
    "torch.backends.mkl.is_available() True",
]  # fmt: skip
