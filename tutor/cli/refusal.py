"""What ends a command before it has done its work."""


class Refusal(Exception):
    """What was asked for can't be done; the message is one sentence for people. Exit code 2."""


class ReaderGone(Exception):
    """Whoever read our stdout has ended: there is nobody to tell anything. Exit code 2."""
