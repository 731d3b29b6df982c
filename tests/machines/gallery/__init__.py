"""The broken machines, a file a family."""

from tests.machines.gallery import conda, graphics, jupyter, packages, python, search_path, shells

BROKEN = (*shells.ALL, *search_path.ALL, *conda.ALL, *python.ALL, *packages.ALL, *jupyter.ALL, *graphics.ALL)
SOUND = ()
