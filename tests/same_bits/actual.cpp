// One network at run time: repeats the computations of the constant evaluator and compares the
// results.

#include <cstddef>
#include <cstdint>
#include <ctnn/training/fit.hpp>

#include "expected.hpp"
#include "fingerprint.hpp"
#include "report.hpp"
#include "training.hpp"

#define SAME_BITS_TEXT_OF(name) #name
#define SAME_BITS_TEXT(name) SAME_BITS_TEXT_OF(name)

namespace same_bits {

namespace {

constexpr const char* name_of_network = SAME_BITS_TEXT(SAME_BITS_NETWORK);

using Net = Case::Net;
using T = Net::value_type;

// If the constants do not fit into memory, their fingerprint is compared instead.
#if defined(SAME_BITS_FINGERPRINTS)
constexpr bool values = false;
#else
constexpr bool values = true;
#endif

template <Check check>
const Constants<T>& expected() {
    if constexpr (check == Check::parameters) return Expected<Case>::parameters;
    if constexpr (check == Check::inputs) return Expected<Case>::inputs;
    if constexpr (check == Check::forward) return Expected<Case>::forward;
    if constexpr (check == Check::gradient) return Expected<Case>::gradient;
    if constexpr (check == Check::training) return Expected<Case>::training;
}

/// Compares numbers with the constants, in the order of the constants.
template <Check check>
class Comparison {
public:
    void take(T x) {
        if (ctnn::is_nan(x)) ++result.not_a_number;
        if constexpr (values) {
            ++result.comparisons;
            if (!bits::same(x, expected<check>().segments[segment][index])) ++result.differ;
        }
        segment_fingerprint.take(x);
        if (++index < layout<Case, check>().length) return;
        total_fingerprint.add(segment_fingerprint.value);
        segment_fingerprint = {};
        index = 0;
        ++segment;
    }

    void print(const char* name) {
        result.fingerprint = Expected<Case>::fingerprints[static_cast<std::size_t>(check)];
        if constexpr (!values) {
            result.comparisons = 1;
            result.differ = total_fingerprint.value == result.fingerprint ? 0 : 1;
        }
        // Missing numbers count as different.
        if (index != 0 || segment != layout<Case, check>().segments) ++result.differ;
        same_bits::print(name_of_network, name, result);
    }

private:
    Result result{};
    Fingerprint segment_fingerprint;
    Fingerprint total_fingerprint;
    std::size_t segment = 0;
    std::size_t index = 0;
};

template <Check check>
void compare(const Given<Case>& given, const char* name) {
    Comparison<check> comparison;
    for (std::size_t segment = 0; segment < layout<Case, check>().segments; ++segment) {
        compute<Case, check>(given, segment, comparison);
    }
    comparison.print(name);
}

template <class C>
void compare_forward(const Given<C>& given) {
    Comparison<Check::forward> comparison;
    for (std::size_t sample = 0; sample < forward_samples; ++sample) {
        T x[Net::inputs];
        draw_inputs(given.input_seed, sample, x);
        compute_forward(given.net, x, comparison);
    }
    comparison.print("forward");
}

template <class C>
void compare_training(const Given<C>& given, std::uint64_t seed) {
    Comparison<Check::training> comparison;
    const auto data = draw_dataset<C>(given.input_seed, given.target_seed);
    const auto fit = ctnn::fit<epochs>(given.net, data, recipe_of<C>(seed));
    for (std::size_t i = 0; i < Net::parameter_count; ++i) comparison.take(fit.net.parameters[i]);
    for (std::size_t i = 0; i < epochs; ++i) comparison.take(fit.history[i]);
    comparison.print("training");
}

template <class C>
void compare_all(std::uint64_t seed, const Given<C>& given) {
    compare<Check::parameters>(given, "parameters");
    compare<Check::inputs>(given, "inputs");
    if constexpr (C::has_training) {
        compare_training<C>(given, seed);
    } else {
        compare_forward<C>(given);
    }
    if constexpr (C::has_gradient) compare<Check::gradient>(given, "gradient");
}

}  // namespace

template <>
void run<Case>() {
    // The compiler does not know the seeds here, so that the processor computes everything that
    // follows.
    volatile std::uint64_t hidden[] = {parameter_seed, input_seed, target_seed};
    const std::uint64_t seed = hidden[0];
    compare_all<Case>(seed, {ctnn::initialize<Net>(seed, Case::Initializer{}), hidden[1], hidden[2]});
}

}  // namespace same_bits
