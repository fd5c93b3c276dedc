#include <ctnn/proofs/proves.hpp>

#include <array>
#include <limits>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/named_properties.hpp>

#include "catch.hpp"
#include "proofs/exclusive_or.hpp"

namespace {

using namespace ctnn;
using namespace exclusive_or_network;

static_assert(proves(exclusive_or, both, output<0> < 0.5));
static_assert(proves(exclusive_or, Box{{{0, 0.1}, {0.9, 1.0}}}, output<0> > 0.5 && output<0> < 1.2));
static_assert(!proves(exclusive_or, both, output<0> < 0.15), "it is 0.2 at (0.9, 0.9)");
static_assert(proves(exclusive_or, unit, outputs_within(-0.25, 1.25)));
static_assert(proves(exclusive_or, both, classified_as(0)));

// The verdict contains what was found.
constexpr auto found = prove(exclusive_or, unit, output<0> < 0.9);
static_assert(found.answer == Answer::refuted);
static_assert(unit.contains(found.inputs));
static_assert(found.outputs == exclusive_or(found.inputs));
static_assert(found.outputs[0] >= 0.9);
constexpr auto easy = prove(exclusive_or, both, output<0> < 3.0);
static_assert(easy.answer == Answer::proved);
static_assert(easy.method == Method::interval_bounds);
static_assert(easy.boxes == 1);
constexpr auto by_lines = prove(exclusive_or, both, output<0> < 0.35);
static_assert(by_lines.answer == Answer::proved);
static_assert(by_lines.method == Method::linear_bounds);
static_assert(by_lines.bound > 0);
constexpr auto by_parts = prove(exclusive_or, unit, output<0> < 1.01);
static_assert(by_parts.answer == Answer::proved);
static_assert(by_parts.method == Method::branch_and_bound);
static_assert(by_parts.boxes > 1);

// An undecided verdict contains the reason.
constexpr auto one_box = prove(exclusive_or, unit, output<0> < 1.01, {.strongest_method = Method::linear_bounds});
static_assert(one_box.answer == Answer::undecided);
static_assert(one_box.reason == UndecidedReason::splitting_disabled);
static_assert(one_box.bound < 0);
constexpr auto three_boxes = prove(exclusive_or, unit, output<0> < 1.0001, {.max_boxes = 3});
static_assert(three_boxes.answer == Answer::undecided);
static_assert(three_boxes.reason == UndecidedReason::box_limit);
static_assert(three_boxes.boxes == 3);
static_assert(three_boxes.bound < 0);

/// NaN and numbers that are too large leave a property undecided, in the compiler too.
constexpr Xor huge{{1e300, 1e300, 1.0, 1.0, 0.0, -1.0, 1e300, -2.0, 0.0}};
static_assert(prove(huge, unit, output<0> > -1).reason == UndecidedReason::numbers_too_large);
constexpr Xor large{{1e50, 1e50, 1.0, 1.0, 0.0, -1.0, 1e50, -2.0, 0.0}};
static_assert(prove(large, unit, output<0> > -1).answer == Answer::undecided);
static_assert(prove(large, unit, output<0> > -1).reason == UndecidedReason::numbers_too_large);
constexpr Xor none{{std::numeric_limits<double>::quiet_NaN(), 1.0, 1.0, 1.0, 0.0, -1.0, 1.0, -2.0, 0.0}};
static_assert(prove(none, unit, output<0> > -1).reason == UndecidedReason::numbers_too_large);
static_assert(prove(exclusive_or, Box{{{-1e300, 1e300}, {0, 1}}}, output<0> > -1).reason ==
              UndecidedReason::numbers_too_large);

/// A network of floats: the counterexample is a float in the box.
using Line = Network<float, Input<1>, Dense<1>>;
constexpr Line line{{1.0F, 0.0F}};
static_assert(proves(line, Box{{{0.1, 0.3}}}, output<0> >= 0.0999999));
static_assert(prove(line, Box{{{0.1, 0.3}}}, output<0> <= 0.29).answer == Answer::refuted);
constexpr auto at_float = prove(line, Box{{{0.1, 0.3}}}, output<0> <= 0.2999);
static_assert(at_float.answer == Answer::refuted);
static_assert(static_cast<double>(at_float.inputs[0]) <= 0.3);

/// In a box without a float every property would hold, which is never intended.
constexpr auto no_float = prove(line, Box{{{0.1, 0.1}}}, output<0> < 0.5);
static_assert(no_float.answer == Answer::undecided);
static_assert(no_float.reason == UndecidedReason::empty_box);
static_assert(proves(line, linf_ball(std::array{0.1F}, 0), output<0> < 0.5));
static_assert(proves(line, Box{{{0.1F, 0.1F}}}, output<0> > 0));
static_assert(proves(exclusive_or, Box{{{0.1, 0.1}, {0, 0}}}, output<0> < 0.5), "0.1 is a double");

/// A search that exceeds one constant evaluation: proves() is false in the compiler and true at run time.
using Wide = Network<double, Input<6>, Dense<48, Tanh>, Dense<48, Tanh>, Dense<2>>;

template <class Net>
constexpr Net random_network(std::uint64_t seed, double scale) {
    using T = typename Net::value_type;
    Random random(seed);
    Net net = zeros<Net>();
    for (auto& parameter : net.parameters) parameter = static_cast<T>(scale * (2 * random.uniform<double>() - 1));
    return net;
}

constexpr Wide wide = random_network<Wide>(3, 0.3);
constexpr auto wide_box = linf_ball(std::array<double, 6>{}, 0.3);
static_assert(!proves(wide, wide_box, output<0> < 0.85));

/// The smallest and the largest output of a network of one or two ReLU layers over a box in the plane, up to rounding.
/// The output is linear on each polygon into which the neurons' zero lines divide the box, so its extremes are at the
/// corners, where two lines or sides cross. The second layer has lines for every activation pattern of the first.
template <class Net, std::size_t first, std::size_t second>
struct Extremes {
    double least = 1e300;
    double largest = -1e300;

