// expected: a number in a property is not exact in double; write one that is, such as 0.5 or 0.1

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto property = output<0> <= 0x1.fffffffffffffffp-1L;
#else
constexpr auto property = output<0> <= 0x1.fffffffffffffp-1L;
#endif
