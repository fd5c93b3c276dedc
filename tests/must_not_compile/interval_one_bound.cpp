// expected: ctnn: wrong number of bounds in an interval (given == expected); an interval has a lower and an upper bound

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto box = Box{{{0.9}, {0.9, 1.0}}};
#else
constexpr auto box = Box{{{0.9, 0.9}, {0.9, 1.0}}};
#endif
