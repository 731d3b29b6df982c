"""Reads at which step a secure connection failed."""

from __future__ import annotations

from envcheck.atlas.said import Reader

READERS = (
    Reader("no_ssl_module", "ssl module", r"ssl module (?:in python )?is not available"),
    Reader("no_ssl_module", "_ssl", r"dll load failed while importing _ssl|no module named '_ssl'"),
    Reader("no_ssl_module", "openssl appears to be unavailable"),
    Reader("certificate", "certificate_verify_fail"),
    Reader("certificate", "certificate verify failed"),
    Reader("certificate", "issuer certificate"),
    Reader("not_tls", "for url <http://"),
    Reader("not_tls", "name resolution"),
    Reader("not_tls", "name or service not known"),
    Reader("not_tls", "getaddrinfo failed"),
    Reader("not_tls", "connection refused"),
    Reader("not_tls", "timed out"),
    Reader("not_tls", "no route to host"),
    Reader("certificate_expired", "certificate has expired"),
    Reader("certificate_of_other_host", "hostname mismatch"),
    Reader("certificate_of_other_host", "doesn't match", r"hostname '\S+' doesn't match"),
    Reader("proxy", "trusted-host"),
    Reader("proxy", "firewall"),
    Reader("proxy", "zscaler"),
    Reader("proxy", "proxy", r"\b(?:corporate|company|http|https)[ _-]proxy\b"),
)  # fmt: skip
