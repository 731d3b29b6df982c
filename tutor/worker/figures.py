"""A matplotlib figure as plain data: what its axes are called, and what is drawn on them.

Facts are read by the functions that matplotlib's classes had when this was first asked for, so a
getter that an answer replaced is put back before anything is read.
"""

import contextlib
import sys
import types

_kept = {}
_TEXTS = ("title", "xlabel", "ylabel", "xscale", "yscale")
_LOOKS = {"suptitle", "title", "texts", "xlim", "ylim", "color", "marker", "style"}


class Drawing:
    """A figure as it came: `axes`, each with its texts, its lines, points, bars, images, surfaces.

    `axes[0].title`, `.lines[0].x`, `.legend` and so on; a colour bar's axes are left out.
    """

    def __init__(self, facts):
        self.suptitle = str(facts["suptitle"])
        self.axes = [_namespace(axes) for axes in facts["axes"]]
        self.essence = _essence(facts)
        """What tells it from other drawings: data, scales, labels; not titles, colours or sizes."""

    def __repr__(self):
        drawn = [axes.title or "without title" for axes in self.axes]
        return "a figure of %d axes (%s)" % (len(drawn), ", ".join(map(repr, drawn)))


def _namespace(facts):
    if isinstance(facts, dict):
        return types.SimpleNamespace(**{name: _namespace(item) for name, item in facts.items()})
    return [_namespace(item) for item in facts] if isinstance(facts, list) else facts


def _essence(facts):
    if isinstance(facts, dict):
        return {name: _essence(item) for name, item in facts.items() if name not in _LOOKS}
    if isinstance(facts, list):
        return [_essence(item) for item in facts]
    return facts.lower() if isinstance(facts, str) else facts


def bind():
    """Import pyplot where matplotlib is needed, and keep its classes as they are now."""
    if _kept or "matplotlib" not in sys.modules:
        return
    with contextlib.suppress(ImportError):
        import matplotlib.pyplot
        from mpl_toolkits.mplot3d import art3d, axes3d

        modules = [matplotlib.figure, matplotlib.axes, matplotlib.lines, matplotlib.collections]
        modules += [matplotlib.text, matplotlib.legend, matplotlib.patches, matplotlib.image]
        modules += [matplotlib.artist, matplotlib.axis, art3d, axes3d]
        for module in modules:
            for kind in list(vars(module).values()):
                if isinstance(kind, type):
                    for base in kind.__mro__[:-1]:
                        _kept[base] = dict(vars(base))


def _restore():
    for kind, attributes in _kept.items():
        for name, value in attributes.items():
            if vars(kind).get(name) is not value:
                with contextlib.suppress(AttributeError, TypeError):
                    setattr(kind, name, value)


def is_figure(value):
    """Whether this is a figure or axes of matplotlib (false where it is not loaded)."""
    figure, axes = sys.modules.get("matplotlib.figure"), sys.modules.get("matplotlib.axes")
    if not figure or not axes:
        return False
    return isinstance(value, (figure.Figure, axes.Axes))


def clear():
    """Close pyplot's figures, so that what is drawn next is a figure of its own."""
    if "matplotlib.pyplot" in sys.modules:
        _restore()
        sys.modules["matplotlib.pyplot"].close("all")


def drawn(result):
    """Return the figure that a call drew: what it returned, else pyplot's current one, else None.

    Axes count as their figure, and so does what pyplot returned of a figure: lines, bars.
    """
    if isinstance(result, (tuple, list)) and any(map(is_figure, result)):
        result = next(item for item in result if is_figure(item))
    if is_figure(result):
        return result
    pyplot = sys.modules.get("matplotlib.pyplot")
    return pyplot.gcf() if pyplot and pyplot.get_fignums() else None


def facts(figure):
    """Return what is drawn on a figure, or on the figure of these axes, as plain data."""
    from matplotlib.axes import Axes

    _restore()
    whole = figure.figure if isinstance(figure, Axes) else figure
    title = getattr(whole, "_suptitle", None)
    found = [axes for axes in whole.axes if axes.get_label() != "<colorbar>"]
    return {
        "suptitle": title.get_text() if title else "",
        "axes": [_axes(axes, Axes) for axes in found],
    }


def _axes(axes, Axes):
    told = {name: str(getattr(Axes, "get_" + name)(axes)) for name in _TEXTS}
    is_3d = axes.name == "3d"
    told["zlabel"] = str(axes.get_zlabel()) if is_3d else ""
    told["projection"] = str(axes.name)
    told["xlim"], told["ylim"] = _floats(Axes.get_xlim(axes)), _floats(Axes.get_ylim(axes))
    legend = Axes.get_legend(axes)
    told["legend"] = [text.get_text() for text in legend.get_texts()] if legend else []
    told["texts"] = [text.get_text() for text in axes.texts]
    told["lines"] = [_line(line) for line in axes.lines]
    told["bars"] = [_bar(patch) for patch in axes.patches if hasattr(patch, "get_height")]
    told["images"] = [_plain(image.get_array()) for image in axes.images]
    told["points"], told["surfaces"], told["contours"] = [], [], []
    for collection in axes.collections:
        _collected(collection, told)
    return told


def _collected(collection, told):
    name = type(collection).__name__
    vertices = _vertices(collection)
    if name == "QuadContourSet":
        told["contours"].append({"levels": _plain(collection.levels)})
    elif vertices is not None:
        told["surfaces"].append({"vertices": vertices})
    elif hasattr(collection, "_offsets3d"):
        x, y, z = (_plain(part) for part in collection._offsets3d)
        told["points"].append({"x": x, "y": y, "z": z, "label": _label(collection)})
    elif name == "PathCollection":
        places = _plain(collection.get_offsets()).reshape(-1, 2)
        found = {"x": places[:, 0], "y": places[:, 1], "z": None, "label": _label(collection)}
        told["points"].append(found)


def _vertices(collection):
    """Return the corners of a surface or wire frame in 3D, one row each, or None."""
    import numpy

    held = getattr(collection, "_faces", None)
    if held is None and getattr(collection, "_vec", None) is not None:
        held = numpy.asarray(collection._vec)[:3].T  # matplotlib before 3.10
    if held is None and hasattr(collection, "_segments3d"):
        held = numpy.concatenate([numpy.asarray(part, float) for part in collection._segments3d])
    if held is None:
        return None
    return numpy.unique(_plain(held).reshape(-1, 3), axis=0)


def _line(line):
    x, y, z = line.get_xdata(orig=False), line.get_ydata(orig=False), None
    if hasattr(line, "get_data_3d"):
        x, y, z = line.get_data_3d()
    return {
        "x": _plain(x),
        "y": _plain(y),
        "z": None if z is None else _plain(z),
        "label": _label(line),
        "color": str(line.get_color()),
        "marker": str(line.get_marker()),
        "style": str(line.get_linestyle()),
    }


def _bar(patch):
    found = (patch.get_x(), patch.get_width(), patch.get_y(), patch.get_height())
    return dict(zip(("x", "width", "y", "height"), _floats(found)))


def _label(artist):
    """Return the label; "" for those that matplotlib gives itself."""
    label = str(artist.get_label())
    return "" if label.startswith("_") else label


def _floats(numbers):
    return [float(number) for number in numbers]


def _plain(values):
    import numpy

    return numpy.array(numpy.ma.getdata(values), dtype=float)
