"""Texts of notebooks with another Python, or an old NumPy, as Jupyter prints them."""

TEXTS = [
    ("jupyter-kernel-other-env", "windows", "ImportError: No module named 'torch'"),
    ("jupyter-kernel-other-env", None, """
---------------------------------------------------------------------------
ModuleNotFoundError                       Traceback (most recent call last)
<ipython-input-6-ae142f98063f> in <module>()
      1 # import libraries
----> 2 import geopandas
ModuleNotFoundError: No module named 'geopandas'
"""),
    ("jupyter-kernel-other-env", "linux", """
Cell In[1], line 1
----> 1 import torch
ModuleNotFoundError: No module named 'torch'
$ python -c "import torch; print(torch.__version__)"
2.4.0
"""),
    ("jupyter-kernel-other-env", "linux", """
FileNotFoundError: [Errno 2] No such file or directory: '/home/ana/miniconda3/envs/old/bin/python'
[E 10:12:55.123 NotebookApp] Unhandled error in API request, jupyter_client
"""),
    ("jupyter-kernel-other-env", None, "jupyter_client.kernelspec.NoSuchKernel: No such kernel named conda-env-cs101-py"),
    ("jupyter-kernel-other-env", "linux", "/usr/bin/python3: No module named ipykernel_launcher\n[I 09:02 NotebookApp] KernelRestarter: restarting kernel (1/5)"),
    ("jupyter-not-in-env-falls-back-to-base", "macos", """
(cs101) $ which jupyter
/Users/ana/anaconda3/bin/jupyter
(cs101) $ jupyter notebook
ModuleNotFoundError: No module named 'torch'
"""),
    ("jupyter-not-in-env-falls-back-to-base", "windows", """
conda create -n ker python=3.10
conda activate ker
C:\\Users\\ana> jupyter notebook
import sys
print(sys.executable)
C:\\Users\\ana\\Anaconda3\\python.exe
"""),
    ("jupyter-not-in-env-falls-back-to-base", None, "Running cells with 'cs101 (Python 3.10.13)' requires the ipykernel package.\nRun the following command to install 'ipykernel' into the Python environment."),
    ("jupyter-not-in-env-falls-back-to-base", "linux", "/home/ana/miniconda3/envs/cs101/bin/python: No module named ipykernel"),
    ("jupyter-notebook-not-installed", "linux", "$ jupyter notebook\nError executing Jupyter command 'notebook': [Errno 2] No such file or directory"),
    ("jupyter-notebook-not-installed", "windows", "Error executing Jupyter command 'notebook': [Errno 'jupyter-notebook' not found] 2"),
    ("jupyter-notebook-not-installed", "linux", """
  File "/home/ana/.local/lib/python3.8/site-packages/jupyter_core/command.py", line 133, in _jupyter_abspath
    raise Exception(
Exception: Jupyter command `jupyter-notebook` not found.
"""),
    ("jupyter-notebook-not-installed", None, "Jupyter command `jupyter-lab` not found."),
    ("jupyter-notebook-not-installed", None, "jupyter: 'notebook' is not a Jupyter command"),
    ("jupyter-notebook-not-installed", "macos", "zsh: command not found: jupyter"),
    ("jupyter-notebook-not-installed", "windows", "'jupyter' is not recognized as an internal or external command,\noperable program or batch file."),
    ("jupyter-notebook-not-installed", "linux", "bash: jupyter: command not found"),
    ("jupyter-notebook-not-installed", "linux", "bash: jupyter: 未找到命令"),
    ("jupyter-notebook-not-installed", "windows", "'jupyter' 不是内部或外部命令，也不是可运行的程序\n或批处理文件。"),
    ("jupyter-notebook-not-installed", None, "/usr/bin/python3: No module named notebook"),
    ("stale-kernel-after-numpy-change", "container", """
[/usr/local/lib/python3.11/dist-packages/numpy/random/_pickle.py](https://localhost:8080/#) in <module>
----> 1 from .mtrand import RandomState
ValueError: numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject
"""),
    ("stale-kernel-after-numpy-change", None, """
WARNING: The following packages were previously imported in this runtime:
  [numpy]
You must restart the runtime in order to use newly installed versions.
"""),
    ("stale-kernel-after-numpy-change", None, "<ipython-input-3-38d4b0363d82> in <cell line: 0>()\n----> 1 import pandas\nImportError: cannot import name '_center' from 'numpy._core.umath' (/usr/local/lib/python3.11/dist-packages/numpy/_core/umath.py)"),
    ("stale-kernel-after-numpy-change", None, "Cell In[7], line 1\n----> 1 import numpy as np\nImportError: cannot load module more than once per process"),
]  # fmt: skip

SILENT = [
    "ModuleNotFoundError: No module named 'helpers'",
    "Traceback (most recent call last):\n  File \"train.py\", line 3, in <module>\n    from lab3.utils import plot\nModuleNotFoundError: No module named 'lab3'",
    "(base) $ which jupyter\n/home/ana/miniconda3/bin/jupyter",
    "(cs101) $ which jupyter\n/home/ana/miniconda3/envs/cs101/bin/jupyter",
    "$ python -c \"import sys; print(sys.executable)\"\n/home/ana/miniconda3/bin/python",
    "Available kernels:\n  cs101      /home/ana/.local/share/jupyter/kernels/cs101\n  python3    /home/ana/miniconda3/share/jupyter/kernels/python3",
    "[I 2024-05-01 ServerApp] Jupyter Server 2.14.0 is running at:\n[I 2024-05-01 ServerApp] http://localhost:8888/lab?token=...",
    "Installed kernelspec cs101 in /home/ana/.local/share/jupyter/kernels/cs101",
]  # fmt: skip
