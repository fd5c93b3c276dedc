// expected: ctnn: wrong number of intervals (given == expected); a Box<n> has n, one per input

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr Box<3> box{{{0.9, 1.0}, {0.9, 1.0}}};
#else
constexpr Box<3> box{{{0.9, 1.0}, {0.9, 1.0}, {0.9, 1.0}}};
#endif
