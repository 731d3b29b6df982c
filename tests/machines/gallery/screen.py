"""Windows on the screen that cannot open: whose Qt, which libraries, which display."""

from __future__ import annotations

from tests.envcheck.torches import answering
from tests.machines import workshop
from tests.machines.compiled import library, offering
from tests.machines.plant import broken
from tests.machines.workshop import COURSE, OF_BASE, SITE


def plugin(machine, path, *missing: str) -> None:
    """Qt's plugin for X, which needs Qt itself and these libraries, which are not there."""
    qt = offering(path.parents[2] / "lib/libQt5XcbQpa.so.5", "qt_main")
    gone = (offering(machine.home / "built-with" / name, "xcb_main") for name in missing)
    library(path, qt, *gone, takes="qt_main", looks="$ORIGIN/../../lib")


@broken(
    warnings={
        "DI101": "opencv-qt-plugin-conflict",
        "DI102": "qt-xcb-system-library-missing",
    },
    says={"DI101": "opencv-python-headless", "DI102": "libxcb-cursor.so.1"},
    needs=("gcc",),
)
def plots_and_pictures_of_two_qts(machine):
    """A desktop with OpenCV's Qt beside PyQt's, and without a library that PyQt counts on."""
    prefix = machine.venv(packages={"opencv_python": "4.12.0.88", "PyQt5": "5.15.11"})
    plugin(machine, prefix / SITE / "cv2/qt/plugins/platforms/libqxcb.so")
    # Of a number that no system has yet: the machine below might have it.
    plugin(machine, prefix / SITE / "PyQt5/Qt5/plugins/platforms/libqxcb.so", "libxcb-cursor.so.1")
    machine.has("ldd")
    machine.environ["DISPLAY"] = ":0"
    # Whether OpenCV finds libGL is the business of the machine below.
    machine.file("lib/libGL.so.1", "")
    machine.environ["LD_LIBRARY_PATH"] = str(machine.home / "lib")
    machine.deep()


@broken(errors={"PK106": "opencv-libgl-missing"}, says={"PK106": "opencv-python-headless"})
def opencv_in_a_slim_image(machine):
    """A container of a slim image, whose system has no libGL for the OpenCV with windows."""
    machine.system({"/.dockerenv": ""})
    prefix = machine.venv(packages={"opencv_python": "4.12.0.88"})
    said = "libGL.so.1: cannot open shared object file: No such file or directory"
    machine.file(prefix / SITE / "cv2/__init__.py", f"raise ImportError({said!r})\n")
    machine.deep("opencv-python=cv2")


@broken(
    warnings={"DI103": "conda-qt-install-broken"},
    infos={"RT103": "mkl-threading-layer-libgomp"},
    says={"DI103": "--force-reinstall qt-main pyqt", "RT103": "MKL_THREADING_LAYER=GNU"},
)
def environment_with_mkl_and_half_a_qt(machine):
    """conda's Qt lost its plugins in a broken update; a PyTorch of pip's lies beside MKL."""
    base = machine.home / "miniforge3"
    prefix = base / "envs/course"
    versions = {"qt-main": "5.15.8", "pyqt": "5.15.9", "mkl-service": "2.4.0"}
    for name, version in versions.items():
        machine.shop.channel.add(name, version, {f"share/{name}.txt": ""})
    others = ("scipy", "matplotlib", "ipython", "notebook")
    machine.shop.prefixes({base: OF_BASE, prefix: ("python", "pip", *others, *versions)})
    machine.init("bash", base)
    (prefix / "plugins/platforms").mkdir(parents=True)
    workshop.install(prefix, "torch", COURSE["torch"])
    machine.torch(prefix, COURSE["torch"], None, answering(available=False))
    machine.activate(prefix, base)
    machine.deep()


@broken(infos={"MA106": "display-variable-unset"}, says={"MA106": "export DISPLAY=:0"})
def wsl_whose_display_nobody_names(machine):
    """WSL 2 with the X server of Windows, and a start file that took DISPLAY away."""
    machine.system({
        "/proc/sys/kernel/osrelease": "5.15.167.4-microsoft-standard-WSL2\n",
        "/mnt/wslg/.X11-unix/X0": "",
    })  # fmt: skip
    machine.venv(packages={})
    machine.deep()


ALL = (
    plots_and_pictures_of_two_qts,
    opencv_in_a_slim_image,
    environment_with_mkl_and_half_a_qt,
    wsl_whose_display_nobody_names,
)
