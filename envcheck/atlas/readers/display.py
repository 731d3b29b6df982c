"""Reads what tells the faults of windows and plots apart."""

from __future__ import annotations

from envcheck.atlas.said import Reader

READERS = (
    Reader("no_connection", "could not connect to display"),
    Reader("no_connection", "couldn't connect to display"),
    Reader("no_connection", "cannot open display"),
    Reader("no_connection", "can't open display"),
    Reader("no_connection", "no $display"),
    Reader("no_connection", "invalid display variable"),
    Reader("no_connection", "'headless' is currently running"),
    Reader("cv2_plugins", "cv2", r"\S*cv2[/\\]qt[/\\]plugins\S*"),
    Reader("xcb_library", "libx", r"libx(?:cb|kb)\S*\.so\.\d+(?:: cannot open| => not found)"),
    Reader("xcb_library", "xcb-cursor0"),
    Reader("x_server", "vcxsrv"),
    Reader("x_server", "xming"),
    Reader("x_server", "x410"),
    Reader("x_server", "xlaunch"),
    Reader("x_server", "mobaxterm"),
    Reader("x_server", "wslg", r"\bwslg\b|/mnt/wslg"),
    Reader("tk_is_missing", "tkinter", r"no module named '?_?tkinter.*"),
    Reader("in_conda", "conda", r"\S*(?:ana|mini)conda\S*|\S*[/\\]envs[/\\]\S*|\bconda\b"),
    Reader("in_conda", "forge", r"\S*(?:mini|mamba)forge\S*"),
    Reader("in_conda", "/envs/", r"\S*/envs/\S*"),
)  # fmt: skip
