"""Provisions one machine: `scripts/provision --help` says with what.

This folder is run by path, with nothing but the standard library, by whatever Python from 3.8 on
scripts/provision finds or unpacks.
"""

import sys

if sys.version_info < (3, 8):  # noqa: UP036 - anyone may start this; it parses under 3.6
    sys.stderr.write(f"provision: needs Python 3.8 or newer; this is {sys.version.split()[0]}\n")
    sys.exit(2)

try:
    from work import main

    sys.exit(main(sys.argv[1:]))
except KeyboardInterrupt:
    sys.exit(130)
