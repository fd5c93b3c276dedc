// expected: a coefficient of an output is infinite or above 2^500; divide both sides of the comparison

#include <ctnn/ctnn.hpp>
#include <limits>

using namespace ctnn;

constexpr double infinity = std::numeric_limits<double>::infinity();

#ifndef CORRECTED
constexpr auto property = infinity * output<0> < 1;
#else
constexpr auto property = 1e100 * output<0> < 1;
#endif
