// expected: ctnn: hold_out_every<1> leaves no sample for training; write n of at least 2

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

constexpr Dataset<double, 3, 2, 1> data{.inputs = {{{1, 2}, {3, 4}, {5, 6}}}, .targets = {{{1}, {2}, {3}}}};

#ifndef CORRECTED
constexpr auto split = hold_out_every<1>(data);
#else
constexpr auto split = hold_out_every<2>(data);
#endif
