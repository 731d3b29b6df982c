"""Folders that may not be written, and disks that are full."""

from __future__ import annotations

import re

from envcheck.atlas.cause import Cause, Mend, Sign, Unlike
from envcheck.atlas.causes.prefix_install import foreign_conda
from envcheck.atlas.reasons import given, in_container, when
from envcheck.atlas.said import Said
from envcheck.findings import Fix, Risk

HOME = r"(?:/home/|/users/|:\\users\\|/root/)"
CONDA = r"(?:conda|forge|mamba|intelpython)"
OWN_ENV = ("conda create -n <env> python", "conda activate <env>")


def cache_not_writable(said: Said) -> bool | None:
    """Whether what may not be written is the package cache."""
    told = said.value("not_writable")
    return bool(re.search(r"[\\/]pkgs(?:[\\/]|$)", told, re.I)) if told else None


def home_is_a_list(said: Said) -> bool | None:
    """Whether a path that may not be written holds a separator of lists."""
    told = said.value("not_writable")
    return bool(re.search(r";|/[^/]+:/|^/\.conda", told)) if told else None


NOT_WRITABLE = "write permissions to a required path"

ENV = Cause(
    "conda-env-not-writable",
    "conda or pip shall install where you may not write",
    """
    The base environment of a conda that an administrator installed for all (/opt, ProgramData)
    belongs to him. Installing there needs his rights, and is not wanted either: it would change
    the packages of everyone. The same happens after `sudo conda` made files that belong to root.
    """,
    "The prefix may not be written by you; conda info says `base environment: ... (read only)`.",
    (
        Sign("environmentnotwritableerror", 0.8),
        Sign("nowritableenvsdirerror", 0.85),
        Sign(NOT_WRITABLE, 0.55),
        Sign("missing write permissions in", 0.8),
        Sign("permission denied", 0.6, rf"permission denied:? ?['\"\[][^'\"\n]*{CONDA}[^'\"\n]*"),
        Sign("access is denied", 0.65,
             r"access is denied:? ['\"][a-z]:\\+(?:programdata|program files)[^'\"\n]*"),
        Sign("permissionerror(13", 0.5),
        Sign("permission denied", 0.5, r"(?:permission denied:? ?|could not create )'/(?:usr|opt|"
             r"library)/[^'\n]*(?:site|dist)-packages"),
        Sign("consider using the `--user` option", 0.5),
    ),
    (
        Mend(Fix("Make an environment of your own, below your home. To change the base "
                 "environment itself, open the Anaconda Prompt as administrator.",
                 ("conda create -p %USERPROFILE%\\envs\\<env> python",
                  "conda activate %USERPROFILE%\\envs\\<env>")), ("windows",)),
        Mend(Fix("Make an environment of your own; conda puts it below your home. Where root "
                 "owns files of your own conda, take them back.",
                 (*OWN_ENV, "sudo chown -R $USER <prefix> ~/.conda"), Risk.NEEDS_ADMIN)),
    ),
    reasons=(
        when(foreign_conda, -0.6, "the conda that answers is another program's",
             facts=("place_of_env",)),
        when(cache_not_writable, -0.6, "what may not be written is the package cache",
             facts=("not_writable",)),
        when(home_is_a_list, -0.8, "the path is no path of one folder", facts=("not_writable",)),
        given("conda_read_only", 0.3, "conda says that the base environment is read only"),
    ),
    verify=("conda info",),
)  # fmt: skip

