"""Figures: judged by what is drawn on their axes and how they are labelled, not by pixels."""

import describe
from compare import Wrong
from figures import Drawing


class Figures:
    """The word of cases.py for figures."""

    def figure(self, function, *arguments, on=0, axes=None, data_rtol=1e-3, **wanted):
        """Expect the call to draw a figure with all of what is named; return the Drawing.

        The figure is what the call returns (a figure, or axes of it), else pyplot's current one:
        `return` is not needed. `axes` is their number, `on` the axes that the rest is about:

            title, xlabel, ylabel, zlabel    True (there is one), or words that it must contain
            xscale, yscale, projection       "linear", "log", "3d"
            legend                           True, or a list of words: one entry must have each
            lines, points                    a list of (x, y) or (x, y, z): each must be drawn
            bars                             the bars' heights, from left to right
            image                            the array shown
            surface                          (X, Y, Z), in 3D
        """
        drawing = function.call("figure", arguments).value
        if not isinstance(drawing, Drawing):
            raise Wrong(f"{function.name} draws no figure")
        found = _Axes(function.name, drawing, data_rtol)
        if axes is not None and len(drawing.axes) != axes:
            raise Wrong(f"{function.name} draws {len(drawing.axes)} axes; expected {axes}")
        if on >= len(drawing.axes):
            raise Wrong(f"{function.name} draws a figure without axes")
        for name, want in wanted.items():
            found.check(name, want, drawing.axes[on])
        return drawing


class _Axes:
    """One drawing, asked one thing at a time."""

    def __init__(self, who, drawing, rtol):
        self._who = who
        self._rtol = rtol
        self._title = drawing.suptitle

    def check(self, name, want, axes):
        if name in ("title", "xlabel", "ylabel", "zlabel"):
            seen = getattr(axes, name) or (self._title if name == "title" else "")
            self._text(name, want, seen)
        elif name in ("xscale", "yscale", "projection"):
            self._scale(name, want, getattr(axes, name))
        else:
            getattr(self, "_" + name)(want, axes)

    def _text(self, name, want, seen):
        if not seen.strip():
            raise Wrong(f"{self._who} gives its axes no {name}")
        missing = [] if want is True else [w for w in want.split() if w.lower() not in seen.lower()]
        if missing:
            told = f"{self._who}: the {name} {seen!r} does not say {' '.join(missing)!r}"
            raise Wrong(told, want, seen)

    def _scale(self, name, want, seen):
        if seen != want:
            raise Wrong(f"{self._who}: the {name} is {seen}; expected {want}", want, seen)

    def _legend(self, want, axes):
        if not axes.legend:
            raise Wrong(f"{self._who} draws no legend: label what is drawn, then call legend()")
        for words in [] if want is True else want:
            if not any(words.lower() in text.lower() for text in axes.legend):
                told = f"{self._who}: no entry of the legend says {words!r}"
                raise Wrong(told, words, ", ".join(axes.legend))

    def _lines(self, want, axes):
        self._each("line", want, axes.lines)

    def _points(self, want, axes):
        self._each("set of points", want, axes.points)

    def _each(self, noun, want, drawn):
        for number, data in enumerate(want, 1):
            if any(self._draws(item, data) for item in drawn):
                continue
            which = f"{noun} {number} of {len(want)}" if len(want) > 1 else f"the {noun}"
            seen = "; ".join(_said(item) for item in drawn[:4]) or f"no {noun}"
            told = f"{self._who} does not draw {which} through the wanted places"
            if not drawn:
                told = f"{self._who} draws no {noun}"
            raise Wrong(told, _said_data(data), seen)

    def _draws(self, item, data):
        seen = (item.x, item.y, item.z)
        return all(self._close(one, other) for one, other in zip(seen, data))

    def _bars(self, want, axes):
        heights = [bar.height for bar in sorted(axes.bars, key=lambda bar: bar.x)]
        if not self._close(heights, want):
            told = f"{self._who} draws bars of other heights"
            told = told if heights else f"{self._who} draws no bars"
            raise Wrong(told, describe.short(want), describe.short(heights))

    def _image(self, want, axes):
        if not axes.images:
            raise Wrong(f"{self._who} shows no image")
        if not any(self._close(image, want) for image in axes.images):
            told = f"{self._who} shows another image"
            raise Wrong(told, describe.short(want), describe.short(axes.images[0]))

    def _surface(self, want, axes):
        import numpy

        if not axes.surfaces:
            raise Wrong(f"{self._who} draws no surface")
        X, Y, Z = (numpy.asarray(part, float).ravel() for part in numpy.broadcast_arrays(*want))
        known = numpy.column_stack([X, Y, Z])
        span = numpy.maximum(numpy.ptp(known, axis=0), 1e-9)
        for surface in axes.surfaces:
            corners = numpy.asarray(surface.vertices, float)
            off = [abs((known - corner) / span).max(axis=1).min() for corner in corners]
            ends = abs((numpy.ptp(corners, axis=0) - span) / span)[:2]
            if max(off, default=1) < 10 * self._rtol and max(ends) < 0.1:
                return
        raise Wrong(f"{self._who} draws another surface", "Z over X and Y", "other heights")

    def _close(self, seen, want):
        import numpy

        if seen is None or want is None:
            return False
        seen, want = numpy.asarray(seen, float), numpy.asarray(want, float)
        if seen.shape != want.shape:
            return False
        scale = max(abs(want).max(), 1e-300) if want.size else 1.0
        return bool(numpy.allclose(seen, want, rtol=self._rtol, atol=self._rtol * scale))


def _said(item):
    return _said_data([part for part in (item.x, item.y, item.z) if part is not None])


def _said_data(data):
    import numpy

    names = ("x", "y", "z")
    return ", ".join(
        f"{name} from {numpy.asarray(part).ravel()[0]:.4g} to {numpy.asarray(part).ravel()[-1]:.4g}"
        if numpy.size(part)
        else f"no {name}"
        for name, part in zip(names, data)
    )
