// expected: ctnn: wrong number of parameters for this network (given == expected); for all zeros
// write zeros<Net>()

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

#ifndef CORRECTED
constexpr std::array<double, 2> parameters{1, 2};
#else
constexpr std::array<double, 3> parameters{1, 2, 3};
#endif

constexpr Net net{parameters};
