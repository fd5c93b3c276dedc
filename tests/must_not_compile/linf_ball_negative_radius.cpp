// expected: the radius of a ball is negative or NaN

#include <array>

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr auto around = linf_ball(std::array{0.9, 1.0}, -0.1);
#else
constexpr auto around = linf_ball(std::array{0.9, 1.0}, 0.1);
#endif
