"""Shares, scores, medians and their intervals, after FIGURES.md "How figures count" and references/numbers.md 1."""
import math

Z = 1.959963984540054           # two-sided 95 % of the normal distribution


def wilson(hits, base):
    """Wilson 95 % interval of a share; None without a base."""
    if base == 0:
        return None
    share, square = hits / base, Z * Z
    middle = (share + square / (2 * base)) / (1 + square / base)
    half = Z * math.sqrt(share * (1 - share) / base + square / (4 * base * base)) / (1 + square / base)
    return share, max(0.0, middle - half), min(1.0, middle + half)


def difference(hits, base, others, other_base):
    """Difference of two shares with its unpooled Wald 95 % interval, and p of the pooled test that they are one."""
    one, other, pooled = hits / base, others / other_base, (hits + others) / (base + other_base)
    half = Z * math.sqrt(one * (1 - one) / base + other * (1 - other) / other_base)
    deviations = abs(one - other) / math.sqrt(pooled * (1 - pooled) * (1 / base + 1 / other_base))
    return one - other, one - other - half, one - other + half, math.erfc(deviations / math.sqrt(2))


def holm(chances):
    """How many of the smallest of these p are beyond chance at 5 % together."""
    count = 0
    for p in sorted(chances):
        if p > 0.05 / (len(chances) - count):
            break
        count += 1
    return count


def nps(promoters, passives, detractors):
    """(score, standard error) on the scale of one; None without answers."""
    n = promoters + passives + detractors
    if n == 0:
        return None
    score = (promoters - detractors) / n
    variance = (promoters + detractors) / n - score * score
    return score, math.sqrt(max(0.0, variance) / n)


def nps_margin(promoters, passives, detractors):
    """Half width of the interval: Wald, adjusted Wald under thirty answers."""
    n = promoters + passives + detractors
    if n < 30:
        return Z * nps(promoters + 0.75, passives + 1.5, detractors + 0.75)[1]
    return Z * nps(promoters, passives, detractors)[1]


def median_ranks(n):
    """1-based ranks of the two order statistics that hold the median with at least 95 %; None where n is too small."""
    below, low = 0.0, 0
    for k in range(n):
        below += math.exp(math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1) - n * math.log(2))
        if below > 0.025:
            break
        low = k + 1
    return (low, n + 1 - low) if low else None


LONGER = math.inf                # a value longer than all: still open


def median(values):
    """Mean of the two middle ones of sorted values; longer than all when one of them is."""
    n = len(values)
    if n == 0:
        return None
    if n % 2:
        return float(values[n // 2])
    low, high = values[n // 2 - 1], values[n // 2]
    return LONGER if high == LONGER else (low + high) / 2


def p90(values):
    """Nearest rank: the smallest value that nine tenths do not pass."""
    n = len(values)
    return None if n == 0 else float(values[-(-9 * n // 10) - 1])
