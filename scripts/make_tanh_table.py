"""Prints the constants of tanh in double: numbers a, their tanh, and the series of d coth d. Needs mpmath
(Debian: python3-mpmath).

    python3 scripts/make_tanh_table.py

There is one a for each value of the four bits after the first bit of a + 1/4; it is 0 up to 2/64, so that small results
are not sums. Among the doubles close to that value, a is the one whose tanh is closest to a double (S. Gal, "Computing
elementary functions: a new approach for achieving high accuracy and good performance", 1986).
"""

from mpmath import bernfrac, factorial, mp, mpf, tanh

mp.prec = 200
LARGEST = 20


def rounding_error(x):
    """Returns the rounding error of tanh x as a double, in units in the last place."""
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
