// expected: ctnn: PerceptronCriterion needs Step as the network's last activation; for other activations use Hinge

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<1, Sigmoid>>;
#else
using Net = Network<double, Input<2>, Dense<1, Step>>;
#endif

constexpr Net g = gradient(zeros<Net>(), PerceptronCriterion{}, {1, 2}, {1});
