// expected: ctnn: a trace shows dLoss/dy, which this loss does not have

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
using Loss = PerceptronCriterion;
using Net = Network<double, Input<2>, Dense<1, Step>>;
#else
using Loss = HalfSquaredError;
using Net = Network<double, Input<2>, Dense<1, Sigmoid>>;
#endif

constexpr auto trace = trace_step(zeros<Net>(), Loss{}, {1, 2}, {1}, SGD{.rate = 0.5});
