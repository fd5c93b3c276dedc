// expected: ctnn: the parameters given are not as many as this network has (given == expected); zeros<Net>() is the
// network of zeros

#include <ctnn/ctnn.hpp>

using namespace ctnn;

using Net = Network<double, Input<2>, Dense<1>>;

#ifndef CORRECTED
constexpr Net net{{1, 2, 3, 4}};
#else
constexpr Net net{{1, 2, 3}};
#endif
