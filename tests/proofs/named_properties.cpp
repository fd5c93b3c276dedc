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
/// x, 1 - x and 0.5, which are equal at x = 0.5; the first is the class.
constexpr Three three{{1.0, -1.0, 0.0, 0.0, 1.0, 0.5}};
static_assert(keeps_class(three, std::array{0.5}).expected_class == 0);
static_assert(keeps_class(three, std::array{0.25}).expected_class == 1);
static_assert(prove(three, Box{{{0.5, 0.5}}}, classified_as(1)).answer == Answer::refuted);
static_assert(prove(three, Box{{{0.5, 0.5}}}, classified_as(2)).answer == Answer::refuted);
static_assert(proves(three, Box{{{0, 0.49}}}, classified_as(1)));
static_assert(proves(three, Box{{{0.51, 1}}}, classified_as(0)));
static_assert(prove(three, Box{{{0, 1}}}, classified_as(0)).answer == Answer::refuted);
static_assert(prove(three, Box{{{0, 1}}}, classified_as(3)).answer == Answer::refuted, "there is no class 3");

// The property covers every output.
static_assert(proves(three, Box{{{0, 1}}}, outputs_within(-0.001, 1.001)));
static_assert(prove(three, Box{{{0, 1}}}, outputs_within(0.001, 1.001)).answer == Answer::refuted);
static_assert(prove(three, Box{{{0, 1}}}, outputs_within(-0.001, 0.999)).answer == Answer::refuted);
static_assert(prove(three, Box{{{0, 1}}}, outputs_within(1, 0)).answer == Answer::refuted, "no number is between");
static_assert(proves(three, Box{{{0, 1}}}, output_within<2>(0.499, 0.501)));
static_assert(!proves(three, Box{{{0, 1}}}, output_within<1>(0.499, 0.501)));

/// A single output: class 1 from the threshold on, class 0 below.
using One = Network<float, Input<1>, Dense<1>>;
constexpr One one{{1.0F, 0.0F}};
static_assert(keeps_class(one, std::array{0.5F}).expected_class == 1);
static_assert(keeps_class(one, std::array{0.49F}).expected_class == 0);
static_assert(keeps_class(one, std::array{0.5F}, 0.6).expected_class == 0);
static_assert(prove(one, Box{{{0.5, 0.5}}}, classified_as(0)).answer == Answer::refuted);
static_assert(proves(one, Box{{{0.51, 1}}}, classified_as(1)));
static_assert(proves(one, Box{{{0, 0.49}}}, classified_as(0)));
static_assert(proves(one, Box{{{0, 0.49}}}, classified_as(1, -0.1)));

/// Whether the property holds for these outputs.
template <class P, std::size_t outputs>
constexpr bool holds(const P& property, const std::array<double, outputs>& y) {
    return property.template decide<outputs>(detail::PointEvaluator<outputs, std::array<double, outputs>>{y}).holds;
}

constexpr std::array three_outputs{0.25, 0.5, -1.0};
static_assert(holds(classified_as(1), three_outputs));
static_assert(!holds(classified_as(0), three_outputs));
static_assert(!holds(classified_as(3), three_outputs));
static_assert(holds(classified_as(0), std::array{1.0, 1.0}), "the first of equal outputs");
static_assert(!holds(classified_as(1), std::array{1.0, 1.0}));
static_assert(holds(classified_as(1), std::array{0.5}));
static_assert(!holds(classified_as(0), std::array{0.5}));
static_assert(holds(classified_as(0), std::array{0.4}));
static_assert(!holds(classified_as(2), std::array{0.4}));
static_assert(holds(classified_as(1, 0), std::array{0.4}));
static_assert(holds(outputs_within(-1, 0.5), three_outputs));
static_assert(!holds(outputs_within(-0.5, 0.5), three_outputs));
static_assert(holds(output_within<0>(0, 0.25), three_outputs));
static_assert(!holds(output_within<1>(0, 0.25), three_outputs));

static_assert(classified_as(2).describe(FixedString<80>{}).view() == "class 2");
static_assert(outputs_within(-1, 0.5).describe(FixedString<80>{}).view() == "every output from -1 to 0.5");

}  // namespace

TEST_CASE("proofs/named_properties: the class agrees with accuracy()") {
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
