#include <ctnn/proofs/refutation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/proofs/proves.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class Net>
constexpr Net random_network(std::uint64_t seed, double scale) {
    using T = typename Net::value_type;
    Random random(seed);
    Net net = zeros<Net>();
    for (auto& parameter : net.parameters) parameter = static_cast<T>(scale * random.template normal<double>());
    return net;
}

/// y[last] - y[0].
template <class Net>
struct LastLessFirst {
    template <class Y>
    constexpr void operator()(const Y&, double (&coefficients)[Net::outputs]) const {
        coefficients[Net::outputs - 1] += 1;
        coefficients[0] -= 1;
    }
};

/// The largest difference between the gradient and central differences.
template <class Net>
double gradient_error(std::uint64_t seed) {
    const Net net = random_network<Net>(seed, 0.7);
    const std::array<double, Net::inputs> x{0.3, -0.2};
    double gradient[Net::inputs]{};
    const LastLessFirst<Net> choose;
    if (!detail::gradient_at(detail::double_parameters(net), net, x, choose, gradient)) return 1;
    double largest = 0;
    for (std::size_t i = 0; i < Net::inputs; ++i) {
        auto above = x;
        auto below = x;
        above[i] += 1e-6;
        below[i] -= 1e-6;
        const auto y = net(above);
        const auto z = net(below);
        const double difference = ((y[Net::outputs - 1] - y[0]) - (z[Net::outputs - 1] - z[0])) / 2e-6;
        largest = detail::max_of(largest, absolute(gradient[i] - difference));
    }
    return largest;
}

/// A property that about one in a thousand of 20,000 random points violates.
template <class Net>
Verdict<Net> search_for_rare_counterexample(std::uint64_t seed, const ProofOptions& options) {
    using T = typename Net::value_type;
    const Net net = random_network<Net>(seed, 0.6);
    const auto box = linf_ball(std::array<T, Net::inputs>{}, 1);
    Random random(seed + 1000);
    std::vector<double> outputs;
    for (int i = 0; i < 20'000; ++i) {
        std::array<T, Net::inputs> x{};
        for (auto& number : x) number = static_cast<T>(random.uniform<double>(-1, 1));
        outputs.push_back(static_cast<double>(net(x)[0]));
    }
    std::sort(outputs.begin(), outputs.end());
    const auto verdict = prove(net, box, output<0> < outputs[19'980], options);
    if (verdict.answer == Answer::refuted) {
        CHECK(box.contains(verdict.inputs));
        CHECK(net(verdict.inputs) == verdict.outputs);
        CHECK(static_cast<double>(verdict.outputs[0]) >= outputs[19'980]);
    }
    return verdict;
}

template <class Net>
void check_rare_counterexamples(std::size_t boxes_at_most) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        CHECK(search_for_rare_counterexample<Net>(seed, {.max_boxes = boxes_at_most}).answer == Answer::refuted);
    }
}

using Curved = Network<double, Input<6>, Dense<16, SiLU>, Dense<16, ELU<>>, Dense<3, Softmax>>;

// The compiler finds the same counterexample after the same number of boxes.
constexpr auto spike = [] {
    Network<double, Input<2>, Dense<3, ReLU>, Dense<1>> net = zeros<decltype(net)>();
    net.parameters = {4, 4, 4, 4, 4, 4, -5, -5.2, -5.4, 5, -10, 5, 0};  // 0, but up to 1 around the line a + b = 1.3
    return net;
}();
constexpr Box unit{{{0, 1}, {0, 1}}};
constexpr auto found = prove(spike, unit, output<0> < 0.9);
static_assert(found.answer == Answer::refuted);
static_assert(found.outputs == spike(found.inputs));

}  // namespace

TEST_CASE("proofs/refutation: the gradient agrees with central differences") {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        CHECK(gradient_error<Network<double, Input<2>, Dense<5, ReLU>, Dense<4, LeakyReLU<>>, Dense<2>>>(seed) < 1e-6);
        CHECK(gradient_error<Network<double, Input<2>, Tanh, Dense<4, Sigmoid>, Dense<3, Softmax>>>(seed) < 1e-6);
        CHECK(gradient_error<Network<double, Input<2>, Dense<5, SiLU>, Dense<4, ELU<>>, Dense<3, GELU>>>(seed) < 1e-6);
        CHECK(gradient_error<Network<double, Input<2>, Dense<5, Softplus>, Input<5>, Dense<2>, Identity>>(seed) < 1e-6);
    }
}

TEST_CASE("proofs/refutation: without a gradient there is no descent") {
    using Stairs = Network<double, Input<2>, Dense<3, Step>, Dense<2>>;
    CHECK(gradient_error<Stairs>(1) == 1);
}

TEST_CASE("proofs/refutation: counterexamples of one point in a thousand are found") {
    check_rare_counterexamples<Network<double, Input<4>, Dense<20, ReLU>, Dense<20, ReLU>, Dense<1>>>(1000);
    check_rare_counterexamples<Network<float, Input<6>, Dense<16, Tanh>, Dense<16, Tanh>, Dense<1, Sigmoid>>>(500);
    check_rare_counterexamples<Curved>(500);
}

TEST_CASE("proofs/refutation: the seed decides which counterexample is found") {
    const auto one = search_for_rare_counterexample<Curved>(3, {.max_boxes = 500});
    const auto same = search_for_rare_counterexample<Curved>(3, {.max_boxes = 500});
    const auto other = search_for_rare_counterexample<Curved>(3, {.max_boxes = 500, .seed = 2});
    CHECK(one.inputs == same.inputs);
    CHECK(one.inputs != other.inputs);
    const auto here = prove(spike, unit, output<0> < 0.9);
    CHECK(here.inputs == found.inputs);
    CHECK(here.boxes == found.boxes);
}

TEST_CASE("proofs/refutation: pairs that violate a relational property are found inside the box") {
    using Net = Network<double, Input<3>, Dense<12, Tanh>, Dense<12, Tanh>, Dense<1>>;
    std::size_t rising_refuted = 0;
    std::size_t flat_refuted = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Net net = random_network<Net>(seed, 0.5);
        const auto box = linf_ball(std::array<double, 3>{}, 1);
        const auto rising = prove(net, box, increasing<0, 1>(1e-9), {.max_boxes = 1000});
        if (rising.answer == Answer::refuted) {
            ++rising_refuted;
            CHECK(rising.inputs[0] == rising.other_inputs[0]);
            CHECK(rising.inputs[1] < rising.other_inputs[1]);
            CHECK(rising.other_outputs[0] < rising.outputs[0] - 1e-9);
            CHECK(net(rising.other_inputs) == rising.other_outputs);
        }
        const auto flat = prove(net, box, lipschitz<0>(1, 1e-9), {.max_boxes = 1000});
        flat_refuted += flat.answer == Answer::refuted ? 1 : 0;
    }
    CHECK(flat_refuted == 40);
    CHECK(rising_refuted >= 30);
}
