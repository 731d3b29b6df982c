"""Reads which MKL, C++ and C libraries were loaded, and from where."""

from __future__ import annotations

from envcheck.atlas.said import Reader

READERS = (
    Reader("mkl", "mkl", r"^(?:\[conda\] )?mkl (\d{4}\.\d[\d.]*)"),
    Reader("mkl", "mkl-20", r"\bmkl-(20\d\d\.\d[\d.]*)"),
    Reader("mkl", "mkl 20", r"\bmkl (20\d\d\.\d[\d.]*)"),
    Reader("foreign_mkl", "libmkl", r"((?:/opt/intel|/\S*oneapi)\S*libmkl\S*)"),
    Reader("foreign_mkl", "setvars.sh"),
    Reader("foreign_mkl", "mklvars"),
    Reader("torch_loads", "torch", r"torch[/\\](?:__init__\.py|lib[/\\])\S*|libtorch\w*\S*",
           None, ("torch/", "torch\\", "libtorch")),
    Reader("torch_loads", "_load_global_deps"),
    Reader("program_wants_library", "error while loading shared libraries"),
    Reader("libstdcxx", "libstdc++", r"(\S*libstdc\+\+\.so\.6)'?: (?:version|cannot)"),
    Reader("libstdcxx_system", "libstdc++",
           r"((?<!\.)(?<![\w.-])/(?:usr/)?lib(?:64|/x86_64-linux-gnu|/aarch64-linux-gnu)?/libstdc\+\+\S*)"),
    Reader("libstdcxx_conda", "libstdc++",
           r"(\S*(?:conda|/envs/|mamba|miniforge|/bin/\.\./lib)\S*libstdc\+\+\.so\S*)"),
    Reader("libstdcxx_module", "libstdc++",
           r"(/\S*(?:gcc|modules?|spack|easybuild|apps?|sw|software|cluster|compilers?|devtoolset|"
           r"intel|matlab|tools|pkg|packages|cm|cvmfs|nfs|shared)[-_\d.]*(?:/|[-_.\d])\S*libstdc\+\+\S*)"),
    Reader("module_system", "module load", r"\bmodule load\b.*"),
    Reader("module_system", "module purge"),
    Reader("old_system", "centos", r"centos(?: linux)?(?: release)? [67]\S*"),
    Reader("old_system", "red hat", r"red hat enterprise linux\D{0,20}[67]\.\d\S*"),
    Reader("old_system", "ubuntu 1", r"ubuntu 1[468]\.04\S*"),
)  # fmt: skip
