// expected: an interval's lower bound is above its upper bound

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto box = Box{{{1.0, 0.9}, {0.9, 1.0}}};
#else
constexpr auto box = Box{{{0.9, 1.0}, {0.9, 1.0}}};
#endif
