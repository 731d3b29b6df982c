"""Texts of shells that do not know conda, as the programs print them."""

NOT_CONFIGURED = """
CommandNotFoundError: Your shell has not been properly configured to use 'conda activate'.
To initialize your shell, run

    $ conda init <SHELL_NAME>

Currently supported shells are:
  - bash
  - fish
  - tcsh
  - xonsh
  - zsh
  - powershell

See 'conda init --help' for more information and options.

IMPORTANT: You may need to close and restart your shell after running 'conda init'.
"""
OLD_NOT_CONFIGURED = """
CommandNotFoundError: Your shell has not been properly configured to use 'conda activate'.
If your shell is Bash or a Bourne variant, enable conda for the current user with

    $ echo ". /opt/tools/anaconda2/etc/profile.d/conda.sh" >> ~/.bash_profile
"""
LIBMAMBA = """
'micromamba' is running as a subprocess and can't modify the parent shell.
Thus you must initialize your shell before using activate and deactivate.

To initialize the current {shell} shell, run:
    $ eval "$(micromamba shell hook --shell {shell})"
critical libmamba Shell not initialized
"""
RUN_INIT = "CondaError: Run 'conda init' before 'conda activate'\n"
NOT_LOADED = r"""
. : File C:\Users\anna\Documents\WindowsPowerShell\profile.ps1 cannot be loaded because running scripts is disabled
on this system. For more information, see about_Execution_Policies at https:/go.microsoft.com/fwlink/?LinkID=135170.
At line:1 char:3
+ . 'C:\Users\anna\Documents\WindowsPowerShell\profile.ps1'
    + CategoryInfo          : SecurityError: (:) [], PSSecurityException
    + FullyQualifiedErrorId : UnauthorizedAccess
"""
NO_CONDA_CMD = "'conda' is not recognized as an internal or external command,\noperable program or batch file.\n"
NO_CONDA_PS = r"""
conda : The term 'conda' is not recognized as the name of a cmdlet, function, script file, or operable program. Check
the spelling of the name, or if a path was included, verify that the path is correct and try again.
At line:1 char:1
+ conda activate course
    + CategoryInfo          : ObjectNotFound: (conda:String) [], CommandNotFoundException
    + FullyQualifiedErrorId : CommandNotFoundException
"""

