"""Texts of conda's, mamba's and rattler's solvers."""

RETRIES = """
Collecting package metadata (current_repodata.json): done
Solving environment: failed with initial frozen solve. Retrying with flexible solve.
Collecting package metadata (repodata.json): done
Solving environment: failed with initial frozen solve. Retrying with flexible solve.
"""

TEXTS = [
    ("environment-yml-from-other-platform", "macos", """
Platform: osx-arm64
Solving environment: failed

PackagesNotFoundError: The following packages are not available from current channels:

  - libgcc-ng=14.2.0*
  - ld_impl_linux-64=2.43*
  - _openmp_mutex=4.5*
"""),
    ("environment-yml-from-other-platform", "macos", "Platform: osx-64\n**Solving environment: failed**\n\n**PackagesNotFoundError:** The following packages are not available from current channels:"),
    ("environment-yml-from-other-platform", "windows", """
Collecting package metadata (repodata.json): done
Solving environment: failed

ResolvePackageNotFound:
  - libffi=3.3
  - readline=8.1.2
  - ld_impl_linux-64=2.38
  - libgomp=11.2.0
"""),
    ("environment-yml-from-other-platform", None, "ResolvePackageNotFound:\n  - tk==8.6.8=ha441bb4_0\n  - appnope==0.1.0=py37_0\n  - libcxx==4.0.1=h579ed51_0"),
    ("environment-yml-from-other-platform", "macos", """
PackagesNotFoundError: The following packages are not available from current channels:

  - zstd==1.5.2=hbc0c0cd_6
  - zlib==1.2.13=hfd90126_4
  - sip==6.7.9=py38h940360d_0

Current channels:

  - https://conda.anaconda.org/conda-forge/osx-arm64
"""),
    ("environment-yml-from-other-platform", "windows", """
LibMambaUnsatisfiableError: Encountered problems while solving:
  - nothing provides requested ld_impl_linux-64 ==2.33.1 h53a641e_7
  - nothing provides requested libgcc-ng ==9.1.0 hdf63c60_0

Could not solve for environment specs
The following packages are incompatible
├─ ld_impl_linux-64 ==2.33.1 h53a641e_7 does not exist (perhaps a typo or a missing channel);
└─ libgcc-ng ==9.1.0 hdf63c60_0 does not exist (perhaps a typo or a missing channel).
"""),
    ("environment-yml-from-other-platform", "macos", "Cannot solve the request because of: No candidates were found for libgcc-ng ==9.1.0 hdf63c60_0."),
    ("environment-yml-from-other-platform", "linux", "ResolvePackageNotFound:\n  - vs2015_runtime==14.27.29016=h5e58377_2\n  - vc==14.2=h21ff451_1"),
    ("package-not-built-for-osx-arm64", "macos", "PackagesNotFoundError: The following packages are not available from current channels:"),
    ("package-not-built-for-osx-arm64", "macos", RETRIES + """
PackagesNotFoundError: The following packages are not available from current channels:

  - xeus-sql

Current channels:

  - https://conda.anaconda.org/conda-forge/osx-arm64
  - https://conda.anaconda.org/conda-forge/noarch
"""),
    ("package-not-built-for-osx-arm64", None, """
PackagesNotFoundError: The following packages are not available from current channels:

  - blast

Current channels:

  - https://conda.anaconda.org/bioconda/osx-arm64
"""),
    ("package-not-built-for-osx-arm64", "macos", "Platform: osx-arm64\nLibMambaUnsatisfiableError: Encountered problems while solving:\n  - nothing provides requested flye"),
    ("cuda-build-requested-on-macos", "macos", "ERROR: Could not find a version that satisfies the requirement torch==2.1.2+cu118 (from versions: 1.11.0, 2.1.2, 2.2.1)\nERROR: No matching distribution found for torch==2.1.2+cu118"),
    ("cuda-build-requested-on-macos", "macos", RETRIES + """
PackagesNotFoundError: The following packages are not available from current channels:

  - cudatoolkit=10.0

Current channels:

  - https://conda.anaconda.org/pytorch/osx-64
"""),
    ("cuda-build-requested-on-macos", None, "(seg) ana@mac ~ % conda install pytorch pytorch-cuda=11.8 -c pytorch -c nvidia\nPackagesNotFoundError: The following packages are not available from current channels:\n\n  - pytorch-cuda=11.8\n\nCurrent channels:\n\n  - https://conda.anaconda.org/nvidia/osx-arm64"),
    ("cuda-build-requested-on-macos", "macos", "├─ cudatoolkit 11.8.0**  does not exist (perhaps a typo or a missing channel);\n└─ pytorch-cuda 11.8**  is uninstallable because it requires\n   └─ cuda 11.8.* , which does not exist (perhaps a missing channel)."),
    ("cuda-build-requested-on-macos", "macos", "ERROR: No matching distribution found for nvidia-cublas-cu12==12.1.3.1"),
    ("cuda-build-requested-on-macos", "macos", "ResolvePackageNotFound: \n  - cuda90"),
    ("cudatoolkit-pin-conflicts-with-pytorch", "windows", """
UnsatisfiableError: The following specifications were found to be incompatible with each other:

Package cudatoolkit conflicts for:
pytorch=1.3.1 -> cudatoolkit[version='>=10.1,<10.2']
cudatoolkit=10.0
"""),
    ("cudatoolkit-pin-conflicts-with-pytorch", "linux", """
UnsatisfiableError: The following specifications were found to be in conflict:
  - cudatoolkit=9.0
  - pytorch==1.2.0 -> cudatoolkit[version='>=9.2,<9.3.0a0']
"""),
    ("cudatoolkit-pin-conflicts-with-pytorch", "linux", """
LibMambaUnsatisfiableError: Encountered problems while solving:
  - package pytorch-1.7.1-py3.8_cuda11.0.221_cudnn8.0.5_0 requires cudatoolkit >=11.0,<11.1, but none of the providers can be installed
"""),
    ("cudatoolkit-pin-conflicts-with-pytorch", "linux", """
├─ cudatoolkit 11.3**  is requested and can be installed;
└─ pytorch 1.7.1**  is not installable because it requires
   └─ cudatoolkit >=11.0,<11.1 , which conflicts with any installable versions previously reported.
"""),
    ("channel-missing-for-cudatoolkit", "linux", """
LibMambaUnsatisfiableError: Encountered problems while solving:
  - nothing provides cudatoolkit >=11.1,<11.2 needed by pytorch-1.10.0-py3.6_cuda11.1_cudnn8.0.5_0
"""),
    ("channel-missing-for-cudatoolkit", "linux", "  - nothing provides requested cudatoolkit 11.8**\n  - nothing provides cuda 11.8.* needed by pytorch-cuda-11.8-h8dd9ede_2"),
    ("channel-missing-for-cudatoolkit", "linux", "PackagesNotFoundError: The following packages are not available from current channels:\n\n  - cudatoolkit=11.3\n\nCurrent channels:\n\n  - https://repo.anaconda.com/pkgs/main/linux-64"),
    ("channel-missing-for-cudatoolkit", "windows", "ResolvePackageNotFound:\n  - cudatoolkit=11.1"),
    ("channel-missing-for-cudatoolkit", "linux", "└─ pytorch-cuda 11.8**  is not installable because it requires\n   └─ cuda 11.8.* , which does not exist (perhaps a missing channel)."),
    ("conda-solver-picked-cpu-build", "windows", "conda install -c pytorch pytorch=1.9.0 torchvision cudatoolkit=11.3\npytorch=1.9.0=py3.8_cpu_0"),
    ("conda-solver-picked-cpu-build", "linux", """
PyTorch version: 1.4.0
CUDA used to build PyTorch: None
OS: Ubuntu 16.04.6 LTS
Is CUDA available: No
GPU models and configuration: GPU 0: GeForce RTX 2080 Ti
Nvidia driver version: 418.87.00
[conda] pytorch                   1.4.0               py3.7_cpu_0  [cpuonly]  pytorch
"""),
    ("conda-solver-picked-cpu-build", "linux", """
>>> torch.cuda.is_available()
False
pytorch                   2.3.1           cpu_generic_py311h8ca351a_0    conda-forge
"""),
    ("conda-solver-picked-cpu-build", "linux", "$ conda install pytorch torchvision cudatoolkit=11.0\n  pytorch   pkgs/main/linux-64::pytorch-1.7.1-cpu_py38h36eccb8_2\n  pytorch-mutex   1.0   cpu"),
    ("mixed-channels-slow-solve", "linux", """
Solving environment: failed with initial frozen solve. Retrying with flexible solve.
Solving environment: /
Found conflicts! Looking for incompatible packages.
This can take several minutes.  Press CTRL-C to abort.
"""),
    ("mixed-channels-slow-solve", "windows", "Examining libtiff:   4%|███▉            | 14/317 [00:45<09:37,  1.90s/it]"),
    ("mixed-channels-slow-solve", None, "channels:\n  - conda-forge\n  - defaults\nCollecting package metadata (current_repodata.json): done\nSolving environment: |"),
    ("strict-priority-hides-needed-package", "linux", "warning  libmamba Problem type not implemented SOLVER_RULE_STRICT_REPO_PRIORITY"),
    ("strict-priority-hides-needed-package", "linux", """
LibMambaUnsatisfiableError: Encountered problems while solving:
  - nothing provides __cuda needed by liblightgbm-4.5.0-cuda_h1f3617d_3
  - package _libgcc_mutex-0.1-conda_forge is excluded by strict repo priority
  - package cuda-nvcc-12.1.105-0 is excluded by strict repo priority
"""),
    ("strict-priority-hides-needed-package", "linux", "cuda-nvcc 12.1.105 is excluded because due to strict channel priority not using this option from: 'https://conda.anaconda.org/conda-forge/'"),
    ("conda-tos-not-accepted", "windows", "CondaToSNonInteractiveError: Terms of Service have not been accepted for the following channels. Please accept or remove them before proceeding:"),
    ("conda-tos-not-accepted", "container", "To accept these channels' Terms of Service, run the following commands:\n    conda tos accept --override-channels --channel https://repo.anaconda.com/pkgs/main"),
    ("conda-tos-not-accepted", None, "Do you accept the Terms of Service (ToS) for https://repo.anaconda.com/pkgs/main? [(a)ccept/(r)eject/(v)iew]:"),
    ("mixed-channels-slow-solve", "linux", "DEBUG conda.resolve:gen_clauses(1083): gen_clauses returning with clause count: 391212\nDEBUG conda.common.logic:_run_sat(607): Invoking SAT with clause count: 391213\n"),
    ("mixed-channels-slow-solve", None, "DEBUG conda.common.logic:_run_sat(801): Invoking SAT\nwith clause count: 2104455"),
    ("mixed-channels-slow-solve", "macos", "Collecting package metadata (repodata.json): done\nSolving environment: | \\ - / | \\ - / | \\ - / | \\ - /"),
]  # fmt: skip

