"""Texts of the faults around NumPy, as the programs print them."""

NUMPY_2 = """
A module that was compiled using NumPy 1.x cannot be run in
NumPy 2.0.1 as it may crash. To support both 1.x and 2.x
versions of NumPy, modules must be compiled with NumPy 2.0.
Some module may need to rebuild instead e.g. with 'pybind11>=2.12'.
"""
IN_TORCH = (
    NUMPY_2
    + """
Traceback (most recent call last):  File "<string>", line 1, in <module>
  File "/opt/env/lib/python3.11/site-packages/torch/__init__.py", line 1382, in <module>
    from .functional import *  # noqa: F403
  File "/opt/env/lib/python3.11/site-packages/torch/nn/modules/transformer.py", line 20, in <module>
    device: torch.device = torch.device(torch._C._get_default_device()),
transformer.py:20: UserWarning: Failed to initialize NumPy: _ARRAY_API not found (Triggered
internally at ../torch/csrc/utils/tensor_numpy.cpp:84.)
"""
)
IN_OPENCV = (
    NUMPY_2
    + """
Traceback (most recent call last):  File "/home/a/train.py", line 3, in <module>
    import torch
  File "/opt/env/lib/python3.11/site-packages/albumentations/__init__.py", line 5, in <module>
    import cv2
  File "/opt/env/lib/python3.11/site-packages/cv2/__init__.py", line 181, in <module>
    bootstrap()
AttributeError: _ARRAY_API not found
ImportError: numpy.core.multiarray failed to import
"""
)

TEXTS = [
    ("numpy2-abi-torch-built-for-1x", None, IN_TORCH),
    ("numpy2-abi-other-package", None, IN_OPENCV),
    ("numpy2-api-removal", None, "AttributeError: `np.float_` was removed in the NumPy 2.0 release. Use `np.float64` instead."),
    ("numpy2-api-removal", None, NUMPY_2 + "`np.Inf` was removed in the NumPy 2.0 release. Use `np.inf` instead."),
    ("numpy-alias-removed", None, """
AttributeError: module 'numpy' has no attribute 'int'.
`np.int` was a deprecated alias for the builtin `int`.
"""),
    ("numpy-too-old-for-extension", None, "RuntimeError: module compiled against ABI version 0x1000009 but this version of numpy is 0xf"),
    ("numpy-dtype-size-changed", None, "ValueError: numpy.ndarray size changed, may indicate binary incompatibility. Expected 88 from C header, got 80 from PyObject"),
    ("scipy-api-removed", None, "ImportError: cannot import name 'gaussian' from 'scipy.signal' (/opt/env/lib/python3.11/site-packages/scipy/signal/__init__.py)"),
]  # fmt: skip

SILENT = [
    "numpy==2.1.0\ntorch==2.5.1\nscipy==1.14.0\n",
    "DeprecationWarning: `np.bool` is a deprecated alias for the builtin `bool`.",
    "AttributeError: module 'numpy' has no attribute 'lowlevel'",
]
