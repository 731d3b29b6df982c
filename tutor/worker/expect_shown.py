"""Pictures of the learner's own values; whatever these are, they change no verdict."""

import proxy
import scenes

_ODD = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RuntimeError)
"""What an exercise's way of drawing raises where the learner's value has another form."""


class Pictures:
    """The words of cases.py for pictures; tutor/pictures/<kind>.py draws them.

    A picture is for right and wrong answers: show it before you expect. What cannot be drawn is
    said where the picture would be. No call made here counts among those that are judged.
    """

    def show(self, kind, **scene):
        """Have a scene of these values drawn.

        A value may be a function without parameters that makes it: what goes wrong in there, since
        the learner's result has another form than it should, is the picture's trouble only.
        """

        def made():
            values = {name: _made(value) for name, value in scene.items()}
            return dict(values, kind=kind)

        self._show(kind, made)

    def drawn(self, function, *arguments, **scene):
        """Have the scene drawn that a function of drive.py makes beside the answer.

        For what does not travel, such as a graph of the learner's own objects. What stands in
        `scene` (caption, title) is added to it.
        """
        self._show("", lambda: dict(_scene(function.call("call", arguments).value), **scene))

    def recorded(self, function, *arguments, **scene):
        """Have torch's own graph of the call's result drawn, as it was recorded.

        Its leaves are named by the parameters of the call; a function of drive.py may return
        (tensor, {name: leaf}) instead of the tensor.
        """

        def made():
            return dict(_scene(function.call("record", arguments).scene), **scene)

        self._show("recorded", made)

    def looked_at(self, function, *arguments, **scene):
        """Have the memory of the call's arguments drawn, and how its result looks at it.

        What the call changed there is marked. For arrays of a few entries.
        """

        def made():
            return dict(_scene(function.call("look", arguments).scene), **scene)

        self._show("memory", made)

    def _show(self, kind, make):
        self._shown += 1
        if not self._pictured or self._shown > scenes.SCENES:
            return
        calls, self._player.calls = self._player.calls, []
        try:
            told = scenes.plain(make())
        except scenes.NoScene as error:
            told = scenes.fault(kind, error)
        except proxy.Raised as raised:
            told = scenes.fault(kind, raised.error["sentence"])
        except (proxy.Missing, proxy.Broken) as error:
            told = scenes.fault(kind, error)
        except _ODD:
            told = scenes.fault(kind, "what your code gives has another form than it should")
        finally:
            self._player.calls = calls
        self._tell({"say": "scene", "scene": told})


def _made(value):
    return value() if callable(value) else value


def _scene(value):
    if not isinstance(value, dict):
        raise scenes.NoScene("your code's result has no picture")
    return value