SILENT = [
    RETRIES + "\nSolving environment: done\n\n## Package Plan ##\n\n  environment location: /home/ana/miniconda3/envs/cs101\n",
    "Solving environment: ...working... done\n\n## Package Plan ##\nThe following NEW packages will be INSTALLED:\n  pytorch  conda-forge/linux-64::pytorch-2.5.1-cuda126_mkl_py312_300\nExecuting transaction: done",
    "conda install pytorch torchvision cpuonly -c pytorch\n  pytorch-2.3.1 | py3.11_cpu_0\n  pytorch-mutex-1.0 | cpu",
    "CI detected...\n1 channel Terms of Service accepted",
    "pytorch    2.5.1    cpu_mkl_py312h01fbe9c_103    conda-forge",
    "PackagesNotFoundError: The following packages are missing from the target environment:\n  - scikit-lern",
    "PackagesNotFoundError: The following packages are not available from current channels:\n\n  - nunpy\n\nCurrent channels:\n\n  - https://repo.anaconda.com/pkgs/main/linux-64",
    "DEBUG conda.resolve:gen_clauses(1083): gen_clauses returning with clause count: 391212\nDEBUG conda.common.logic:_run_sat(607): Invoking SAT with clause count: 391213\nINFO conda.resolve:solve(1341): done\n\n## Package Plan ##\n\n  environment location: /home/anna/miniconda3/envs/course\n\nDownloading and Extracting Packages\nPreparing transaction: done\nExecuting transaction: done",
    "Collecting package metadata (repodata.json): done\nSolving environment: | / - \\ | / - \\ | / - \\ | / - \\ done",
]  # fmt: skip
