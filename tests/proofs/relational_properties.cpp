#include <ctnn/proofs/relational_properties.hpp>

#include <array>
#include <limits>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/step.hpp>
#include <ctnn/proofs/proves.hpp>

#include "catch.hpp"
#include "proofs/exclusive_or.hpp"

namespace {

using namespace ctnn;
using namespace exclusive_or_network;

static_assert(proves(exclusive_or, both, decreasing<0, 0>(1e-12)));
static_assert(proves(exclusive_or, both, decreasing<0, 1>(1e-12)));
static_assert(!proves(exclusive_or, both, decreasing<0, 0>(0)), "roundings make steps upwards");
constexpr auto wrong_way = prove(exclusive_or, both, increasing<0, 0>(1e-12));
static_assert(wrong_way.answer == Answer::refuted);
static_assert(wrong_way.is_pair);
static_assert(wrong_way.inputs[0] == 0.9);
static_assert(wrong_way.other_inputs[0] == 1.0);
static_assert(wrong_way.other_outputs[0] < wrong_way.outputs[0]);

static_assert(proves(exclusive_or, both, lipschitz<0>(2.0001, 1e-12)));
static_assert(prove(exclusive_or, both, lipschitz<0>(1.999, 1e-12)).answer == Answer::refuted);
static_assert(prove(exclusive_or, both, lipschitz<0>(2.0001, 0)).answer != Answer::proved);

constexpr auto around_the_fold = Box{{{0.3, 0.8}, {0.3, 0.8}}};
static_assert(prove(exclusive_or, around_the_fold, increasing<0, 0>(1e-12)).answer == Answer::refuted);

// A halved box: an output that increases on each part increases over the whole box.
constexpr auto below_the_fold = Box{{{0.0, 0.45}, {0.0, 0.5}}};
static_assert(proves(exclusive_or, below_the_fold, increasing<0, 0>(1e-12)));

// A step has no derivative, however narrow the box: the output changes by 1000.
using Falling = Network<double, Input<1>, Dense<1, Step>, Dense<1>>;
constexpr Falling falling{{1.0, 0.0, -1000.0, 0.0}};
constexpr Box around_the_step{{{-0x1p-210, 0x1p-210}}};
static_assert(prove(falling, around_the_step, increasing<0, 0>(1)).answer == Answer::refuted);
constexpr Falling rising{{1.0, 0.0, 1000.0, 0.0}};
static_assert(prove(rising, around_the_step, decreasing<0, 0>(1)).answer == Answer::refuted);
static_assert(prove(rising, around_the_step, lipschitz<0>(1, 1)).answer == Answer::refuted);
static_assert(proves(rising, Box{{{0.5, 1}}}, decreasing<0, 0>(1e-9)), "beside the step it is flat");
constexpr double error_at_the_step = [] {
    const auto numbers = detail::double_parameters(rising);
    return detail::rounding_error(numbers, detail::bound_network(numbers, around_the_step, true), 0);
}();
static_assert(error_at_the_step >= 1000);

// A derivative of 2^300 over a width of 2^-150: the output changes by 2^150.
using Steep = Network<double, Input<1>, Dense<1>, Dense<1>>;
constexpr Steep steep{{0x1p150, 0.0, 0x1p150, 0.0}};
constexpr Box narrow{{{0, 0x1p-150}}};
static_assert(steep({0x1p-150})[0] == 0x1p150);
static_assert(prove(steep, narrow, lipschitz<0>(0x1p250, 0x1p110)).answer == Answer::refuted);
static_assert(prove(steep, narrow, decreasing<0, 0>(0x1p110)).answer == Answer::refuted);

// Half of the tolerance must cover the rounding errors at two inputs.
constexpr double error_of_both = [] {
    const auto numbers = detail::double_parameters(exclusive_or);
    return 2 * detail::rounding_error(numbers, detail::bound_network(numbers, both, true), 0);
}();
static_assert(proves(exclusive_or, both, decreasing<0, 0>(2.01 * error_of_both)));
static_assert(!proves(exclusive_or, both, decreasing<0, 0>(1.99 * error_of_both)));

/// A pair of inputs at this distance, with outputs of this difference.
constexpr bool allows(const Lipschitz<0>& relation, double distance, double difference) {
    return relation.change<Steep>(std::array{0.0}, std::array{distance}, std::array{0.0}, std::array{difference}) >= 0;
}
static_assert(allows(lipschitz<0>(2, 1), 3, 7));
static_assert(!allows(lipschitz<0>(2, 1), 3, 7.5));
// Nothing overflows; a constant this large allows every change.
constexpr double most = std::numeric_limits<double>::max();
static_assert(allows(lipschitz<0>(most, most), 0x1p200, 0x1p200));
static_assert(allows(lipschitz<0>(most, 0), 0x1p200, 0x1p200));
static_assert(allows(lipschitz<0>(most, 0), 0x1p-1074, 0x1p-60));
static_assert(!allows(lipschitz<0>(most, 0), 0x1p-1074, 1));

/// In a box without pairs, relational properties hold even with a tolerance of 0.
constexpr Box one_point{{{0.3, 0.3}, {0.7, 0.7}}};
static_assert(proves(exclusive_or, one_point, decreasing<0, 0>(0)));
static_assert(proves(exclusive_or, one_point, increasing<0, 0>(0)));
static_assert(proves(exclusive_or, one_point, lipschitz<0>(0, 0)));
static_assert(proves(exclusive_or, Box{{{0.3, 0.3}, {0, 1}}}, increasing<0, 0>(0)), "input 0 stays");
static_assert(!proves(exclusive_or, Box{{{0.3, 0.3}, {0, 1}}}, increasing<0, 1>(0)));
static_assert(!proves(exclusive_or, Box{{{0.3, 0.3}, {0, 1}}}, lipschitz<0>(0, 0)));

static_assert(increasing<0, 1>(0.5).describe(FixedString<100>{}).view() ==
              "output<0> never decreases by more than 0.5 if input 1 increases");
static_assert(lipschitz<2>(3, 0.5).describe(FixedString<100>{}).view() ==
              "output<2> changes by at most 3 times the largest change of an input plus 0.5");

/// The function in long double, as reference for the bound of the rounding error.
template <class Net>
constexpr long double largest_error(const Net& net, const Box<2>& box, std::uint64_t seed, double& bound) {
    const auto numbers = detail::double_parameters(net);
    const auto bounds = detail::bound_network(numbers, box, true);
    bound = detail::rounding_error(numbers, bounds, 0);
    Random random(seed);
    long double largest = 0;
    for (int i = 0; i < 1000; ++i) {
        const auto x0 = static_cast<float>(box.lower[0] + (box.upper[0] - box.lower[0]) * random.uniform<double>());
        const auto x1 = static_cast<float>(box.lower[1] + (box.upper[1] - box.lower[1]) * random.uniform<double>());
        long double y = static_cast<long double>(net.parameters[12]);
        for (std::size_t j = 0; j < 3; ++j) {
            const long double z = static_cast<long double>(net.parameters[2 * j]) * x0 +
                                  static_cast<long double>(net.parameters[2 * j + 1]) * x1 + net.parameters[6 + j];
            y += static_cast<long double>(net.parameters[9 + j]) * (z > 0 ? z : 0);
        }
        const long double error = static_cast<long double>(net({x0, x1})[0]) - y;
        largest = error > largest ? error : -error > largest ? -error : largest;
    }
    return largest;
}

}  // namespace

