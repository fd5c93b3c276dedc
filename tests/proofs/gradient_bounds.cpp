#include <ctnn/proofs/gradient_bounds.hpp>

#include <array>
#include <cstddef>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/bound_network.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Line = Network<double, Input<2>, Dense<1>>;
constexpr auto of_line = [] {
    const auto numbers = detail::double_parameters(Line{{2.0, -3.0, 1.0}});
    return detail::bound_gradient(numbers, detail::bound_network(numbers, Box{{{0, 1}, {0, 1}}}, true), {1.0});
}();
static_assert(of_line.usable);
static_assert(of_line.centre[0] == 2);
static_assert(of_line.centre[1] == -3);
static_assert(of_line.radius[0] > 0);
static_assert(of_line.radius[0] < 1e-12);

/// Step has no derivative at 0.
using Stair = Network<double, Input<1>, Dense<1, Step>>;
constexpr bool has_slope(double lower, double upper) {
    const auto numbers = detail::double_parameters(Stair{{1.0, 0.0}});
    return detail::bound_gradient(numbers, detail::bound_network(numbers, Box<1>{{{lower, upper}}}, true), {1.0})
        .usable;
}
static_assert(!has_slope(-1, 1));
static_assert(has_slope(0.5, 1));

/// The number of difference quotients in the box outside the bounds.
template <class Net>
std::size_t escapes(std::uint64_t seed) {
    Random random(seed);
    Net net = zeros<Net>();
    for (auto& parameter : net.parameters) parameter = random.normal<double>();
    const Box<2> box{{{-0.5, 0.25}, {0.1, 0.3}}};
    const auto numbers = detail::double_parameters(net);
    const auto slopes = detail::bound_gradient(numbers, detail::bound_network(numbers, box, true), {1.0, -1.0});
    std::size_t count = slopes.usable ? 0 : 1;
    for (int i = 0; i < 200; ++i) {
        const std::array x{random.uniform<double>(-0.5, 0.24), random.uniform<double>(0.1, 0.29)};
        for (std::size_t k = 0; k < 2; ++k) {
            std::array beside = x;
            beside[k] += 0.01;
            const auto here = net(x);
            const auto there = net(beside);
            const double quotient = ((there[0] - there[1]) - (here[0] - here[1])) / (beside[k] - x[k]);
            count += absolute(quotient - slopes.centre[k]) > slopes.radius[k] + 1e-10;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("proofs/gradient_bounds: difference quotients are within the bounds") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CHECK(escapes<Network<double, Input<2>, Dense<5, ReLU>, Dense<4, Tanh>, Dense<2>>>(seed) == 0);
        CHECK(escapes<Network<double, Input<2>, Dense<4, Sigmoid>, Softmax, Dense<3, SiLU>, Dense<2>>>(seed) == 0);
        CHECK(escapes<Network<double, Input<2>, Dense<4, GELU>, Dense<3, ELU<>>, Dense<2, Softmax>>>(seed) == 0);
        CHECK(escapes<Network<double, Input<2>, Dense<4, LeakyReLU<>>, Dense<3, Softplus>, Dense<2>>>(seed) == 0);
    }
}
