"""What every look at a machine loads, each module behind those that it imports.

Only speed rests on it: what is missing here is loaded when it is imported. The order is that of
`python -X importtime -m envcheck --quick --json` while `ORDER` is empty.
"""

from __future__ import annotations

ORDER = """
records cli.options patterns masking redact cli.output facts.devices facts.environments
facts.libraries facts.machine facts.network facts.numerics facts.python facts.settings
facts.shells facts.toolkits facts probes.budget probes.place probes.target probes.board probes
findings check floors profile checks.severities checks.words checks.accelerators
facts.conda_keys versions checks.certificates checks.channel_names checks.channels checks.conda
checks.conda_access checks.conda_values checks.conda_settings checks.containers checks.display
checks.cuda_errors checks.wsl checks.driver_module checks.visible checks.graphics checks.indexes
checks.requirements_markers checks.packages_fit checks.installing checks.active checks.jupyter
checks.libraries checks.instructions checks.machine checks.numerics profile.names
checks.packages checks.proxies checks.python checks.requirements_torch checks.requirements
checks.runtimes checks.windows checks.search_path checks.shadows checks.shells
checks.start_files checks.toolkits checks.torch_builds checks.torch checks.uses waivers
checks.waivers checks judge report examination cli.request cli.examine settings probes.text
probes.files probes.activation probes.condarc_places probes.conda_places probes.distribution
probes.search_path probes.conda probes.settings_files probes.condarc probes.device
probes.nvidia_smi probes.nvidia probes.graphics probes.kernels probes.libraries probes.machine
probes.network probes.packages probes.pip_settings probes.shadows probes.conda_blocks
probes.shell_words probes.shell_grammar probes.conditions probes.grammars probes.path_changes
probes.well_known probes.session probes.start_files probes.start_texts probes.new_shell
probes.shells probes.toolkits probes.torch probes.ini_settings formats plain formats.json
"""
