"""Texts of CUDA's libraries that are not found, or found in the wrong place."""

ABSENT = "cannot open shared object file: No such file or directory\n"
CUDNN_WARNING = "conv.py:456: UserWarning: Attempt to open cnn_infer failed: handle=0 error: libcudnn_cnn_infer.so.8: cannot open shared object file: No such file or directory (Triggered internally at ../aten/src/ATen/native/cudnn/Conv_v8.cpp:78.)"

TEXTS = [
    ("ld-library-path-shadows-torch-libs", None, "OSError: /opt/env/lib/python3.9/site-packages/nvidia/cublas/lib/libcublas.so.11: symbol cublasLtGetStatusString version libcublasLt.so.11 not defined in file libcublasLt.so.11 with link time reference"),
    ("ld-library-path-shadows-torch-libs", None, "OSError: /home/a/env/lib/libcublas.so.11: symbol free_gemm_select, version libcublasLt.so.11 not defined in file libcublasLt.so.11 with link time reference"),
    ("ld-library-path-shadows-torch-libs", "linux", "ImportError: libcusparse.so.12: undefined symbol: __nvJitLinkComplete_12_4, version libnvJitLink.so.12\n$ echo $LD_LIBRARY_PATH\n/usr/local/cuda-12.1/lib64"),
    ("ld-library-path-shadows-torch-libs", None, "RuntimeError: cuDNN version incompatibility: PyTorch was compiled  against (8, 5, 0) but found runtime version (8, 4, 1). PyTorch already comes bundled with cuDNN. One option to resolving this error is to ensure PyTorch can find the bundled cuDNN.Looks like your LD_LIBRARY_PATH contains incompatible version of cudnnPlease either remove it from the path or install cudnn (8, 5, 0)"),
    ("ld-library-path-shadows-torch-libs", None, "RuntimeError: cuDNN version mismatch: PyTorch was compiled against 7102 but linked against 7600"),
    ("ld-library-path-shadows-torch-libs", None, "Could not load library libcudnn_cnn_train.so.8. Error: /usr/local/cuda/11.8.0/lib64/libcudnn_cnn_train.so.8: symbol _ZN10cask_cudnn2kr8isAmpereEPNS0_5spa_tERKi, version libcudnn_cnn_infer.so.8 not defined in file libcudnn_cnn_infer.so.8 with link time reference"),
    ("ld-library-path-shadows-torch-libs", None, "Could not load library libcudnn_cnn_infer.so.8. Error: /usr/local/Cluster-Apps/cuda/8.0/lib64/libnvrtc.so: undefined symbol: nvrtcGetCUBIN"),
    ("cudnn-library-not-found", None, "Unable to load any of {libcudnn_ops.so.9.1.0, libcudnn_ops.so.9.1, libcudnn_ops.so.9, libcudnn_ops.so}\nInvalid handle. Cannot load symbol cudnnCreateTensorDescriptor\nAborted (core dumped)"),
    ("cudnn-library-not-found", None, "Could not locate cudnn_ops64_9.dll. Please make sure it is in your library path!\nInvalid handle. Cannot load symbol cudnnCreateTensorDescriptor"),
    ("cudnn-library-not-found", None, "Could not load library libcudnn_ops_infer.so.8. Error: libcudnn_ops_infer.so.8: " + ABSENT + "Please make sure libcudnn_ops_infer.so.8 is in your library path!\n已放弃 (核心已转储)"),
    ("cudnn-library-not-found", None, "W tensorflow/stream_executor/platform/default/dso_loader.cc:64] Could not load dynamic library 'libcudnn.so.8'; dlerror: libcudnn.so.8: " + ABSENT + "Skipping registering GPU devices..."),
    ("cudnn-library-not-found", "windows", "Could not load library cudnn_ops_infer64_8.dll. Error code 126"),
    ("cudnn-library-not-found", "windows", "RuntimeError: Library cudnn_ops64_9.dll is not found or cannot be loaded"),
    ("nvrtc-symlink-missing", None, "Could not load library libcudnn_cnn_infer.so.8. Error: libnvrtc.so: " + ABSENT + "exited with code 139"),
    ("nvrtc-symlink-missing", "linux", "RuntimeError: Error in dlopen for library libnvrtc.so.11.2 and libnvrtc-672ee683.so.11.2"),
    ("ld-library-path-shadows-torch-libs", None, "ImportError: /lib/x86_64-linux-gnu/libcublasLt.so.12: version `libcublasLt.so.12' not found (required by /opt/env/lib/python3.11/site-packages/nvidia/cublas/lib/libcublas.so.12)"),
    ("nvrtc-symlink-missing", None, "nvrtc: error: failed to open libnvrtc-builtins.so.11.1.\n  Make sure that libnvrtc-builtins.so.11.1 is installed correctly."),
    ("libcuda-linker-name-missing", None, "/usr/bin/ld: cannot find -lcuda: No such file or directory\ncollect2: error: ld returned 1 exit status"),
    ("libcuda-linker-name-missing", None, "torch._dynamo.exc.BackendCompilerFailed: backend='inductor' raised:\nAssertionError: libcuda.so cannot found!\nPossible files are located at ['/lib/x86_64-linux-gnu/libcuda.so.1'].Please create a symlink of libcuda.so to any of the files."),
    ("libcuda-linker-name-missing", None, "CalledProcessError: Command '['/usr/bin/gcc', '/tmp/tmpu6/main.c', '-O3', '-I/usr/local/cuda/include', '-shared', '-fPIC', '-lcuda', '-o', '/tmp/tmpu6/triton_.cpython-310-x86_64-linux-gnu.so']' returned non-zero exit status 1."),
    ("libcuda-linker-name-missing", "linux", "Could not load library libcudnn_cnn_infer.so.8. Error: libcuda.so: " + ABSENT),
]  # fmt: skip

SILENT = [
    CUDNN_WARNING,
    "LD_LIBRARY_PATH=/usr/local/cuda/lib64\ntorch.backends.cudnn.version() 90100\nTrue",
    "/usr/bin/ld: cannot find -lcudart",
    "libcudnn.so.8 (libc6,x86-64) => /usr/lib/x86_64-linux-gnu/libcudnn.so.8",
    "ImportError: /opt/env/lib/libfoo.so: undefined symbol: foo_bar",
    "gcc main.o -lcuda -o main",
]  # fmt: skip
