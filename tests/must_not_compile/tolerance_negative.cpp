// expected: a tolerance is negative, infinite or NaN

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto property = increasing<0, 0>(-4.9406564584124654e-324);
#else
constexpr auto property = increasing<0, 0>(4.9406564584124654e-324);
#endif
