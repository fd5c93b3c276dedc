// expected: a bound of an interval is NaN

#include <limits>

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr double upper = std::numeric_limits<double>::quiet_NaN();
#else
constexpr double upper = 1;
#endif

constexpr auto box = Box{{{0.9, upper}, {0.9, 1.0}}};
