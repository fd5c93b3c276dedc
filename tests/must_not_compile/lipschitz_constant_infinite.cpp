// expected: a Lipschitz constant is negative, infinite or NaN

#include <ctnn/ctnn.hpp>
#include <limits>

using namespace ctnn;

constexpr double infinity = std::numeric_limits<double>::infinity();

#ifndef CORRECTED
constexpr auto property = lipschitz<0>(infinity, 0);
#else
constexpr auto property = lipschitz<0>(1e300, 0);
#endif
