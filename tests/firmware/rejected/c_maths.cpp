// expected: it needs exp

#include <cmath>

double grown(double x) { return std::exp(x); }
