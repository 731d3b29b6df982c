# verdict: wrong
# autograd finds the gradients of this, and you have written nothing backward. The
# node has to be your own: a subclass of torch.autograd.Function.
class Dense:
    @staticmethod
    def apply(X, W, b):
        return X @ W + b
