#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include <ctnn/data/random.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/proofs/named_properties.hpp>
#include <ctnn/proofs/proves.hpp>

#include "catch.hpp"

/// Exhaustive test: networks of one input over boxes of so few floats or doubles that every one is tried. Thresholds
/// are within a few units in the last place of the exact extremes. A property that an input violates must not be
/// proved, and a refuted one must be violated at an input in the box.
namespace {

using namespace ctnn;

struct Count {
    std::size_t proofs = 0;
    std::size_t false_proofs = 0;
    std::size_t counterexamples = 0;
    std::size_t wrong_counterexamples = 0;
    std::size_t tautologies = 0;
    std::size_t unproved_tautologies = 0;
};

template <class Net>
struct Attack {
    using T = typename Net::value_type;
    static constexpr std::size_t last = Net::outputs - 1;

    Random random;
    Count& count;
    Net net{zeros<Net>()};
    Box<1> box{{{0, 0}}};
    std::vector<T> inputs{};
    std::vector<typename Net::Outputs> outputs{};

    Attack(std::uint64_t seed, Count& sum) : random(seed), count(sum) {
        const std::uint32_t kind = random.below(6);
        for (auto& parameter : net.parameters) parameter = draw(kind == 5 ? random.below(5) : kind);
        const T starts[] = {T(0), T(0.75), T(-3), T(1e-5), std::numeric_limits<T>::min()};
        T x = starts[random.below(5)];
        if (random.below(2) == 0) x = static_cast<T>(x * random.template uniform<T>());
        const std::uint32_t before = random.below(60);
        for (std::uint32_t i = 0; i < before; ++i) x = detail::next_representable(x, false);
        const std::uint32_t size = 1 + random.below(150);
        for (std::uint32_t i = 0; i < size; ++i) {
            inputs.push_back(x);
            outputs.push_back(net({x}));
            x = detail::next_representable(x, true);
        }
        box.lower[0] = static_cast<double>(inputs.front());
        box.upper[0] = static_cast<double>(inputs.back());
        // For floats, bounds between two adjacent ones.
        if (sizeof(T) == sizeof(float) && random.below(2) == 0)
            box.upper[0] = detail::next_representable(box.upper[0], true);
    }

    /// Parameters of several kinds: ordinary, multiples of 1/2, with much cancellation, tiny, large.
    T draw(std::uint32_t kind) {
        const T number = random.template normal<T>();
        const T halves[] = {T(0), T(-0.0), T(1), T(-1), T(0.5)};
        const T tiny = sizeof(T) == sizeof(float) ? T(0x1p-70F) : static_cast<T>(0x1p-530);
        const T large = sizeof(T) == sizeof(float) ? T(0x1p24F) : static_cast<T>(0x1p53);
        if (kind == 0) return number;
        if (kind == 1) return halves[random.below(5)];
        if (kind == 2) return random.below(3) == 0 ? number * large : number;
        if (kind == 3) return number * (random.below(2) == 0 ? tiny : tiny * tiny);
        return number * (random.below(2) == 0 ? large : large * large);
    }

    double near(double c) {
        const std::uint32_t steps = random.below(4);
        const bool up = random.below(2) == 0;
        for (std::uint32_t i = 0; i < steps; ++i) {
            c = random.below(2) == 0 ? detail::next_representable(c, up)
                                     : static_cast<double>(detail::next_representable(static_cast<T>(c), up));
        }
        return random.below(3) == 0 ? c + (up ? 1e-3 : -1e-3) * absolute(c) : c;
    }

    template <class P, class Holds>
    void ask(const P& property, const Holds& holds) {
        const Method methods[] = {Method::interval_bounds, Method::linear_bounds, Method::branch_and_bound};
        const Certificate<3> halves{{0, 65535, 65535}};
        const auto verdict =
            random.below(4) == 0
                ? prove(net, box, property, halves)
                : prove(net, box, property, {.strongest_method = methods[random.below(3)], .max_boxes = 20});
        if (verdict.answer == Answer::proved) {
            ++count.proofs;
            for (const auto& y : outputs) {
                if (!holds(y)) {
                    ++count.false_proofs;
                    break;
                }
            }
        } else if (verdict.answer == Answer::refuted) {
            ++count.counterexamples;
            const bool is_one = box.contains(verdict.inputs) && net(verdict.inputs) == verdict.outputs;
            if (!is_one || holds(verdict.outputs)) ++count.wrong_counterexamples;
        }
    }

