// expected: ctnn: this split leaves no sample for training or none for the test

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Dataset<double, 3, 2, 1> data{.inputs = {{{1, 2}, {3, 4}, {5, 6}}}, .targets = {{{1}, {2}, {3}}}};

#ifndef CORRECTED
constexpr auto split = split_at<0>(data);
#else
constexpr auto split = split_at<1>(data);
#endif
