"""Secrets in text: what they look like, and the text without them.

Every repetition is bounded or cannot be tried twice: the text of an examined machine may be long.
"""

from __future__ import annotations

import re

from envcheck.patterns import pattern

MASK = "***"
LOGIN = pattern(r"(\b[a-z][a-z0-9+.-]{0,30}://)[^\s/]{0,512}@", re.I)
LOGIN_WITH_SLASH = pattern(r"(://)[^\s/@:]{1,128}:(?!\d{1,5}(?:[/?#\s]|$))[^\s@]{1,256}@(?=[\w\[])")
"""A slash in a password ends no URL for the person who wrote it."""
LOGIN_ALONE = pattern(
    r"(?<![\w.:@%-])[\w.%+-]{1,64}:(?!\d{1,5}[/\s])[^\s@/\"']{1,128}@(?!sha\d)(?=[a-z0-9][\w.-]{0,200}:\d)",
    re.I,
)
"""`user:password@host:port` without a scheme, as proxies are written."""
CHANNEL_TOKEN = pattern(r"(https?://[^\s\"'<>]{1,512}?/t/)[^/\s\"'<>]+", re.I)
IN_QUERY = pattern(
    r"([?&][^?=&\s]{0,40}(?:token|key|sig|auth|pass|pwd|secret|credential|session)[^?=&\s]{0,40}=)"
    r"[^&\s#\"'<>]+",
    re.I,
)
NAMED = pattern(
    r"((?:token(?!i[sz])|secret|passw(?:or)?d|passphrase|credential|_auth(?!or)"
    r"|(?<![a-z])(?:pwd?|pass)(?=[=:][^/])|(?:api|access|account|private|shared)[_-]?key)"
    r"[a-z0-9_-]{0,40}[\"']?\s{0,8}[=:](?![=:]|\s{0,8}\d{1,4}\.\d)\s{0,8})"
    r"(?:\"[^\"\n]{1,512}\"|'[^'\n]{1,512}'|[^\s\"',;&]+)",
    re.I,
)
"""`HF_TOKEN=...`, `password: "two words"`, `"api_key": "..."`; no `token-bucket==1.0`."""
KEY_IN_JSON = pattern(r"(\"(?:key|auth)\"\s{0,3}:\s{0,3})\"[^\"\n]{12,512}\"")
AUTHORIZATION = pattern(
    r"(\bbearer\s{1,3}|authorization[\"']?\s{0,3}[:=]\s{0,3}[\"']?(?:[a-z]{2,12}\s{1,3})?)"
    r"[^\s\"',;]{8,}",
    re.I,
)
NETRC = pattern(r"(\blogin\s{1,8}\S{1,128}\s{1,8}password\s{1,8})\S+", re.I)
OPTION = pattern(
    r"(\s--?(?:password|passwd|pass|token|api-key|secret|proxy-user)(?:\s{1,3}|=)"
    r"|\s-[uU]\s{1,3}[^\s:]{1,64}:)\S+"
)
SHAPE = pattern(
    r"gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|hf_[A-Za-z0-9]{20,}"
    r"|pypi-Ag[\w-]{16,}|npm_[A-Za-z0-9]{30,}|(?<![A-Za-z])sk-[\w-]{20,}"
    r"|(?<![A-Za-z])[sr]k_(?:live|test)_\w{16,}|xox[abeprs]-[\w-]{10,}|A[KS]IA[0-9A-Z]{16}"
    r"|AIza[\w-]{30,}|ya29\.[\w.-]{20,}|AKC[A-Za-z0-9]{20,}|SG\.[\w-]{16,32}\.[\w-]{16,64}"
    r"|eyJ[A-Za-z0-9_]{8,400}\.eyJ[\w-]{8,}(?:\.[\w-]+)?"
)
"""Tokens that are known by how they begin: of code hosts, indexes, model hubs, clouds, chats."""
TOKEN_OF_ANACONDA = pattern(r"(?<![\w-])[a-z]{2}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
KEY_BEGINS, KEY_ENDS = "PRIVATE KEY-----", "-----END"
RULES = (
    (("@",), LOGIN, rf"\1{MASK}@"),
    (("@",), LOGIN_WITH_SLASH, rf"\1{MASK}@"),
    (("@",), LOGIN_ALONE, f"{MASK}@"),
    (("/t/",), CHANNEL_TOKEN, rf"\1{MASK}"),
    (("?", "&"), IN_QUERY, rf"\1{MASK}"),
    (
        (
            *("token", "secret", "pass", "pw", "credential", "_auth", "_key", "-key"),
            *("apikey", "accesskey", "accountkey", "privatekey", "sharedkey"),
        ),
        NAMED,
        rf"\1{MASK}",
    ),
    (('"key"', '"auth"'), KEY_IN_JSON, rf'\1"{MASK}"'),
    (("bearer", "authorization"), AUTHORIZATION, rf"\1{MASK}"),
    (("login",), NETRC, rf"\1{MASK}"),
    (
        (*("-pass", "-token", "-api-key", "-secret", "-proxy-user"), "-u ", "-u\t", "-u\n"),
        OPTION,
        rf"\1{MASK}",
    ),
    (
        (
            *("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "hf_", "pypi-ag"),
            *("npm_", "sk-", "k_live", "k_test", "xox", "akia", "asia", "aiza", "ya29.", "akc"),
            *("sg.", "eyj"),
        ),
        SHAPE,
        MASK,
    ),
    (("-4",), TOKEN_OF_ANACONDA, MASK),
)
"""Small letters one of which a text must hold, what to look for in it, and what to put there."""
SIGNS = (*{sign: None for signs, _, _ in RULES for sign in signs}, "private key")


def mask(text: str) -> str:
    """The text with every secret that we know by its name, its place or its shape as `***`."""
    if len(text) < 20 and not ("=" in text or ":" in text or "@" in text):
        return text
    lower = text.lower()
    if not any(map(lower.__contains__, SIGNS)):
        return text
    # Patterns that nothing needs are not even compiled.
    for signs, secret, masked in RULES:
        if any(sign in lower for sign in signs):
            text = secret.sub(masked, text)
    return _without_keys(text) if KEY_BEGINS in text else text


def mask_login(text: str) -> str:
    """A proxy without its login, also where it is so malformed that `mask` finds none."""
    head, at, rest = text.rpartition("@")
    scheme, slashes, _ = head.partition("://")
    return (f"{scheme}://" if slashes else "") + f"{MASK}@{rest}" if at else text


def _without_keys(text: str) -> str:
    """The text with what stands between the two lines around a private key left out."""
    kept, rest = [], text
    while KEY_BEGINS in rest:
        before, begins, rest = rest.partition(KEY_BEGINS)
        kept += [before, begins]
        # Whatever follows a key that does not end may be part of it.
        _, ends, after = rest.partition(KEY_ENDS)
        between, again, rest = after.partition(KEY_BEGINS)
        kept += [MASK, ends, between, again]
    return "".join(kept) + rest
