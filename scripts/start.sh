# Sourced by scripts/tutor and scripts/test: runs a job in .venv, which scripts/bootstrap makes first
# where it is missing or no longer what the checkout asks for.
#
# Plain POSIX sh, and not Python, because every start passes here: the usual one costs two `cmp` and one
# `python -V` (which ends before Python initialises), not a second Python.
#
# Expects $root (the checkout), $job, $extras (what the job needs, by commas) and in "$@" the arguments for
# the Python of .venv. They begin with -I: with the user's PYTHONPATH or PYTHONHOME our own Python would run
# foreign code or none, yet the job must still see these variables, because envcheck examines them.

format=1                                  # as in bootstrap/stamp.py; a test compares them
venv=$root/.venv
venv_python=$venv/bin/python

# True when .venv was completely made, here, by this format, from these files, with a Python that still starts.
is_current() {
    [ -z "${PYTHON-}" ] && [ -r "$venv/set-up/stamp" ] && [ -x "$venv_python" ] || return 1
    { IFS= read -r was_format && IFS= read -r was_python && IFS= read -r was_extras && IFS= read -r was_root
    } <"$venv/set-up/stamp" || return 1
    [ "$was_format" = "$format" ] && [ "$was_root" = "$root" ] || return 1
    [ "$("$venv_python" -V 2>&1)" = "$was_python" ] || return 1
    cmp -s "$root/pyproject.toml" "$venv/set-up/pyproject.toml" || return 1
    cmp -s "$root/constraints.txt" "$venv/set-up/constraints.txt"
}

# True when every extra of the job is installed.
has_extras() {
    old_ifs=$IFS IFS=', '
    set -f
    for extra in $extras; do
        case ",$was_extras," in *",$extra,"*) ;; *) break ;; esac
        extra=''
    done
    set +f
    IFS=$old_ifs
    [ -z "${extra-}" ]
}

is_new_enough() { "$1" -I -c 'import sys; sys.exit(sys.version_info < (3, 10))' >/dev/null 2>&1; }

# Sets $found to a Python that is new enough, else $too_old to a sentence about one that is not.
# All of PATH for each name: the first of a name may be a shim that only says it has no such version.
find_python() {
    found='' too_old='' old_ifs=$IFS
    set -f
    for name in python3 python3.14 python3.13 python3.12 python3.11 python3.10 python; do
        IFS=:
        for folder in ${PATH-}; do
            IFS=$old_ifs
            [ -x "${folder:-.}/$name" ] && [ ! -d "${folder:-.}/$name" ] || continue
            if is_new_enough "${folder:-.}/$name"; then
                set +f
                found=${folder:-.}/$name
                return 0
            fi
            [ -n "$too_old" ] || describe_old "${folder:-.}/$name"
        done
    done
    set +f
    return 1
}

describe_old() {
    case $("$1" -V 2>&1) in
        Python\ [0-9]*) too_old="$1 is $("$1" -V 2>&1)" ;;
    esac
}

give_up() {
    printf '%s: %s\n' "$job" "$1" >&2
    exit 2
}

# Sets $found to the Python that the user named with PYTHON, or ends with a sentence.
take_named_python() {
    named=$(command -v -- "$PYTHON") || give_up "PYTHON=$PYTHON names no program; it must be Python 3.10 or newer."
    if is_new_enough "$named"; then
        found=$named
        return
    fi
    version=$("$named" -V 2>&1 | head -n 1)
    if find_python; then
        give_up "needs Python 3.10 or newer, and PYTHON=$PYTHON is $version; use $found: PYTHON=$found $0"
    fi
    give_up "needs Python 3.10 or newer, and PYTHON=$PYTHON is $version."
}

if is_current; then
    has_extras && exec "$venv_python" "$@"
    found=$venv_python                    # quicker than a search; it decides whether anything is to be done
elif [ -n "${PYTHON-}" ]; then
    take_named_python
elif ! find_python; then
    [ -n "$too_old" ] || too_old="none was found on PATH"
    give_up "needs Python 3.10 or newer; $too_old. Install one, or name it: PYTHON=/path/to/python3 $0"
fi
exec "$found" -I -S "$root/scripts/bootstrap" --with "$found" "$job" "$@"
