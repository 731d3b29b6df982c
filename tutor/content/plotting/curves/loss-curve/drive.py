import matplotlib.pyplot as plt


def drive_after(answer, others, train, valid, every):
    """curve(train, valid, every) while another figure is open"""
    other, axes = plt.subplots()
    for y in others:
        axes.plot(y)
    returned = answer.curve(train, valid, every)
    lines = [line.get_ydata().tolist() for line in axes.lines]
    is_open = plt.fignum_exists(other.number)
    kept = is_open and other.axes == [axes] and lines == [list(y) for y in others]
    figure = returned or plt.gcf()
    own = figure if hasattr(figure, "axes") and isinstance(figure.axes, list) else figure.figure
    return {"others stay": kept, "lines in yours": sum(len(each.lines) for each in own.axes)}


def drive_twice(answer, train, valid, every):
    """the figure of the second of two calls"""
    answer.curve(train, valid, every)
    return answer.curve(valid, train, every)
