// expected: a number in a property is NaN

#include <ctnn/ctnn.hpp>
#include <limits>

using namespace ctnn;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

#ifndef CORRECTED
constexpr auto property = nan * output<0> < 1;
#else
constexpr auto property = 2 * output<0> < 1;
#endif
