"""Which known mistake behaves like the answer: same results on the calls that went wrong."""

import hashlib
import json

import compare
import play
import proxy
from expect_predicted import natural


def of_load(error, mistakes, drive):
    """Return the id of the mistake that fails to load with the same error, or None."""
    for mistake in mistakes:
        reply, _ = _load(play.Play(), mistake, drive)
        if _same_error(reply.get("error"), error):
            return mistake["id"]
    return None


def of_calls(failed, kept, mistakes, device, drive, earlier):
    """Return the id of the mistake that behaves like the answer, or None.

    `failed` holds the calls of each case that went wrong, `kept` those of the others. A mistake
    must give the same in the first that went wrong; of several that do, the one that gives the same
    in most of them, and of several such the one that also keeps most of what the answer keeps.
    Where an earlier answer was lent, a mistake gets the model's: the learner's is not run here.
    """
    found = []
    for mistake in mistakes:
        twin = play.Play(device)
        if not failed or "error" in _load(twin, mistake, drive)[0]:
            continue
        if any(call.ask["lent"] for calls in failed + kept for call in calls):
            _load_models(twin, earlier)
        if _all_alike(twin, failed[0]):  # the others may take long: not for every mistake
            alike = 1 + sum(_all_alike(twin, calls) for calls in failed[1:])
            found.append((alike, mistake["id"], twin))
    most = max((alike for alike, _, _ in found), default=0)
    best = [(name, twin) for alike, name, twin in found if alike == most]
    if len(best) < 2:
        return best[0][0] if best else None
    return max(best, key=lambda one: sum(_all_alike(one[1], calls) for calls in kept))[0]


def behaviour_of_load(error):
    """Return a name for how an answer fails to load: the same for the same error."""
    return _name([_text("load", error["type"], error["message"])])


def behaviour_of_calls(failed, kept):
    """Return a name for how an answer does these calls: of equal ones `of_calls` says the same."""
    told = ([part for call in calls for part in _told(call)] for calls in [*failed, [], *kept])
    return _name(part for parts in told for part in [*parts, b"end of case"])


def _told(call):
    """Return as bytes what `_alike` looks at: equal bytes are alike."""
    ask = {name: told for name, told in call.ask.items() if name != "patience_s"}
    error = call.error and [call.error["type"], call.error["message"]]
    return [_text(ask, error, call.shares, call.written, call.told), call.body, call.told_body]


def _text(*facts):
    return json.dumps(facts, sort_keys=True).encode("ascii")


def _name(parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"%d " % len(part))
        digest.update(part)
    return digest.hexdigest()


def _load(twin, mistake, drive):
    ask = {"do": "load", "as": "answer", "path": mistake["path"], "drive": drive}
    with open(mistake["path"], "rb") as file:
        return twin.do(ask, file.read())


def _load_models(twin, earlier):
    """Load the model answers to earlier exercises, under the learner's answers' names too."""
    for exercise, files in earlier.items():
        path = files[-1][0]
        with open(path, "rb") as file:
            source = file.read()
        for own in (True, False):
            twin.do({"do": "load", "as": "%s:%s" % (exercise, own), "path": path}, source)


def _all_alike(twin, calls):
    calls = [call for call in calls if call.ask["of"] == "answer" and call.ask["do"] != "time"]
    return bool(calls) and all(_alike(twin, call) for call in calls)


def _alike(twin, call):
    how = "call" if call.ask["do"] in ("count", "watch") else call.ask["do"]
    reply, body = twin.do(dict(call.ask, do=how), call.body)
    other = proxy.Call(call, call.ask, call.body, reply, body)
    if call.error or other.error:
        return _same_error(call.error, other.error)
    if how == "value":
        return compare.equal(natural(call.value), natural(other.value))
    changes = call.changed.keys() == other.changed.keys()
    memory = (call.shares, call.written) == (other.shares, other.written)
    return (
        changes
        and memory
        and all(
            compare.equal(one, two) and _place(one) == _place(two)
            for one, two in zip(
                [call.value, *call.changed.values()], [other.value, *other.changed.values()]
            )
        )
    )


def _place(value):
    """Return where a tensor stands in its graph: mistakes about leaves give the right numbers."""
    place = getattr(value, "in_graph", None)
    return place and (place.is_leaf, value.requires_grad, place.grad is None)


def _same_error(one, other):
    if not one or not other:
        return False
    return (one["type"], one["message"]) == (other["type"], other["message"])
