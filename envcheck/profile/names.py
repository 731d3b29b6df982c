"""What packages are called by pip, by conda and by `import`, where it is not one name."""

from __future__ import annotations

from envcheck.versions import normalised

MODULES = {
    "beautifulsoup4": "bs4",
    "dask": "dask",
    "h5py": "h5py",
    "ipykernel": "ipykernel",
    "ipython": "IPython",
    "jax": "jax",
    "jupyterlab": "jupyterlab",
    "lightning": "lightning",
    "matplotlib": "matplotlib",
    "networkx": "networkx",
    "nibabel": "nibabel",
    "notebook": "notebook",
    "numba": "numba",
    "numpy": "numpy",
    "opencv-python": "cv2",
    "opencv-python-headless": "cv2",
    "pandas": "pandas",
    "pillow": "PIL",
    "pyarrow": "pyarrow",
    "pytorch-lightning": "pytorch_lightning",
    "pyyaml": "yaml",
    "requests": "requests",
    "scikit-image": "skimage",
    "scikit-learn": "sklearn",
    "scipy": "scipy",
    "seaborn": "seaborn",
    "statsmodels": "statsmodels",
    "sympy": "sympy",
    "tensorboard": "tensorboard",
    "tensorflow": "tensorflow",
    "torch": "torch",
    "torchaudio": "torchaudio",
    "torchvision": "torchvision",
    "tqdm": "tqdm",
    "transformers": "transformers",
    "xarray": "xarray",
}
"""pip's name -> import name, of packages that deep mode imports when a file requires them.

Of others the import name is not known from their name, and a guess would be reported as broken.
"""

PIP_NAMES = {
    "dask-core": "dask",
    "matplotlib-base": "matplotlib",
    "msgpack-python": "msgpack",
    "py-opencv": "opencv-python",
    "opencv": "opencv-python",
    "pytables": "tables",
    "python-graphviz": "graphviz",
    "python-kaleido": "kaleido",
    "python-xxhash": "xxhash",
    "pytorch": "torch",
    "pytorch-cpu": "torch",
    "pytorch-gpu": "torch",
    "ray-core": "ray",
    "seaborn-base": "seaborn",
}
"""conda's name -> pip's, where they differ."""


def module_of(package: str) -> str:
    """The import name of a package as pip calls it; "" where it is not known."""
    return MODULES.get(package, "")


def pip_name(conda_name: str) -> str:
    """How pip calls what conda calls so."""
    name = normalised(conda_name)
    return PIP_NAMES.get(name, name)


def conda_names(package: str) -> tuple[str, ...]:
    """How conda calls what pip calls so, the likeliest first."""
    others = tuple(conda for conda, pip in PIP_NAMES.items() if pip == package)
    return (*others, package) if package == "torch" else (package, *others)
