"""The broken machines, a file a family; and sound ones that are easily taken for broken."""

from tests.machines.gallery import (
    channels,
    conda,
    graphics,
    jupyter,
    libraries,
    loading,
    numerics,
    packages,
    python,
    screen,
    search_path,
    shells,
    sound,
    together,
    versions,
)

FAMILIES = (
    shells,
    search_path,
    conda,
    channels,
    python,
    packages,
    versions,
    jupyter,
    graphics,
    libraries,
    loading,
    numerics,
    screen,
    together,
)
BROKEN = tuple(one for family in FAMILIES for one in family.ALL)
SOUND = sound.ALL
