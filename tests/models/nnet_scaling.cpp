#include <array>
#include <ctnn/models/nnet_scaling.hpp>

#include "catch.hpp"

namespace {

using Scaling = ctnn::models::NnetScaling<double, 2>;
using Array = std::array<double, 2>;

constexpr Scaling scaling{{{-10, 0}, {10, 5.5}}, {{1, 2.5}, {20, 5}}, {7, 4}};

constexpr bool scales() {
    return scaling.normalize({11, 0}) == Array{0.5, -0.5} && scaling.denormalize_inputs({0.5, -0.5}) == Array{11, 0} &&
           scaling.denormalize_outputs(std::array{0.0, 1.0, -0.5}) == std::array{7.0, 11.0, 5.0};
}
static_assert(scales());

// Inputs outside the limits are reported by contains() and moved to the limits by clamp().
constexpr bool checks_limits() {
    return scaling.contains({-10, 5.5}) && !scaling.contains({-10.5, 0}) && !scaling.contains({0, 5.75}) &&
           scaling.clamp({-11, 2}) == Array{-10, 2} && scaling.clamp({11, -0.5}) == Array{10, 0} &&
           scaling.clamp({3, 5.5}) == Array{3, 5.5} && scaling.normalize({101, 2.5}) == Array{5, 0};
}
static_assert(checks_limits());

}  // namespace

TEST_CASE("models/nnet_scaling: static_assert rows hold at run time") {
    CHECK(scales());
    CHECK(checks_limits());
}
