// expected: ctnn: PerceptronCriterion is the loss of a network whose last activation is Step

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<1, Sigmoid>>;
#else
using Net = Network<double, Input<2>, Dense<1, Step>>;
#endif

constexpr Net g = gradient(zeros<Net>(), PerceptronCriterion{}, {1, 2}, {1});
