NAMES = ["numpy", "scikit-learn", "pypi-tools", "python", "python_abi", "ca-certificates", "zlib"]
FOLDERS = [
    "/opt/conda",
    "/home/ada/miniforge3/envs/dl",
    "/Users/ada l/conda",
    "C:\\Users\\Ada\\env",
]
HEAD = "# packages in environment at {}:\n#\n# Name     Version   Build   Channel\n"


def listing(folder, rows):
    """What conda prints for rows of (name, version, build, channel)."""
    lines = [f"{n:<24} {v:<12} {b:>16}  {c}".rstrip() for n, v, b, c in rows]
    return HEAD.format(folder) + "".join(line + "\n" for line in lines)


def draw(rng, N):
    """N packages, and from where."""
    rows = []
    for name in rng.sample(NAMES, N):
        version = ".".join(str(rng.randint(0, 30)) for _ in range(rng.choice([2, 3])))
        channel = rng.choice(["conda-forge", "pypi", ""])
        build = (
            "pypi_0" if channel == "pypi" else f"py312h{rng.randint(100, 999)}_{rng.randint(0, 4)}"
        )
        rows.append((name, version, build, channel))
    return rows


def packages(rows):
    return {n: (v, "pip" if c == "pypi" else "conda") for n, v, _, c in rows}


def case_one_package(answer, expect):
    """One package, from conda-forge."""
    rows = [("zlib", "1.3.1", "hb9d3cd8_2", "conda-forge")]
    expect.same(answer.packages(listing("/opt/conda", rows)), packages(rows))


def case_by_pip(answer, expect):
    """One by conda and one by pip."""
    rows = [("numpy", "2.3.5", "py312_0", "conda-forge"), ("torch", "2.14.1", "pypi_0", "pypi")]
    expect.same(answer.packages(listing("/opt/conda", rows)), packages(rows))


def case_no_channel(answer, expect):
    """From the default channel, whose column is empty."""
    rows = [("six", "1.17.0", "py312_1", ""), ("pypi-tools", "0.4", "pypi_tools_0", "conda-forge")]
    expect.same(answer.packages(listing("/opt/conda", rows)), packages(rows))


def case_nothing_installed(answer, expect):
    """An environment with nothing in it."""
    expect.same(answer.packages(listing("/opt/conda/envs/new", [])), {})


def case_any_packages(answer, expect, rng):
    """Any packages, from anywhere."""
    for N in [2, 4, 6]:
        rows = draw(rng, N)
        expect.same(answer.packages(listing(rng.choice(FOLDERS), rows)), packages(rows))


def case_environment(answer, expect, rng):
    """Which environment was listed."""
    expect.same(
        answer.environment(listing("/opt/conda/envs/dl", draw(rng, 2))), "/opt/conda/envs/dl"
    )


def case_space_and_colon(answer, expect, rng):
    """A folder with a space, with a colon, and nothing in it."""
    for folder in FOLDERS:
        expect.same(answer.environment(listing(folder, draw(rng, 3))), folder)
        expect.same(answer.environment(listing(folder, [])), folder)


def case_file(answer, expect):
    """A file in conda-meta."""
    expect.same(answer.package_of("zlib-1.3.1-hb9d3cd8_2.json"), ("zlib", "1.3.1", "hb9d3cd8_2"))


def case_hyphen_in_the_name(answer, expect, rng):
    """Names with a hyphen, or two."""
    for name in ["scikit-learn", "font-ttf-ubuntu", "json-c"]:
        file = f"{name}-1.8.0-np2_0.json"
        expect.same(answer.package_of(file), (name, "1.8.0", "np2_0"))
    for name, version, build, _ in draw(rng, 5):
        expect.same(answer.package_of(f"{name}-{version}-{build}.json"), (name, version, build))


def case_other_file(answer, expect):
    """What else lies there."""
    expect.same(answer.package_of("history"), None)
    expect.same(answer.package_of("pinned"), None)
