// expected: ctnn: Step has no gradient to learn from; in the last layer the loss PerceptronCriterion trains it,
// elsewhere take Sigmoid or Tanh

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Net = Network<double, Input<2>, Dense<2, Step>, Dense<1>>;
#else
using Net = Network<double, Input<2>, Dense<2, Sigmoid>, Dense<1>>;
#endif

constexpr Net g = gradient(zeros<Net>(), HalfSquaredError{}, {1, 2}, {3});