    struct Side {
        double a, b, c;  // a x + b y + c = 0
    };

    Extremes(const Net& net, const Box<2>& box) {
        const auto& p = net.parameters;
        Side sides[4 + first + second];
        sides[0] = {1, 0, -box.lower[0]};
        sides[1] = {1, 0, -box.upper[0]};
        sides[2] = {0, 1, -box.lower[1]};
        sides[3] = {0, 1, -box.upper[1]};
        for (std::size_t j = 0; j < first; ++j) sides[4 + j] = {p[2 * j], p[2 * j + 1], p[2 * first + j]};
        for (std::size_t pattern = 0; pattern < (std::size_t(1) << first); ++pattern) {
            for (std::size_t k = 0; k < second; ++k) {
                const std::size_t row = 3 * first + k * first;
                Side side{0, 0, p[3 * first + second * first + k]};
                for (std::size_t j = 0; j < first; ++j) {
                    if ((pattern >> j) % 2 == 0) continue;
                    side.a += p[row + j] * sides[4 + j].a;
                    side.b += p[row + j] * sides[4 + j].b;
                    side.c += p[row + j] * sides[4 + j].c;
                }
                sides[4 + first + k] = side;
            }
            for (const Side& one : sides) {
                for (const Side& other : sides) look_at_crossing(net, box, one, other);
            }
        }
    }

    void look_at_crossing(const Net& net, const Box<2>& box, const Side& one, const Side& other) {
        const double determinant = one.a * other.b - other.a * one.b;
        if (absolute(determinant) < 1e-12) return;
        std::array x{(one.b * other.c - other.b * one.c) / determinant,
                     (one.c * other.a - other.c * one.a) / determinant};
        for (std::size_t i = 0; i < 2; ++i) {
            // Rounding can move a crossing on a side out of the box.
            if (x[i] < box.lower[i] && x[i] > box.lower[i] - 1e-9) x[i] = box.lower[i];
            if (x[i] > box.upper[i] && x[i] < box.upper[i] + 1e-9) x[i] = box.upper[i];
        }
        if (!box.contains(x)) return;
        const double y = net(x)[0];
        least = y < least ? y : least;
        largest = y > largest ? y : largest;
    }
};

template <class Net, std::size_t first, std::size_t second>
void check_against_patterns(std::uint64_t seed) {
    const Net net = random_network<Net>(seed, 2);
    const Box<2> box{{{-1, 1}, {-0.5, 1.5}}};
    const Extremes<Net, first, second> exact(net, box);
    const double margin = 1e-3;
    CAPTURE(seed, exact.least, exact.largest);
    CHECK(prove(net, box, output<0> < exact.largest + margin, {.max_boxes = 100'000}).answer == Answer::proved);
    CHECK(prove(net, box, output<0> > exact.least - margin, {.max_boxes = 100'000}).answer == Answer::proved);
    if (exact.largest - exact.least < 3 * margin) return;
    const auto below = prove(net, box, output<0> < exact.largest - margin, {.max_boxes = 100'000});
    CHECK(below.answer == Answer::refuted);
    CHECK((box.contains(below.inputs) && net(below.inputs)[0] >= exact.largest - margin));
    const auto above = prove(net, box, output<0> > exact.least + margin, {.max_boxes = 100'000});
    CHECK(above.answer == Answer::refuted);
    CHECK((box.contains(above.inputs) && net(above.inputs)[0] <= exact.least + margin));
}

}  // namespace

TEST_CASE("proofs/proves: constant evaluation and run time agree") {
    CHECK(proves(exclusive_or, both, output<0> < 0.5));
    const auto verdict = prove(exclusive_or, unit, output<0> < 1.01);
    CHECK(verdict.answer == by_parts.answer);
    CHECK(verdict.boxes == by_parts.boxes);
    CHECK(verdict.bound == by_parts.bound);
    CHECK(proves(wide, wide_box, output<0> < 0.85));
    volatile double zero = 0;
    const Box<2> wrong{{{0, 1}, {1, zero}}};
    CHECK(prove(exclusive_or, wrong, output<0> < 3.0).reason == UndecidedReason::invalid_box);
}

TEST_CASE("proofs/proves: proofs agree with the exact extremes of small networks") {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        check_against_patterns<Network<double, Input<2>, Dense<5, ReLU>, Dense<1>>, 5, 0>(seed);
        check_against_patterns<Network<double, Input<2>, Dense<3, ReLU>, Dense<3, ReLU>, Dense<1>>, 3, 3>(seed);
    }
}
