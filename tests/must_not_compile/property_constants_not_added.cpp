// expected: numbers in a property do not combine exactly in double; write the result as one number

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto property = output<0> + 0.1 + 0.2 < 1;
#else
constexpr auto property = output<0> + 0.1 < 1 - 0.2;
#endif
