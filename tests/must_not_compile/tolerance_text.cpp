// expected: rises and falls take a tolerance, rises<0, 1>(1e-12)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto property = rises<0, 0>("1e-12");
#else
constexpr auto property = rises<0, 0>(1e-12);
#endif
