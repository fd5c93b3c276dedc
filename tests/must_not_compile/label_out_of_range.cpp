// expected: a label of one_hot is not below the number of classes

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto targets = one_hot<double, 3>({0, 2, 3});
#else
constexpr auto targets = one_hot<double, 3>({0, 2, 1});
#endif
