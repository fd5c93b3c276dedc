// expected: the property is undecided; an interval of the box contains no float; write bounds that are
// floats, such as 0.1F, or linf_ball(sample, 0); expected: output<0> < 1

#include <ctnn/ctnn.hpp>

using namespace ctnn;

constexpr Network<float, Input<1>, Dense<1>> line{{1.0F, 0.0F}};

#ifndef CORRECTED
constexpr Box point{{{0.1, 0.1}}};
#else
constexpr Box point{{{0.1F, 0.1F}}};
#endif

constexpr auto low = output<0> < 1;

static_assert(proved<line, point, low>);
