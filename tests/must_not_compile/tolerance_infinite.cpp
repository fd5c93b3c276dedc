// expected: a tolerance is negative, infinite or NaN

#include <ctnn/ctnn.hpp>
#include <limits>

using namespace ctnn;

constexpr double infinity = std::numeric_limits<double>::infinity();

#ifndef CORRECTED
constexpr auto property = decreasing<0, 0>(infinity);
#else
constexpr auto property = decreasing<0, 0>(1e300);
#endif