TEST_CASE("proofs/relational_properties: the bound of the rounding error holds and is not far too large") {
    using Net = Network<float, Input<2>, Dense<3, ReLU>, Dense<1>>;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Random random(seed);
        Net net = zeros<Net>();
        for (auto& parameter : net.parameters) parameter = static_cast<float>(random.normal<double>());
        double bound = 0;
        const long double found = largest_error(net, Box{{{-1, 1}, {-2, 1}}}, seed, bound);
        CHECK(found <= static_cast<long double>(bound));
        CHECK(static_cast<long double>(bound) < 100 * found + 1e-9L);
    }
}

TEST_CASE("proofs/relational_properties: proved properties hold for random pairs") {
    using Net = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
    std::size_t proofs = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Random random(seed);
        Net net = zeros<Net>();
        for (auto& parameter : net.parameters) parameter = random.normal<double>();
        const Box<2> box{{{-0.1, 0.2}, {0.3, 0.4}}};
        const bool is_rising = proves(net, box, increasing<0, 0>(1e-12));
        const bool is_flat = proves(net, box, lipschitz<0>(0.5, 1e-12));
        proofs += (is_rising ? 1 : 0) + (is_flat ? 1 : 0);
        for (int i = 0; i < 200; ++i) {
            const double a = random.uniform<double>(-0.1, 0.2);
            const double b = random.uniform<double>(a, 0.2);
            const double c = random.uniform<double>(0.3, 0.4);
            const double d = random.uniform<double>(0.3, 0.4);
            const double rise = net({b, c})[0] - net({a, c})[0];
            const double change = absolute(net({b, d})[0] - net({a, c})[0]);
            const double distance = b - a > absolute(d - c) ? b - a : absolute(d - c);
            if (is_rising) CHECK(rise >= -1e-12);
            if (is_flat) CHECK(change <= 0.5 * distance + 1e-12);
        }
    }
    CHECK(proofs > 20);
}
