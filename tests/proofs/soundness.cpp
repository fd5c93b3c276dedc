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

/// Properties that hold for a network's exact function, but not for the one that runs, or only by chance. An
/// implementation that ignores rounding would prove them.
namespace {

using namespace ctnn;

/// (x + 2^53) - 2^53 is x up to rounding: at 1 it is 0, because 2^53 + 1 is a tie.
using Absorbing = Network<double, Input<1>, Dense<2>, Dense<1>>;
constexpr Absorbing absorbing{{1.0, 0.0, 0x1p53, 0x1p53, 1.0, -1.0, 0.0}};
static_assert(absorbing({1.0})[0] == 0);
constexpr auto absorbed = prove(absorbing, Box{{{1, 1}}}, output<0> > 0.5);
static_assert(absorbed.answer == Answer::refuted);
static_assert(absorbed.outputs[0] == 0);
static_assert(!proves(absorbing, Box{{{0, 1}}}, output<0> >= 0));
static_assert(!proves(absorbing, Box{{{0, 1}}}, output<0> <= 1.0));
static_assert(proves(absorbing, Box{{{0, 1}}}, outputs_within(-3000, 3000)));

/// The corresponding network in float, at 2^24.
using AbsorbingFloat = Network<float, Input<1>, Dense<2>, Dense<1>>;
constexpr AbsorbingFloat absorbing_float{{1.0F, 0.0F, 0x1p24F, 0x1p24F, 1.0F, -1.0F, 0.0F}};
static_assert(absorbing_float({1.0F})[0] == 0);
static_assert(prove(absorbing_float, Box{{{1, 1}}}, output<0> > 0.5).answer == Answer::refuted);

/// x + x / 2 - x - x / 2 with inexact weights: exactly 0, computed slightly above or below.
using Cancelling = Network<double, Input<1>, Dense<3>, Dense<1>>;
constexpr Cancelling cancelling{{0.1, 0.2, 0.1 + 0.2, 0.0, 0.0, 0.0, 1.0, 1.0, -1.0, 0.0}};
static_assert(!proves(cancelling, Box{{{-1, 1}}}, output<0> >= 0));
static_assert(!proves(cancelling, Box{{{-1, 1}}}, output<0> <= 0));
static_assert(proves(cancelling, Box{{{-1, 1}}}, outputs_within(-1e-12, 1e-12)));

/// Thresholds at an attained value of a rounded activation. Bounds do not prove them, but the search decides the few
/// floats near the value one by one.
using Squashed = Network<float, Input<1>, Dense<1, Tanh>>;
constexpr Squashed squashed{{1.0F, 0.0F}};
constexpr double tanh_of_one = static_cast<double>(squashed({1.0F})[0]);
constexpr ProofOptions one_box{.strongest_method = Method::linear_bounds};
static_assert(!proves(squashed, Box{{{0, 1}}}, output<0> <= tanh_of_one, one_box));
static_assert(!proves(squashed, Box{{{0, 1}}}, output<0> <= tanh_of_one + 0x1p-26, one_box));
static_assert(proves(squashed, Box{{{0, 1}}}, output<0> <= tanh_of_one));
static_assert(!proves(squashed, Box{{{0, 1}}}, output<0> < tanh_of_one));
static_assert(proves(squashed, Box{{{0, 1}}}, output<0> <= tanh_of_one + 1e-5));

/// Outputs of Softmax that underflow to 0 are equal although their logits are not.
using Vanishing = Network<float, Input<1>, Dense<3>, Softmax>;
constexpr Vanishing vanishing{{0.0F, 0.0F, 0.0F, 300.0F, 1.0F, 0.0F}};
static_assert(vanishing({0.0F})[1] == 0);
static_assert(vanishing({0.0F})[2] == 0);
static_assert(prove(vanishing, Box{{{0, 1}}}, output<1> > output<2>).answer == Answer::refuted);
static_assert(proves(vanishing, Box{{{0, 1}}}, output<0> > output<1> && classified_as(0)));

/// Logits that differ by less than the error of exp.
constexpr Vanishing close{{0.0F, 0.0F, 0.0F, 1.0F, 1.0F - 0x1p-24F, 0.0F}};
static_assert(!proves(close, Box{{{0, 1}}}, output<0> > output<1>));

/// A strict bound at a value attained in a corner of the box is false.
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

/// The properties that an output is above, or below, one of its values are false.
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
        // Both are violated at x.
        const auto above = prove(net, box, output<0> > y, {.max_boxes = 20});
        const auto below = prove(net, box, output<0> < y, {.max_boxes = 20});
        count += above.answer == Answer::proved || below.answer == Answer::proved ? 1 : 0;
        count += above.answer == Answer::refuted && !(is_counterexample(net, box, above) && above.outputs[0] <= y);
        count += below.answer == Answer::refuted && !(is_counterexample(net, box, below) && below.outputs[0] >= y);
    }
    return count;
}

}  // namespace

TEST_CASE("proofs/soundness: a property violated at a point is never proved, and counterexamples violate it") {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        CHECK(false_proofs<Network<double, Input<2>, Dense<6, ReLU>, Dense<1>>>(seed) == 0);
        CHECK(false_proofs<Network<float, Input<2>, Dense<5, Tanh>, Dense<1, Sigmoid>>>(seed) == 0);
        CHECK(false_proofs<Network<double, Input<2>, Dense<4, LeakyReLU<>>, Dense<4, ReLU>, Dense<1>>>(seed) == 0);
    }
}

TEST_CASE("proofs/soundness: computed sums that cancel are on both sides of zero") {
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
