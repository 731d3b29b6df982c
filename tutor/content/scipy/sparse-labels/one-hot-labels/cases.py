import numpy as np
from scipy.sparse import coo_matrix

DENSE = ["numpy.zeros", "numpy.eye", "numpy.identity", "numpy.equal", "numpy.zeros_like"]


def ground_truth(labels, num_classes):
    G = np.zeros((num_classes, len(labels)), dtype=np.uint8)
    for n, label in enumerate(labels):
        G[label, n] = 1
    return coo_matrix(G)


def draw(rng, C, N):
    """Labels; every class has one, if there are samples enough."""
    labels = np.concatenate([np.arange(C), rng.integers(0, C, max(N - C, 0))])[:N]
    return rng.permutation(labels), C


def case_example(answer, expect):
    """The example: labels 2, 0, 1, 2."""
    labels = np.array([2, 0, 1, 2])
    expect.close(answer.ground_truth(labels, 3), ground_truth(labels, 3))


def case_any_size(answer, expect, rng):
    """Any number of classes and samples, one of each among them."""
    for C, N in [(3, 7), (5, 6), (2, 9), (1, 4), (4, 1)]:
        labels, _ = draw(rng, C, N)
        expect.close(answer.ground_truth(labels, C), ground_truth(labels, C))


def case_square(answer, expect):
    """As many classes as samples, where swapped axes are no error."""
    labels = np.array([1, 2, 0])
    expect.close(answer.ground_truth(labels, 3), ground_truth(labels, 3))


def case_missing_class(answer, expect):
    """Nobody has the last class: its row is there, and empty."""
    labels = np.array([1, 0, 1, 1])
    expect.close(answer.ground_truth(labels, 4), ground_truth(labels, 4))


def case_only_ones_are_stored(answer, expect, rng):
    """N numbers are stored, not C times N."""
    labels, C = draw(rng, 6, 20)
    G = answer.ground_truth(labels, C)
    expect.close(G, ground_truth(labels, C))
    expect.true(G.nnz == 20, f"G stores {G.nnz} entries for 20 samples; the ones are enough")


def case_no_dense_array(answer, expect, rng):
    """No array of zeros is made on the way."""
    because = "with a million samples and classes it would not fit into memory"
    labels, C = draw(rng, 3, 8)
    G = expect.without(answer.ground_truth, labels, C, names=DENSE, because=because)
    expect.close(G, ground_truth(labels, C))


def case_inputs_stay(answer, expect, rng):
    """labels are only read, every second one of a larger array."""
    labels = draw(rng, 3, 12)[0][::2]
    G = expect.untouched(answer.ground_truth, labels, 3)
    expect.close(G, ground_truth(labels, 3))


def case_no_loop(answer, expect, rng):
    """No loop: as many steps in Python for 256 samples as for 32."""
    expect.vectorized(answer.ground_truth, ground_truth, lambda N: draw(rng, 4, N), N=(32, 256))
