#include <ctnn/proofs/bound_network.hpp>

#include <cstddef>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Line = Network<float, Input<1>, Dense<1>, Dense<1>>;
constexpr bool is_usable(const Line& net, const Box<1>& box) {
    return detail::bound_network(detail::double_parameters(net), box, true).usable;
}
constexpr Line line{{1.0F, 0.0F, 1.0F, 0.0F}};
static_assert(is_usable(line, Box{{{-1, 1}}}));
static_assert(is_usable(line, Box{{{-0x1p99, 0x1p99}}}));
static_assert(!is_usable(line, Box{{{0, 0x1p101}}}));
static_assert(!is_usable(line, Box{{{-0x1p101, 0}}}));

// Too large in the second layer only, which makes all bounds unusable.
static_assert(!is_usable(Line{{0x1p60F, 0.0F, 0x1p60F, 0.0F}}, Box{{{0, 1}}}));
static_assert(is_usable(Line{{0x1p60F, 0.0F, 0x1p60F, 0.0F}}, Box{{{0, 0x1p-60}}}));

}  // namespace

TEST_CASE("proofs/bound_network: linear bounds are within interval bounds, some of them tighter") {
    using Net = Network<double, Input<3>, Dense<6, ReLU>, Dense<6, Tanh>, Dense<2>>;
    std::size_t tighter = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Random random(seed);
        Net net = zeros<Net>();
        for (auto& parameter : net.parameters) parameter = random.normal<double>();
        const Box<3> box{{{-0.5, 0.25}, {0.1, 0.3}, {-2, -1.5}}};
        const auto numbers = detail::double_parameters(net);
        const auto intervals = detail::bound_network(numbers, box, false);
        const auto lines = detail::bound_network(numbers, box, true);
        for (std::size_t n = 0; n < detail::neuron_count<Net>; ++n) {
            CHECK(lines.z_lower[n] >= intervals.z_lower[n]);
            CHECK(lines.z_upper[n] <= intervals.z_upper[n]);
            CHECK(lines.z_lower[n] <= lines.z_upper[n]);
            tighter +=
                lines.z_upper[n] - lines.z_lower[n] < 0.9 * (intervals.z_upper[n] - intervals.z_lower[n]) ? 1 : 0;
        }
    }
    CHECK(tighter > 100);
}
