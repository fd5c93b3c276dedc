// expected: ctnn: wrong number of samples for this dataset (given == expected)

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}}}, .targets = {{{1}, {2}}}};
#else
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {2}}}};
#endif
