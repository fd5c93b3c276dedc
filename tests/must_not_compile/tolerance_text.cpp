// expected: ctnn: increasing and decreasing need a tolerance, because outputs are rounded; write increasing<0,
// 1>(1e-12)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto property = increasing<0, 0>("1e-12");
#else
constexpr auto property = increasing<0, 0>(1e-12);
#endif
