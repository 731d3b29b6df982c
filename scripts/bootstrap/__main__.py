"""Makes .venv hold what a job needs, then runs it: `bootstrap [--with PYTHON] tutor|test [...]`.

What follows the job are arguments of the Python in .venv, such as `-I -m tutor list`; without any,
the set-up is all. This folder is run by path, with nothing but the standard library.
"""

import sys

if sys.version_info < (3, 10):  # noqa: UP036 - anyone may start this; it parses under 3.6
    sys.stderr.write(f"needs Python 3.10 or newer; this is {sys.version.split()[0]}\n")
    sys.exit(2)

try:
    from start import main

    sys.exit(main(sys.argv[1:]))
except KeyboardInterrupt:
    sys.exit(130)
