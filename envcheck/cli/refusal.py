"""How a command says that it cannot do its job."""


class Refusal(Exception):
    """The job cannot be done. Its text is one sentence for the user."""
