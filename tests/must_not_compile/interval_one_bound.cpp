// expected: an interval has two bounds, the lower and the upper

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto box = Box{{{0.9}, {0.9, 1.0}}};
#else
constexpr auto box = Box{{{0.9, 0.9}, {0.9, 1.0}}};
#endif
