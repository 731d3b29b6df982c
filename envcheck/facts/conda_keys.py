"""What conda's settings are called, and what they may hold (conda/base/context.py, 26.x)."""

from __future__ import annotations

ALIASES = {
    "add_binstar_token": "add_anaconda_token",
    "auto_activate_base": "auto_activate",
    "channel": "channels",
    "client_cert": "client_ssl_cert",
    "client_cert_key": "client_ssl_cert_key",
    "copy": "always_copy",
    "disallow": "disallowed_packages",
    "envs_path": "envs_dirs",
    "experimental_solver": "solver",
    "extra_platforms": "export_platforms",
    "pip_interop_enabled": "prefix_data_interoperability",
    "root_dir": "root_prefix",
    "self_update": "auto_update_conda",
    "softlink": "always_softlink",
    "verbose": "verbosity",
    "verify_ssl": "ssl_verify",
    "virtual_packages": "override_virtual_packages",
    "whitelist_channels": "allowlist_channels",
    "yes": "always_yes",
}
"""Another spelling -> the name; both in one file are an error."""
LISTS = frozenset({
    "aggressive_update_packages", "allowlist_channels", "channel_settings", "channels",
    "create_default_packages", "default_channels", "denylist_channels", "disallowed_packages",
    "envs_dirs", "experimental", "export_platforms", "list_fields", "migrated_channel_aliases",
    "pinned_packages", "pkgs_dirs", "preview", "repodata_fns", "shortcuts_only", "subdirs",
    "track_features",
})  # fmt: skip
TABLES = frozenset({
    "custom_channels", "custom_multichannels", "migrated_custom_channels",
    "override_virtual_packages", "proxy_servers",
})  # fmt: skip
SWITCHES = frozenset({
    "add_anaconda_token", "add_pip_as_python_dependency", "allow_conda_downgrades",
    "allow_non_channel_urls", "allow_softlinks", "always_copy", "always_softlink", "always_yes",
    "auto_activate", "auto_update_conda", "changeps1", "debug", "dev", "extra_safety_checks",
    "force_reinstall", "json", "no_plugins", "non_admin_enabled", "notify_outdated_conda",
    "offline", "override_channels_enabled", "prefix_data_interoperability", "protect_frozen_envs",
    "quiet", "register_envs", "rollback_enabled", "separate_format_cache", "shortcuts",
    "show_channel_urls", "unsatisfiable_hints", "use_only_tar_bz2",
})  # fmt: skip
CHOICES = {
    "channel_priority": ("strict", "flexible", "disabled"),
    "path_conflict": ("clobber", "warn", "prevent"),
    "safety_checks": ("enabled", "warn", "disabled"),
}
TEXTS = frozenset({
    "anaconda_upload", "auto_stack", "bld_path", "channel_alias", "channel_priority",
    "client_ssl_cert", "client_ssl_cert_key", "conda_build", "console", "croot",
    "default_activation_env", "default_python", "default_threads", "env_prompt",
    "environment_specifier", "error_upload_url", "execute_threads", "fetch_threads",
    "local_repodata_ttl", "no_lock", "number_channel_notices", "path_conflict", "plugins",
    "remote_backoff_factor", "remote_connect_timeout_secs", "remote_max_retries",
    "remote_read_timeout_secs", "repodata_threads", "repodata_use_shards", "repodata_use_zst",
    "report_errors", "root_prefix", "safety_checks", "sat_solver", "signing_metadata_url_base",
    "solver", "ssl_verify", "subdir", "trace", "unsatisfiable_hints_check_depth", "verbosity",
    "verify_threads",
})  # fmt: skip
OF_MAMBA = frozenset({
    "download_threads", "extract_threads", "mirrored_channels", "platform", "rc_files",
    "experimental_sat_error_message", "lock_timeout", "use_lockfiles", "use_uv", "ssl_no_revoke",
    "ssl_backend", "retry_clean_cache", "verify_artifacts", "trusted_channels", "root_prefix",
    "cacert_path", "show_banner", "log_level", "no_rc", "category", "shell_completion",
})  # fmt: skip
KNOWN = LISTS | TABLES | SWITCHES | TEXTS | OF_MAMBA | frozenset(ALIASES)
TRUE, FALSE = ("true", "yes", "on", "y"), ("false", "no", "off", "n", "non", "none", "")
NULL = ("", "~", "null")


def is_on(text: str) -> bool | None:
    """What conda takes a switch for; None where it takes it for none."""
    small = text.strip().lower()
    if small.replace(".", "", 1).isdecimal():
        return bool(float(small))
    return True if small in TRUE else False if small in FALSE else None
