#include <ctnn/proofs/named_properties.hpp>

#include <array>
#include <cstddef>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/relu.hpp>
#include <ctnn/proofs/proves.hpp>
#include <ctnn/training/metrics.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Three = Network<double, Input<1>, Dense<3>>;
/// x, 1 - x and 0.5: equal at 0.5, where the first has it.
constexpr Three three{{1.0, -1.0, 0.0, 0.0, 1.0, 0.5}};
static_assert(keeps_class(three, std::array{0.5}).expected_class == 0 &&
              keeps_class(three, std::array{0.25}).expected_class == 1);
static_assert(prove(three, Box{{{0.5, 0.5}}}, classified_as(1)).answer == Answer::refuted);
static_assert(prove(three, Box{{{0.5, 0.5}}}, classified_as(2)).answer == Answer::refuted);
static_assert(proves(three, Box{{{0, 0.49}}}, classified_as(1)) && proves(three, Box{{{0.51, 1}}}, classified_as(0)));
static_assert(prove(three, Box{{{0, 1}}}, classified_as(0)).answer == Answer::refuted);
static_assert(prove(three, Box{{{0, 1}}}, classified_as(3)).answer == Answer::refuted, "there is no class 3");

// Every output counts.
static_assert(proves(three, Box{{{0, 1}}}, outputs_within(-0.001, 1.001)));
static_assert(prove(three, Box{{{0, 1}}}, outputs_within(0.001, 1.001)).answer == Answer::refuted);
static_assert(prove(three, Box{{{0, 1}}}, outputs_within(-0.001, 0.999)).answer == Answer::refuted);
static_assert(prove(three, Box{{{0, 1}}}, outputs_within(1, 0)).answer == Answer::refuted, "nothing lies between");
static_assert(proves(three, Box{{{0, 1}}}, output_within<2>(0.499, 0.501)));
static_assert(!proves(three, Box{{{0, 1}}}, output_within<1>(0.499, 0.501)));

/// With one output, 1 from the threshold on and 0 below.
using One = Network<float, Input<1>, Dense<1>>;
constexpr One one{{1.0F, 0.0F}};
static_assert(keeps_class(one, std::array{0.5F}).expected_class == 1 &&
              keeps_class(one, std::array{0.49F}).expected_class == 0);
static_assert(keeps_class(one, std::array{0.5F}, 0.6).expected_class == 0);
static_assert(prove(one, Box{{{0.5, 0.5}}}, classified_as(0)).answer == Answer::refuted);
static_assert(proves(one, Box{{{0.51, 1}}}, classified_as(1)) && proves(one, Box{{{0, 0.49}}}, classified_as(0)));
static_assert(proves(one, Box{{{0, 0.49}}}, classified_as(1, -0.1)));

}  // namespace

TEST_CASE("proofs/named_properties: the class is the one that accuracy() counts") {
    using Net = Network<float, Input<2>, Dense<3, ReLU>, Dense<3>>;
    Random random(3);
    std::size_t ties = 0;
    for (int i = 0; i < 200; ++i) {
        Net net = zeros<Net>();
        for (auto& parameter : net.parameters) parameter = static_cast<float>(random.below(3)) - 1;
        const std::array x{static_cast<float>(random.below(3)), static_cast<float>(random.below(2))};
        const auto y = net(x);
        ties += y[0] == y[1] || y[1] == y[2] ? 1 : 0;
        const std::size_t kept = keeps_class(net, x).expected_class;
        Dataset<float, 1, 2, 3> data{{{{x[0], x[1]}}}, {{{0, 0, 0}}}};
        data.targets[0][kept] = 1;
        CHECK(accuracy(net, data) == 1.0);
    }
    CHECK(ties > 10);
}
