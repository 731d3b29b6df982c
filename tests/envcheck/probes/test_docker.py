"""Docker and NVIDIA's toolkit for it, planted on a disk of its own."""

import json

from envcheck.facts import Docker
from envcheck.probes import docker
from envcheck.probes.place import Place


def place_of(tmp_path, path="/usr/bin"):
    return Place({"PATH": path}, str(tmp_path / "home"), "linux", "", str(tmp_path), ":")


def program(tmp_path, path):
    file = tmp_path / path.lstrip("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(0o755)
    return path


def write(tmp_path, path, text):
    file = tmp_path / path.lstrip("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return path


def test_no_docker(tmp_path):
    program(tmp_path, "/usr/bin/nvidia-ctk")
    assert docker.probe(place_of(tmp_path)) is None


def test_docker_alone(tmp_path):
    path = program(tmp_path, "/usr/bin/docker")
    write(tmp_path, "/etc/docker/daemon.json", json.dumps({"log-driver": "local"}))
    assert docker.probe(place_of(tmp_path)) == Docker(path, (), ())


def test_docker_with_nvidias_toolkit(tmp_path):
    path = program(tmp_path, "/usr/bin/docker")
    tools = (program(tmp_path, "/usr/bin/nvidia-ctk"),)
    runtimes = {"runtimes": {"nvidia": {"path": "nvidia-container-runtime"}}}
    told = write(tmp_path, "/etc/docker/daemon.json", json.dumps(runtimes))
    devices = write(tmp_path, "/etc/cdi/nvidia.yaml", "kind: nvidia.com/gpu\n")
    assert docker.probe(place_of(tmp_path)) == Docker(path, tools, (told, devices))
