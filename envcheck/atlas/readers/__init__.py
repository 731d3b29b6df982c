"""What is read out of any text: the facts that reasons may name."""

from __future__ import annotations

from envcheck.atlas.readers import (
    compute,
    cuda,
    display,
    driver,
    graphics,
    hosts,
    jupyter,
    libraries,
    machine,
    network,
    numpy,
    packages,
    path,
    prefix,
    programs,
    shell,
    solver,
    wheels,
)

READERS = (
    *machine.READERS,
    *graphics.READERS,
    *packages.READERS,
    *programs.READERS,
    *numpy.READERS,
    *cuda.READERS,
    *driver.READERS,
    *libraries.READERS,
    *compute.READERS,
    *display.READERS,
    *jupyter.READERS,
    *network.READERS,
    *solver.READERS,
    *wheels.READERS,
    *hosts.READERS,
    *path.READERS,
    *prefix.READERS,
    *shell.READERS,
)