TEXTS = [
    ("shell-not-initialised", None, NOT_CONFIGURED),
    ("shell-not-initialised", "linux", "anna@lab:~$ conda activate course\n" + RUN_INIT),
    ("shell-not-initialised", "linux", OLD_NOT_CONFIGURED),
    ("shell-not-initialised", "linux", "bash: conda: command not found"),
    ("shell-not-initialised", None, "bash: conda: command not found..."),
    ("shell-not-initialised", "linux", "bash: conda: Befehl nicht gefunden."),
    ("shell-not-initialised", "linux", "bash: conda: 未找到命令"),
    ("shell-not-initialised", "linux", "Command 'conda' not found, did you mean:\n  command 'conga' from deb conga"),
    ("shell-not-initialised", "macos", "-bash: conda: command not found"),
    ("shell-not-initialised", None, LIBMAMBA.format(shell="bash")),
    ("shell-not-initialised", "linux", "Run 'mamba init' to be able to run mamba activate/deactivate\nand start a new shell session. Or use conda to activate/deactivate."),
    ("shell-not-initialised", "windows", NOT_CONFIGURED),
    ("shell-zsh-not-initialised", None, "zsh: command not found: conda"),
    ("shell-zsh-not-initialised", "macos", "anna@MacBook ~ % conda activate course\n" + NOT_CONFIGURED),
    ("shell-zsh-not-initialised", "linux", "zsh:1: command not found: mamba"),
    ("shell-zsh-not-initialised", "macos", "source: no such file or directory: activate"),
    ("shell-zsh-not-initialised", "macos", "/Users/anna/.anaconda/navigator/a.tool: line 1: `bash --init-file <(echo \"source activate /opt/anaconda3;\")'"),
    ("shell-zsh-not-initialised", "macos", "zsh: command not found: jupyter\nzsh: command not found: conda\nI installed it when bash was the shell"),
    ("shell-fish-not-initialised", None, "fish: Unknown command: conda\nfish:\nconda activate course\n^~~~^"),
    ("shell-fish-not-initialised", None, "fish: Unknown command 'conda'"),
    ("shell-fish-not-initialised", None, "source: Error encountered while sourcing file “activate”:\nsource: No such file or directory"),
    ("shell-fish-not-initialised", None, """
~/miniconda3/bin/activate (line 2): Unsupported use of '='. In fish, please use 'set _CONDA_ROOT "/home/anna/miniconda3"'.
_CONDA_ROOT="/home/anna/miniconda3"
^
from sourcing file ~/miniconda3/bin/activate
"""),
    ("shell-fish-not-initialised", "linux", "Welcome to fish, the friendly interactive shell\nanna@lab ~> conda activate course\n" + NOT_CONFIGURED),
    ("shell-csh-not-initialised", None, "conda: Command not found."),
    ("shell-csh-not-initialised", "linux", "% source activate course\nactivate: No such file or directory."),
    ("shell-csh-not-initialised", "macos", "setenv PATH \"$PATH\":/opt/tools/anaconda2/bin\n" + OLD_NOT_CONFIGURED),
    ("shell-csh-not-initialised", "linux", "tcsh> source ~/miniconda3/bin/activate\n_CONDA_ROOT=/home/anna/miniconda3: Command not found.\n_CONDA_ROOT: Undefined variable."),
    ("conda-init-unsupported-shell-name", None, "ArgumentError: Invalid shells: \n  - csh\n\nCurrently available shells are:\n  - bash\n  - fish"),
    ("conda-init-unsupported-shell-name", "linux", "conda init: error: argument SHELLS: invalid choice: 'dash' (choose from 'bash', 'fish', 'powershell', 'tcsh', 'xonsh', 'zsh')"),
    ("conda-init-csh-block-bash-syntax", "linux", "conda init tcsh\nmodified      /home/anna/.tcshrc\n% source ~/.tcshrc\nIllegal variable name."),
    ("conda-init-csh-block-bash-syntax", None, "setenv: Variable name must contain alphanumeric characters."),
    ("conda-init-csh-block-bash-syntax", None, "__conda_setup=\"$('/opt/miniconda3/bin/conda' 'shell.tcsh' 'hook' 2> /dev/null)\""),
    ("conda-init-csh-block-bash-syntax", "linux", "The installer wrote this into .tcshrc:\nif [ -f /opt/miniforge3/etc/profile.d/mamba.sh ]; then\nif: Expression Syntax."),
    ("shell-rc-redefines-builtin", None, """
+conda:0> local 'cmd=activate'
+local:0> print -n x
+__conda_exe:1> /opt/miniconda3/bin/conda activate base

CondaError: Run 'conda init' before 'conda activate'
"""),
    ("shell-rc-redefines-builtin", "linux", "$ grep -n local ~/.zshrc\nlocal term_title () { print -n x }\n" + RUN_INIT),
    ("shell-rc-redefines-builtin", "linux", "$ type local\nlocal is a function\nlocal ()\n{\n    declare \"$@\"\n}\n" + NOT_CONFIGURED),
    ("shell-rc-redefines-builtin", "linux", "function export() {\n  builtin export \"$@\"\n}\nno change     /home/anna/.bashrc\n" + NOT_CONFIGURED),
    ("login-shell-skips-bashrc", "linux", "In a new tmux window:\n-bash: conda: command not found"),
    ("login-shell-skips-bashrc", "linux", "-bash: conda: command not found\n-bash: activate: No such file or directory"),
    ("login-shell-skips-bashrc", "wsl", "$ tmux new\n$ conda\nconda: command not found"),
    ("conda-activate-in-script", "linux", "(base) anna@lab:~$ bash ./install.sh\n" + NOT_CONFIGURED),
    ("conda-activate-in-script", "linux", "./run.sh: line 3: conda: command not found"),
    ("conda-activate-in-script", "linux", "/var/spool/slurmd/job0423/slurm_script: line 12: activate: No such file or directory"),
    ("conda-activate-in-script", "linux", "#!/bin/bash\n#SBATCH --gres=gpu:1\nconda activate course\n" + NOT_CONFIGURED),
    ("conda-activate-in-script", None, "/bin/sh: 1: source: not found\nThe command '/bin/sh -c source activate course' returned a non-zero code: 127"),
    ("conda-activate-in-script", "container", "ERROR: process \"/bin/sh -c conda activate course\" did not complete successfully: exit code: 1"),
    ("conda-activate-in-script", None, "subprocess.CalledProcessError: Command 'conda activate course && python train.py' returned non-zero exit status 1."),
    ("conda-activate-in-script", "linux", "+ conda activate course\n" + RUN_INIT),
    ("conda-activate-in-script", "linux", "Run conda activate course\n" + RUN_INIT + "Error: Process completed with exit code 1."),
    ("conda-activate-in-script", "linux", "Run micromamba activate course\n" + LIBMAMBA.format(shell="bash") + "Error: Process completed with exit code 1."),
    ("conda-activate-in-script", None, "make: conda: Command not found\nmake: *** [Makefile:4: train] Error 127"),
    ("conda-activate-in-notebook-subshell", None, "In [3]: !conda activate course\n" + NOT_CONFIGURED),
    ("conda-activate-in-notebook-subshell", None, "! conda activate course\n" + RUN_INIT),
    ("conda-activate-in-notebook-subshell", None, "%%bash\nsource activate course\npython -V\nbash: line 1: activate: No such file or directory"),
    ("conda-activate-in-notebook-subshell", None, "from google.colab import drive\n/bin/bash: line 1: conda: command not found"),
    ("powershell-execution-policy", None, NOT_LOADED),
    ("powershell-execution-policy", "windows", NOT_LOADED + NO_CONDA_PS),
    ("powershell-execution-policy", None, "profile.ps1 kann nicht geladen werden, da die Ausführung von Skripts auf diesem System deaktiviert ist.\n    + CategoryInfo : Sicherheitsfehler: (:) [], PSSecurityException"),
    ("powershell-execution-policy", None, r"File C:\course\.venv\Scripts\Activate.ps1 cannot be loaded. The file is not digitally signed. You cannot run this script on the current system."),
    ("conda-not-on-path-windows", None, NO_CONDA_CMD),
    ("conda-not-on-path-windows", None, NO_CONDA_PS),
    ("conda-not-on-path-windows", None, 'Der Befehl "conda" ist entweder falsch geschrieben oder konnte nicht gefunden werden.'),
    ("conda-not-on-path-windows", "windows", "'conda' 不是内部或外部命令，也不是可运行的程序\n或批处理文件。"),
    ("conda-not-on-path-windows", "windows", "conda : 无法将“conda”项识别为 cmdlet、函数、脚本文件或可运行程序的名称。"),
    ("conda-not-on-path-windows", "windows", "'conda' n'est pas reconnu en tant que commande interne"),
    ("shell-not-initialised", "windows", "anna@LAB MINGW64 ~\n$ conda\nbash: conda: command not found"),
    ("conda-not-on-path-windows", "windows", "conda: The term 'conda' is not recognized as a name of a cmdlet, function, script file, or executable program."),
    ("conda-install-incomplete", None, r"'C:\ProgramData\Anaconda3\Scripts\activate.bat' is not recognized as an internal or external command, operable program or batch file."),
    ("conda-install-incomplete", "windows", r"C:\Users\anna\Anaconda3\python.exe: can't open file 'C:\Users\anna\Anaconda3\Scripts\conda-script.py': [Errno 2] No such file or directory"),
    ("conda-install-incomplete", "windows", "Traceback (most recent call last):\n  File \"C:\\ProgramData\\Anaconda3\\Scripts\\conda-script.py\", line 11, in <module>\n    from conda.cli import main\nModuleNotFoundError: No module named 'conda'"),
    ("conda-install-incomplete", "windows", "Failed to create Anaconda menus"),
    ("conda-prefix-with-space", None, "C:\\>conda update conda\n'C:\\Program' is not recognized as an internal or external command,\noperable program or batch file."),
    ("conda-prefix-with-space", "windows", "(base) C:\\Users\\Anna Muster>conda update anaconda\n'C:\\Users\\Anna' is not recognized as an internal or external command,"),
    ("conda-prefix-with-space", "windows", "'C:/Users/Anna' is not recognized as an internal or external command,"),
    ("conda-prefix-with-space", "windows", "\\Muster\\Anaconda3\\condabin\\ was unexpected at this time."),
    ("conda-prefix-with-space", "linux", "ERROR: Cannot install into directories with spaces"),
    ("conda-prefix-with-space", "windows", "\"\\Microsoft\" kann syntaktisch an dieser Stelle nicht verarbeitet werden.\n@for %B in (C:\\Program Files (x86)\\Shared\\Anaconda3_64\\condabin\\.)"),
    ("conda-activate-in-script", None, "Switching to the environment of the course ...\n" + NOT_CONFIGURED),
    ("conda-activate-in-script", "linux", "Creating folders for the results\n" + NOT_CONFIGURED),
    ("conda-activate-in-script", "macos", "+ conda activate course\n" + NOT_CONFIGURED),
    ("conda-activate-in-script", "linux", "./start.sh: line 12: conda: command not found"),
    ("conda-activate-in-script", None, " > [4/6] RUN conda activate course && pip install .:\n" + NOT_CONFIGURED),
    ("conda-activate-in-script", None, "shell: /usr/bin/bash -e {0}\n" + NOT_CONFIGURED),
    ("conda-activate-in-script", None, NOT_CONFIGURED + "##[error]Bash exited with code '1'."),
    ("shell-not-initialised", None, "Running this in my terminal gives:\n" + NOT_CONFIGURED),
    ("shell-not-initialised", None, "anna@lab:~$ conda activate course\n" + NOT_CONFIGURED),
]  # fmt: skip

SILENT = [
    "(base) anna@lab:~$ conda activate course\n(course) anna@lab:~$ python --version\nPython 3.11.7\n",
    "no change     /opt/miniconda3/condabin/conda\nmodified      /home/anna/.bashrc\n\n==> For changes to take effect, close and re-open your current shell. <==\n",
    "bash: nvcc: command not found",
    "zsh: command not found: brew",
    "foo: Command not found.",
    "'git' is not recognized as an internal or external command,\noperable program or batch file.",
    "#\n# To activate this environment, use\n#\n#     $ conda activate course\n#\n# To deactivate an active environment, use\n#\n#     $ conda deactivate\n",
]
