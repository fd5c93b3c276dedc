// Passes each kind of property by value: with an empty base class, GCC 10 and later would print a
// note about the ABI.

#include <ctnn/ctnn.hpp>

using namespace ctnn;

OutputsWithin within(double lower, double upper) { return outputs_within(lower, upper); }
auto joined(double lower) { return outputs_within(lower, 1) && !(output<0> < lower); }
auto compared(double upper) { return output<0> < upper; }
ClassifiedAs classified(double threshold) { return classified_as(1, threshold); }
Monotone<0, 1> monotone(double tolerance) { return increasing<0, 1>(tolerance); }
Lipschitz<0> limited(double constant, double tolerance) { return lipschitz<0>(constant, tolerance); }
auto named(double upper) { return requirement("REQ-1", outputs_within(0, upper)); }
Interval interval(double lower, double upper) { return {lower, upper}; }
Box<2> box(double upper) { return Box{{{0, upper}, {0, upper}}}; }
