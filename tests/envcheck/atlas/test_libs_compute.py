"""Near misses around MKL, and the libraries of C++ and C."""

from tests.envcheck.atlas.asking import explained, first, named

IJIT = "ImportError: /env/torch/lib/libtorch_cpu.so: undefined symbol: iJIT_NotifyEvent\n"
REQUIRED = "ImportError: {}/libstdc++.so.6: version `GLIBCXX_3.4.29' not found (required by x.so)"


def test_the_same_symbol_is_missing_through_conda_and_through_oneapi():
    assert first(IJIT) == "mkl-2024-1-ijit-symbol"
    sourced = IJIT + "source /opt/intel/oneapi/setvars.sh"
    assert named(sourced) == ["ld-library-path-shadows-conda-mkl"]
    assert first(IJIT + "mkl  2024.1.0  intel_691") == "mkl-2024-1-ijit-symbol"
    older = explained(IJIT + "mkl  2023.1.0  h213fc3f_46344").causes
    assert older[0].confidence < 0.5


def test_nvml_beside_an_mkl_message_is_by_the_way():
    warning = "UserWarning: Can't initialize NVML\n"
    mkl = "Error: MKL_THREADING_LAYER=INTEL is incompatible with libgomp.so.1 library.\n"
    assert named(warning + mkl, "linux") == ["mkl-threading-layer-libgomp"]


def test_who_asks_for_mkl_decides_where_it_is_missing():
    file = "libmkl_intel_lp64.so.2: cannot open shared object file: No such file or directory"
    frame = 'File "/env/site-packages/torch/__init__.py", line 177, in _load_global_deps\n'
    assert first(frame + "OSError: " + file) == "mkl-missing-or-older-than-torch-needs"
    program = "./solver: error while loading shared libraries: "
    assert first(program + file) == "mkl-not-on-loader-path"


def test_the_path_of_the_old_cxx_library_decides():
    assert first(REQUIRED.format("/home/ana/miniconda3/envs/x/lib")) == "conda-libstdcxx-too-old"
    assert first(REQUIRED.format("/opt/apps/gcc/5.4.0/lib64")) == "ld-library-path-old-libstdcxx"
    assert first(REQUIRED.format("/lib64")) == "conda-libstdcxx-too-old"
    module = "$ module load gcc/8\n" + REQUIRED.format("/lib64")
    assert first(module) == "ld-library-path-old-libstdcxx"


def test_a_path_that_says_nothing_asks_for_the_variable():
    asked = explained("version `GLIBCXX_3.4.29' not found").asks
    assert any("echo $LD_LIBRARY_PATH" in ask.commands for ask in asked)


def test_the_library_of_c_is_not_that_of_cxx():
    line = "ImportError: /lib64/libc.so.6: version `GLIBC_2.28' not found (required by x.so)"
    assert named(line) == ["glibc-too-old"]
    assert "glibc-too-old" not in named(REQUIRED.format("/lib64"))
