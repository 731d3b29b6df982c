"""A machine of one's own on this one: its own /etc, /opt, /usr/local and /home, and an sshd.

They lie over those of this machine in a mount namespace, which ends with its first process; nothing
of it is seen outside. Needs root.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

SETUP = """\
set -e
mount -t tmpfs lab "$1"
mkdir -p "$1/etc" "$1/opt" "$1/home/admin"
cp -a /etc/. "$1/etc/"
rm -f "$1/etc/pip.conf" # what it names may lie in folders that are not seen here
for folder in etc opt home; do
    mount --bind "$1/$folder" "/$folder"
done
for folder in bin share; do # not all of /usr/local: a Python of a gigabyte may lie there
    mkdir -p "$1/local/$folder" "/usr/local/$folder"
    cp -a "/usr/local/$folder/." "$1/local/$folder/"
    mount --bind "$1/local/$folder" "/usr/local/$folder"
done
mount -t tmpfs run /run
mkdir -m 755 /run/sshd
echo ready
read -r _ || true
"""
SSHD = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/key.pub
StrictModes no
UsePAM no
PidFile none
"""
SHELLS = ("bash", "zsh", "fish", "tcsh")


class Lab:
    """The machine, while it is there."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        command = [
            "unshare",
            "--mount",
            "--propagation",
            "private",
            "sh",
            "-c",
            SETUP,
            "lab",
            folder,
        ]
        pipe = subprocess.PIPE
        self.first = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        assert self.first.stdout
        assert self.first.stderr
        said = self.first.stdout.readline()
        assert said == "ready\n", self.first.stderr.read()
        self.root = Path(f"/proc/{self.first.pid}/root")
        self.sshd: subprocess.Popen[str] | None = None
        for number, shell in enumerate(SHELLS):
            self._add_user(f"lab-{shell}", 20001 + number, shutil.which(shell) or "/bin/sh")

    def _add_user(self, name: str, number: int, shell: str) -> None:
        line = f"{name}:*:{number}:{number}::/home/{name}:{shell}\n"
        with open(self.root / "etc/passwd", "a", encoding="utf-8") as file:
            file.write(line)
        with open(self.root / "etc/shells", "a", encoding="utf-8") as file:
            file.write(f"{shell}\n")
        (self.root / "home" / name).mkdir()
        os.chown(self.root / "home" / name, number, number)

    def run(
        self, *command: str | Path, user: str = "", stdin: str = "", **more: str
    ) -> subprocess.CompletedProcess[str]:
        """A command in it, by root or a user, with the environment of a new session."""
        home = f"/home/{user or 'admin'}"
        told: Mapping[str, str] = {
            "HOME": home,
            "USER": user or "root",
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "TERM": "dumb",
            "LANG": "C.UTF-8",
        }
        enter = ["nsenter", "--mount", "--target", str(self.first.pid)]
        if user:
            enter += ["setpriv", "--reuid", user, "--clear-groups"]
        return subprocess.run(
            [*enter, *map(str, command)],
            input=stdin,
            capture_output=True,
            text=True,
            cwd="/",
            env={**told, **more},
            timeout=300,
        )

    def start_sshd(self) -> int:
        """The port on which it listens."""
        folder = self.root / "etc/lab"
        folder.mkdir()
        for name in ("host", "key"):
            self.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"/etc/lab/{name}")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = int(free.getsockname()[1])
        (folder / "sshd").write_text(SSHD.format(port=port, folder="/etc/lab"))
        program = shutil.which("sshd", path="/usr/sbin:/usr/bin") or "sshd"
        enter = ["nsenter", "--mount", "--target", str(self.first.pid)]
        command = [*enter, program, "-D", "-e", "-f", "/etc/lab/sshd"]
        self.sshd = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd="/")
        for _ in range(200):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    return port
            assert self.sshd.poll() is None, self.sshd.stderr and self.sshd.stderr.read()
            time.sleep(0.05)
        raise AssertionError("sshd does not listen")

    def ssh(self, port: int, user: str, command: str) -> subprocess.CompletedProcess[str]:
        """What `ssh HOST COMMAND` gives this user."""
        options = ["-F", "none", "-i", "/etc/lab/key", "-p", str(port), "-o", "BatchMode=yes"]
        options += ["-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"]
        return self.run("ssh", *options, "-q", f"{user}@127.0.0.1", command)

    def end(self) -> None:
        """Nothing of it is left."""
        for process in (self.sshd, self.first):
            if process is not None:
                process.kill()
                process.communicate()
