"""Prints the constants of the argument reduction of exp and, for double, its tables: 2^(j/64) rounded to double, and the
logarithm of the exact over the rounded value. Needs mpmath (Debian: python3-mpmath).

    python3 scripts/make_exp_table.py
"""

from mpmath import floor, log, mp, mpf

mp.prec = 300
STEPS = 64


def hexadecimal(value):
    return float(value).hex()


def to_float(value):
    mp.prec = 24
    rounded = +value
    mp.prec = 300
    return rounded


def first_bits(value, bits):
    """Returns the positive `value` truncated to `bits` bits."""
    scale = mpf(2) ** (bits - mp.mag(value))
    return floor(value * scale) / scale


def reduction(name, step, high_bits, rounded):
    high = first_bits(step, high_bits)
    print(name, "1 / step", hexadecimal(rounded(1 / step)))
    print(name, "step, high", hexadecimal(high), "low", hexadecimal(rounded(step - high)))


def table(values):
    for begin in range(0, len(values), 4):
        print("   ", ", ".join(hexadecimal(value) for value in values[begin : begin + 4]) + ",")


# Products of the high part with the number of steps, below 2^17 and 2^8, are exact.
reduction("double", log(mpf(2)) / STEPS, 36, lambda value: mpf(float(value)))
reduction("float", log(mpf(2)), 15, to_float)
powers = [mpf(2) ** (mpf(j) / STEPS) for j in range(STEPS)]
table(powers)
print()
table([log(power / mpf(float(power))) for power in powers])
