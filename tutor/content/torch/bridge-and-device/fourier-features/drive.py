import torch


def drive_elsewhere(answer, N, K, dtype):
    """fourier(x, K) with x on the "meta" device"""
    features = answer.fourier(torch.zeros(N, dtype=getattr(torch, dtype), device="meta"), K)
    return {
        "device": str(features.device),
        "shape": list(features.shape),
        "dtype": str(features.dtype),
    }
