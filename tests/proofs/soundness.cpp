#include <array>
#include <cstddef>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/proofs/named_properties.hpp>
#include <ctnn/proofs/proves.hpp>

#include "catch.hpp"

/// Properties that hold of a network's exact function and not of the one that runs, or that hold of it only by luck: an
/// implementation that left rounding out would prove them.
namespace {

using namespace ctnn;

/// (x + 2^53) - 2^53, which is x but for rounding: at 1 it is 0, since 2^53 + 1 is a tie.
using Absorbing = Network<double, Input<1>, Dense<2>, Dense<1>>;
constexpr Absorbing absorbing{{1.0, 0.0, 0x1p53, 0x1p53, 1.0, -1.0, 0.0}};
static_assert(absorbing({1.0})[0] == 0);
constexpr auto absorbed = prove(absorbing, Box{{{1, 1}}}, output<0> > 0.5);
static_assert(absorbed.answer == Answer::refuted && absorbed.outputs[0] == 0);
static_assert(!proves(absorbing, Box{{{0, 1}}}, output<0> >= 0));
static_assert(!proves(absorbing, Box{{{0, 1}}}, output<0> <= 1.0));
static_assert(proves(absorbing, Box{{{0, 1}}}, outputs_within(-3000, 3000)));

/// In float the same at 2^24.
using AbsorbingFloat = Network<float, Input<1>, Dense<2>, Dense<1>>;
constexpr AbsorbingFloat absorbing_float{{1.0F, 0.0F, 0x1p24F, 0x1p24F, 1.0F, -1.0F, 0.0F}};
static_assert(absorbing_float({1.0F})[0] == 0);
static_assert(prove(absorbing_float, Box{{{1, 1}}}, output<0> > 0.5).answer == Answer::refuted);

/// x + x / 2 - x - x / 2 with weights that are no exact multiples: exactly 0, and as computed now above, now below.
using Cancelling = Network<double, Input<1>, Dense<3>, Dense<1>>;
constexpr Cancelling cancelling{{0.1, 0.2, 0.1 + 0.2, 0.0, 0.0, 0.0, 1.0, 1.0, -1.0, 0.0}};
static_assert(!proves(cancelling, Box{{{-1, 1}}}, output<0> >= 0));
static_assert(!proves(cancelling, Box{{{-1, 1}}}, output<0> <= 0));
static_assert(proves(cancelling, Box{{{-1, 1}}}, outputs_within(-1e-12, 1e-12)));

/// At the very bound of an activation that is a rounded function: bounds do not prove it, but floats are few enough
/// that those near the bound are decided one by one.
using Squashed = Network<float, Input<1>, Dense<1, Tanh>>;
constexpr Squashed squashed{{1.0F, 0.0F}};
constexpr double tanh_of_one = static_cast<double>(squashed({1.0F})[0]);
constexpr ProofOptions one_box{.strongest_method = Method::linear_bounds};
static_assert(!proves(squashed, Box{{{0, 1}}}, output<0> <= tanh_of_one, one_box));
static_assert(!proves(squashed, Box{{{0, 1}}}, output<0> <= tanh_of_one + 0x1p-26, one_box));
static_assert(proves(squashed, Box{{{0, 1}}}, output<0> <= tanh_of_one));
static_assert(!proves(squashed, Box{{{0, 1}}}, output<0> < tanh_of_one));
static_assert(proves(squashed, Box{{{0, 1}}}, output<0> <= tanh_of_one + 1e-5));

/// A softmax's outputs that both underflow to 0 are equal, though the logits are not.
using Vanishing = Network<float, Input<1>, Dense<3>, Softmax>;
constexpr Vanishing vanishing{{0.0F, 0.0F, 0.0F, 300.0F, 1.0F, 0.0F}};
static_assert(vanishing({0.0F})[1] == 0 && vanishing({0.0F})[2] == 0);
static_assert(prove(vanishing, Box{{{0, 1}}}, output<1> > output<2>).answer == Answer::refuted);
static_assert(proves(vanishing, Box{{{0, 1}}}, output<0> > output<1> && classified_as(0)));

/// Logits that differ by less than exp is exact to.
constexpr Vanishing close{{0.0F, 0.0F, 0.0F, 1.0F, 1.0F - 0x1p-24F, 0.0F}};
static_assert(!proves(close, Box{{{0, 1}}}, output<0> > output<1>));

/// The exact corner of a box is in it, and so is what lies beside it: a strict bound at an attained value is false.
constexpr Network<double, Input<1>, Dense<1>> identity{{1.0, 0.0}};
static_assert(prove(identity, Box{{{0, 1}}}, output<0> < 1).answer == Answer::refuted);
static_assert(!proves(identity, Box{{{0, 1}}}, output<0> > 0));

template <class Net>
Net random_network(std::uint64_t seed) {
    using T = typename Net::value_type;
    Random random(seed);
    Net net = zeros<Net>();
    for (auto& parameter : net.parameters) parameter = static_cast<T>(2 * random.uniform<double>() - 1);
    return net;
}

template <class Net>
bool is_counterexample(const Net& net, const Box<2>& box, const Verdict<Net>& verdict) {
    return box.contains(verdict.inputs) && net(verdict.inputs) == verdict.outputs;
}

/// That an output is above, or below, one of its values is false.
template <class Net>
std::size_t false_proofs(std::uint64_t seed) {
    using T = typename Net::value_type;
    const Net net = random_network<Net>(seed);
    const Box<2> box{{{-0.25, 0.5}, {0.25, 0.3125}}};
    Random random(seed + 1000);
    std::size_t count = 0;
    for (int i = 0; i < 200; ++i) {
        const std::array<T, 2> x{
            static_cast<T>(random.below(4) == 0 ? 0.5 : -0.25 + 0.75 * random.uniform<double>()),
            static_cast<T>(random.below(4) == 0 ? 0.25 : 0.25 + 0.0625 * random.uniform<double>())};
        const double y = static_cast<double>(net(x)[0]);
        // Both are false at x.
        const auto above = prove(net, box, output<0> > y, {.max_boxes = 20});
        const auto below = prove(net, box, output<0> < y, {.max_boxes = 20});
        count += above.answer == Answer::proved || below.answer == Answer::proved ? 1 : 0;
        count += above.answer == Answer::refuted && !(is_counterexample(net, box, above) && above.outputs[0] <= y);
        count += below.answer == Answer::refuted && !(is_counterexample(net, box, below) && below.outputs[0] >= y);
    }
    return count;
}

}  // namespace

TEST_CASE("proofs/soundness: what is false at a point is never proved, and a counterexample is one") {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        CHECK(false_proofs<Network<double, Input<2>, Dense<6, ReLU>, Dense<1>>>(seed) == 0);
        CHECK(false_proofs<Network<float, Input<2>, Dense<5, Tanh>, Dense<1, Sigmoid>>>(seed) == 0);
        CHECK(false_proofs<Network<double, Input<2>, Dense<4, LeakyReLU<>>, Dense<4, ReLU>, Dense<1>>>(seed) == 0);
    }
}

TEST_CASE("proofs/soundness: sums that cancel are computed now above zero, now below") {
    Random random(7);
    bool above = false;
    bool below = false;
    for (int i = 0; i < 10'000; ++i) {
        const double y = cancelling({2 * random.uniform<double>() - 1})[0];
        above = above || y > 0;
        below = below || y < 0;
    }
    CHECK(above);
    CHECK(below);
}
