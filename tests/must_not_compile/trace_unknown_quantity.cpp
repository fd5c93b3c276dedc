// expected: the trace has no quantity of this name
#include <ctnn/ctnn.hpp>
using namespace ctnn;

using Net = Network<double, Input<1>, Dense<1>>;
constexpr auto trace = trace_step(Net{{1, 0}}, HalfSquaredError{}, {1}, {0}, SGD{});
#ifndef CORRECTED
constexpr double w = trace["w_oo"];
#else
constexpr double w = trace["w_o"];
#endif
