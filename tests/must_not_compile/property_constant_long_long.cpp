// expected: a number in a property is not exact in double; write one that is, such as 0.5 or 0.1

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto property = output<0> + 9007199254740992LL >= 9007199254740993LL;
#else
constexpr auto property = output<0> + 9007199254740992LL >= 9007199254740994LL;
#endif
