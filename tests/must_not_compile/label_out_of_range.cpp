// expected: a label of one_hot is out of range; labels are less than the number of classes

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto targets = one_hot<double, 3>({0, 2, 3});
#else
constexpr auto targets = one_hot<double, 3>({0, 2, 1});
#endif