CACHE = Cause(
    "pkgs-dirs-not-writable",
    "conda's package cache is a folder that you may not write",
    """
    conda unpacks packages into a cache, named by `pkgs_dirs` in .condarc, by CONDA_PKGS_DIRS, or
    lying in the prefix and in ~/.conda. Where all of them belong to somebody else, because a
    .condarc was copied or HOME is another user's, nothing can be installed anywhere.
    """,
    "None of the folders that `conda config --show pkgs_dirs` lists may be written by you.",
    (
        Sign("nowritablepkgsdirerror", 0.93),
        Sign("no writeable pkgs directories", 0.93),
        Sign(NOT_WRITABLE, 0.4),
        Sign("/pkgs/", 0.6, rf"permission denied:? ?['\"\[][^'\"\n]*{CONDA}[^'\"\n]*[\\/]pkgs[\\/]|"
             r"pkgs/\S*[^\n]{0,40}permission denied"),
        Sign("package cache", 0.8, r"(?:no|find(?: a)?|not a?) writable (?:package )?cache|"
             r"package cache[^\n]{0,40}not writable"),
        Sign("writable cache directory", 0.8),
        Sign("lock", 0.6, r"could not (?:open|set|create) lock[^\n]*[\\/]pkgs[\\/]"),
    ),
    (
        Mend(Fix("Point the package cache to a folder of your own.",
                 ("conda config --show-sources", "mkdir %USERPROFILE%\\conda-pkgs",
                  "conda config --prepend pkgs_dirs %USERPROFILE%\\conda-pkgs"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Point the package cache to a folder of your own, and see who sets another one.",
                 ("conda config --show-sources", "mkdir -p ~/.conda/pkgs",
                  "conda config --prepend pkgs_dirs ~/.conda/pkgs"), Risk.REVERSIBLE)),
    ),
    reasons=(
        when(cache_not_writable, 0.75, "what may not be written is the package cache",
             -0.7, "what may not be written is not the package cache", facts=("not_writable",)),
    ),
    unlike=(
        Unlike(("conda-env-not-writable",),
               "the path in the message: pkgs is the cache, other folders are environments.",
               ("conda config --show pkgs_dirs envs_dirs",)),
    ),
    verify=("conda config --show pkgs_dirs",),
)  # fmt: skip

HOME_WRONG = Cause(
    "home-variable-malformed",
    "HOME is no path of one folder that you may write",
    """
    conda, pip and others put their files below HOME. On Windows another program may have set it
    to a list with `;`, like PATH; in a container with a bare user number it is `/`; a job may have
    none at all. Paths such as `C:\\a;C:\\b\\.conda` or `/.conda` are what comes of it.
    """,
    "HOME holds `;` or `:`, is `/`, or names no folder.",
    (
        Sign(NOT_WRITABLE, 0.4),
        Sign(".conda", 0.75, r"[a-z]:\\[^\n;'\"]*;[^\n'\"]*\.conda\b"),
        Sign("/.conda", 0.7, r"['\"\s:]/\.conda\b"),
        Sign("/.cache", 0.6, r"permission denied: '/\.(?:cache|local|config|jupyter)\b"),
        Sign("home directory", 0.6,
             r"(?:could not|can't|cannot) (?:determine|find) (?:the )?home directory"),
        Sign("$home/", 0.5, r"no such file or directory: '\$home/"),
    ),
    (
        Mend(Fix("Take HOME away, or set it to your own folder, and open a new window.",
                 ("reg query HKCU\\Environment /v HOME", "setx HOME %USERPROFILE%"),
                 Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Give the user of the container a folder that it may write as HOME.",
                 ("docker run -e HOME=/tmp --user $(id -u) <image>",)), ("container",)),
        Mend(Fix("Set HOME to your own folder, and see which start file sets it.",
                 ("echo $HOME", "export HOME=$(getent passwd $(id -u) | cut -d: -f6)",
                  "grep -n 'HOME=' ~/.bashrc ~/.profile /etc/environment"), Risk.REVERSIBLE)),
    ),
    reasons=(
        when(home_is_a_list, 0.75, "the path is no path of one folder",
             -0.85, "the path is that of one folder", facts=("not_writable",)),
    ),
    over=("conda-env-not-writable",),
    unlike=(
        Unlike(("conda-env-not-writable", "pkgs-dirs-not-writable"),
               "whether the path in the message can be one at all."),
    ),
    verify=("python -c 'import os; print(os.path.expanduser(\"~\"))'",),
)  # fmt: skip


def outside_tmp(said: Said) -> bool | None:
    """Whether the path that was to be written lies elsewhere than in the folder for short."""
    told = said.value("full_path")
    return None if told is None else not re.match(r"/(?:var/)?tmp/", told)


def tmp_alone_is_full(said: Said) -> bool | None:
    """Whether the folder for temporary files is full, and others are not."""
    if said.has("tmp_full"):
        return True
    if said.has("room_elsewhere") and not said.has("disk_is_full"):
        return True
    return False if said.has("disk_is_full") else None


SPACE_SIGNS = (
    r"(?:could not install packages due to an? (?:os|environment|io)error: ?|(?:os|io)error: ?)"
    r"\[errno 28\]"
)
DISK_ROOM = ("df -h . ~ /tmp",)

DISK = Cause(
    "disk-full",
    "The disk, or your share of it, is full",
    """
    PyTorch with CUDA needs five to eight gigabytes, and for a while the same again in the caches
    of pip and conda. A full disk, or a quota that is used up, stops the installation in the
    middle and leaves half an environment.
    """,
    "Less than a few gigabytes are free where the environment, the package cache or home lie.",
    (
        Sign("no space left on device", 0.65),
        Sign("errno 28", 0.6),
        Sign("nospacelefterror", 0.9),
        Sign("not enough space on the disk", 0.85),
        Sign("winerror 112", 0.85),
        Sign("quota exceeded", 0.85),
        Sign("errno 122", 0.8),
    ),
    (
        Mend(Fix("Empty the caches of conda and pip, and free the disk; or put the environments "
                 "on another one.",
                 ("conda clean --all", "pip cache purge",
                  "conda config --prepend envs_dirs D:\\envs",
                  "conda config --prepend pkgs_dirs D:\\pkgs"), Risk.REVERSIBLE), ("windows",)),
        Mend(Fix("Empty the caches of conda and pip, and see what fills the disk; or put the "
                 "environments on a larger one.",
                 ("df -h . ~ /tmp", "conda clean --all", "python -m pip cache purge",
                  "du -xsh ~/* ~/.[!.]* | sort -h | tail"), Risk.REVERSIBLE)),
    ),
    reasons=(
        given("uses_conda", 0.3, "it is conda that writes"),
        when(outside_tmp, 0.5, "the path lies elsewhere than in /tmp", facts=("full_path",)),
        given("pip_downloads", -0.45, "it breaks off while pip downloads, which goes to /tmp"),
        given("tmp_named", -0.4, "the text speaks of the folder for temporary files"),
        when(tmp_alone_is_full, -0.5, "there is room elsewhere", 0.5, "the disk is full",
             facts=("tmp_full", "room_elsewhere", "disk_is_full")),
        given("shared_memory_full", -0.8, "what is full is /dev/shm"),
    ),
    verify=DISK_ROOM,
)  # fmt: skip

TMP = Cause(
    "tmp-too-small-for-install",
    "The folder for temporary files is too small for PyTorch's packages",
    """
    pip downloads into /tmp and unpacks there. On many machines that is a small partition, or a
    part of the memory, while home has plenty of room: the download of a package of some gigabytes
    breaks off, and the disk seems to be full though it is not.
    """,
    "The folder of `tempfile.gettempdir()` has less than five gigabytes free, and home has more.",
    (
        Sign("errno 28", 0.5),
        Sign("no space left on device", 0.4),
        Sign("/tmp", 0.5, r"/tmp/\S*['\"]?[^\n]{0,60}no space left|no space left[^\n]{0,60}/tmp\b"),
    ),
    (
        Mend(Fix("Let temporary files go to a folder on the large disk, for this installation.",
                 ("mkdir -p ~/tmp", "set -lx TMPDIR ~/tmp; python -m pip install <package>")),
             (), ("fish",)),
        Mend(Fix("Let temporary files go to a folder on the large disk, for this installation.",
                 ("mkdir -p ~/tmp", "env TMPDIR=$HOME/tmp python -m pip install <package>"))),
    ),
    platforms=("linux", "macos"),
    reasons=(
        given("uses_pip", 0.3, "it is pip that writes"),
        given("pip_downloads", 0.6, "it breaks off while pip downloads, which goes to /tmp"),
        given("tmp_named", 0.5, "the text speaks of the folder for temporary files"),
        when(outside_tmp, -0.8, "the path lies elsewhere than in /tmp",
             0.5, "the path lies in /tmp", facts=("full_path",)),
        when(tmp_alone_is_full, 0.6, "there is room elsewhere", -0.6, "the disk is full",
             facts=("tmp_full", "room_elsewhere", "disk_is_full")),
        when(lambda said: (said.has("uses_conda") and not said.has("uses_pip")) or None, -0.7,
             "conda does not unpack in /tmp", facts=("uses_conda",)),
        given("shared_memory_full", -0.8, "what is full is /dev/shm"),
        in_container(-0.1, ""),
    ),
    unlike=(
        Unlike(("disk-full",),
               "how much room the folder for temporary files has, and how much home has.",
               DISK_ROOM),
    ),
    verify=("python -c 'import tempfile; print(tempfile.gettempdir())'", *DISK_ROOM),
)  # fmt: skip

CAUSES = (ENV, CACHE, HOME_WRONG, DISK, TMP)
