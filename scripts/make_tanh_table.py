"""The constants of tanh in double: places a, their hyperbolic tangents, and the series of d coth d. Needs mpmath
(Debian: python3-mpmath).

    python3 scripts/make_tanh_table.py

A place stands near each number whose distance from -1/4 has four bits after its first (0 near those up to 2/64, so that
small results are not sums); of the doubles near it, that whose tangent is nearest to a double (S. Gal, "Computing
elementary functions: a new approach for achieving high accuracy and good performance", 1986).
"""

from mpmath import bernfrac, factorial, mp, mpf, tanh

mp.prec = 200
LARGEST = 20


def rounding_error(x):
    """Of tanh x as a double, in units in the last place."""
    exact = tanh(mpf(x))
    return abs(mpf(float(exact)) - exact) / mpf(2) ** (mp.mag(exact) - 53)


def place(k):
    middle = 2.0 ** (k // 16 - 2) * (1 + k % 16 / 16) - 0.25
    return 0.0 if k < 3 else min((middle * (1 + m * 2.0**-40) for m in range(-1000, 1001)), key=rounding_error)


def table(values):
    for begin in range(0, len(values), 4):
        print("   ", ", ".join(float(value).hex() for value in values[begin : begin + 4]) + ",")


places = []
while not places or places[-1] < LARGEST - 0.5:
    places.append(place(len(places)))
print(len(places), "places")
table(places)
print()
table([tanh(mpf(a)) for a in places])
print()
for i in range(1, 5):
    numerator, denominator = bernfrac(2 * i)
    print(float(mpf(4) ** i * mpf(numerator) / denominator / factorial(2 * i)).hex())
