"""The broken machines, a file a family; and sound ones that are easily taken for broken."""

from tests.machines.gallery import (
    conda,
    graphics,
    jupyter,
    libraries,
    numerics,
    packages,
    python,
    search_path,
    shells,
    sound,
    together,
)

FAMILIES = (
    shells,
    search_path,
    conda,
    python,
    packages,
    jupyter,
    graphics,
    libraries,
    numerics,
    together,
)
BROKEN = tuple(one for family in FAMILIES for one in family.ALL)
SOUND = sound.ALL
