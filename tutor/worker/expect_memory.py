"""Memory: what a call wrote in place, and what its result shares with its arguments."""

import compare
import describe
from compare import Wrong


class Memory:
    """The words of cases.py for views, copies and changes in place."""

    def untouched(self, function, *arguments):
        """Expect the call to leave every one of its arguments as it was."""
        call = function.call("call", arguments)
        for index in sorted(call.changed):
            raise Wrong(
                f"{function.name} changes its argument `{_name(call, index)}` in place",
                describe.short(arguments[index]),
                describe.short(call.changed[index]),
            )
        for index in call.written:
            name = _name(call, index)
            raise Wrong(f"{function.name} writes into its argument `{name}` and undoes it")
        return call.value

    def in_place(self, function, *arguments, want, changes=0):
        """Expect the call to change this argument (by its place) in place: afterwards it is `want`.

        A tensor must be written where autograd sees it: its version grows, as through `.data` it
        does not.
        """
        call = function.call("call", arguments)
        name = _name(call, changes)
        who = f"`{name}` after {function.name}"
        already = compare.equal(call.arguments[changes], want)
        if changes not in call.changed and not already:
            told = f"{function.name} leaves `{name}` as it was; it has to be changed in place"
            raise Wrong(told, describe.short(want), describe.short(call.arguments[changes]))
        after = call.changed.get(changes, call.arguments[changes])
        compare.close(after, want, who)
        if describe.is_tensor(after) and changes not in call.written and not already:
            told = f"{function.name} changes `{name}` behind autograd's back"
            raise Wrong(f"{told}: its version does not grow, as it does not through `.data`")
        return call.value

    def view(self, function, *arguments, of=0):
        """Expect the result to share memory with this argument (by its place)."""
        call = function.call("share", arguments)
        if of not in call.shares:
            name = _name(call, of)
            told = f"{function.name} returns a copy; a view is wanted, in the memory of `{name}`"
            raise Wrong(told, f"memory shared with `{name}`", "memory of its own")
        return call.value

    def copy(self, function, *arguments):
        """Expect the result to share memory with none of the arguments."""
        call = function.call("share", arguments)
        for index in call.shares:
            name = _name(call, index)
            told = f"{function.name} returns a view: who changes the result changes `{name}`, too"
            raise Wrong(told, "memory of its own", f"memory shared with `{name}`")
        return call.value


def _name(call, index):
    known = index < len(call.parameters)
    return call.parameters[index] if known else f"argument {index + 1}"
