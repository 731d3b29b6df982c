def drive_weights(answer, theta, C, K):
    """unpack(theta, C, K)[0]"""
    return answer.unpack(theta, C, K)[0]


def drive_bias(answer, theta, C, K):
    """unpack(theta, C, K)[1]"""
    return answer.unpack(theta, C, K)[1]