    void ask_all() {
        double least = 1e300;
        double largest = -1e300;
        double fall = 0;
        double highest = -1e300;
        for (const auto& outputs_there : outputs) {
            const double y = static_cast<double>(outputs_there[0]);
            least = y < least ? y : least;
            largest = y > largest ? y : largest;
            highest = y > highest ? y : highest;
            fall = highest - y > fall ? highest - y : fall;
        }
        const double a = near(largest);
        const double b = near(least);
        ask_tautology(a);
        const auto first = [](const auto& y) { return static_cast<double>(y[0]); };
        ask(output<0> < a, [&](const auto& y) { return first(y) < a; });
        ask(output<0> <= a, [&](const auto& y) { return first(y) <= a; });
        ask(output<0> > b && output<0> < a, [&](const auto& y) { return first(y) > b && first(y) < a; });
        ask(!(output<0> < b) || output<last> > a, [&](const auto& y) { return !(first(y) < b) || y[last] > a; });
        const auto kept = keeps_class(net, std::array{inputs[inputs.size() / 2]}, a);
        ask(kept, [&](const auto& y) {
            std::size_t largest_of_all = 0;
            for (std::size_t i = 1; i < y.size(); ++i) largest_of_all = y[i] > y[largest_of_all] ? i : largest_of_all;
            return kept.expected_class == (y.size() > 1 ? largest_of_all : first(y) >= a ? 1U : 0U);
        });
        ask_slopes(fall, random.below(2) == 0 ? fall * 0.999 : fall * 2 + absolute(largest) * 1e-6 + 1e-160);
    }

    /// Properties that hold for all outputs other than NaN, and comparisons with NaN, which are rejected.
    void ask_tautology(double a) {
        if (is_nan(a)) return;
        const auto p = output<0> < a;
        const auto verdict = prove(net, box, p || !p);
        if (verdict.reason == UndecidedReason::numbers_too_large) return;
        ++count.tautologies;
        if (verdict.answer != Answer::proved) ++count.unproved_tautologies;
    }

    void ask_slopes(double fall, double tolerance) {
        const auto verdict = prove(net, box, increasing<0, 0>(tolerance), {.max_boxes = 20});
        if (verdict.answer == Answer::proved) {
            ++count.proofs;
            if (fall > tolerance) ++count.false_proofs;
        } else if (verdict.answer == Answer::refuted) {
            ++count.counterexamples;
            const bool in_order = box.contains(verdict.inputs) && box.contains(verdict.other_inputs) &&
                                  verdict.inputs[0] < verdict.other_inputs[0];
            const double here = static_cast<double>(net(verdict.inputs)[0]);
            if (!in_order || here - static_cast<double>(net(verdict.other_inputs)[0]) <= tolerance) {
                ++count.wrong_counterexamples;
            }
        }
    }
};

template <class T>
void attack(std::uint64_t seed, Count& count) {
    Attack<Network<T, Input<1>, Dense<2, ReLU>, Dense<2, ReLU>, Dense<2>>>(seed, count).ask_all();
    Attack<Network<T, Input<1>, Dense<2, LeakyReLU<3, 2>>, Dense<2, LeakyReLU<-1, 3>>>>(seed, count).ask_all();
    Attack<Network<T, Input<1>, Dense<2, Tanh>, Sigmoid, Dense<1, Identity, Bias::without>>>(seed, count).ask_all();
    Attack<Network<T, Input<1>, Dense<2, Step>, Dense<1>>>(seed, count).ask_all();
    Attack<Network<T, Input<1>, Dense<3, Softmax>>>(seed, count).ask_all();
    // Wider than a block of weighted_sums.hpp.
    using Wide = Network<T, Input<1>, Dense<20, ReLU>, Dense<17, ReLU>, Dense<2>>;
    if (seed % 20 < 2) Attack<Wide>(seed, count).ask_all();
}

}  // namespace

TEST_CASE("proofs/every_number: no violated property is proved, and every counterexample violates its property") {
    Count count;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        attack<float>(2 * seed, count);
        attack<double>(2 * seed + 1, count);
    }
    CAPTURE(count.proofs, count.counterexamples, count.tautologies);
    CHECK(count.false_proofs == 0);
    CHECK(count.wrong_counterexamples == 0);
    CHECK(count.tautologies > 15'000);
    CHECK(count.unproved_tautologies == 0);
    CHECK(count.proofs > 20'000);
    CHECK(count.counterexamples > 20'000);
}
