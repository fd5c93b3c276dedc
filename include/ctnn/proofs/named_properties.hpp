#pragma once

#include <cstddef>
#include <limits>

#include <ctnn/proofs/box.hpp>
#include <ctnn/proofs/property.hpp>

/// Properties that are asked for often, by name.
namespace ctnn {

CTNN_EXACT_ARITHMETIC_BEGIN

/// The network puts every input into this class, as `accuracy` counts it: that of the largest output, the first of
/// equal ones; with a single output, 1 from the threshold on and 0 below.
struct ClassifiedAs : detail::PropertyBase {
    std::size_t wanted;
    double threshold;

    constexpr ClassifiedAs(std::size_t class_number, double from) : wanted(class_number), threshold(from) {}

    template <std::size_t outputs, class Decide>
    [[nodiscard]] constexpr detail::Finding<outputs> decide(const Decide& decide_atom) const {
        if constexpr (outputs == 1) {
            const double sign = wanted == 1 ? 1 : -1;
            if (wanted > 1) return {-1, false, {}};
            return decide_atom(detail::Atom<1>{{sign}, -sign * threshold, wanted == 0});
        } else {
            if (wanted >= outputs) return {-1, false, {}};
            detail::Finding<outputs> least{std::numeric_limits<double>::max(), true, {}};
            for (std::size_t i = 0; i < outputs; ++i) {
                if (i == wanted) continue;
                detail::Atom<outputs> atom{{}, 0, i < wanted};
                atom.factors[wanted] = 1;
                atom.factors[i] = -1;
                least = detail::weaker(least, decide_atom(atom));
            }
            return least;
        }
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr Text<capacity> describe(const Text<capacity>& text) const {
        return text + "class " + wanted;
    }
};

/// `proves(net, ball(sample, 0.1), classified_as(2))`; the threshold is that of a single output.
[[nodiscard]] constexpr ClassifiedAs classified_as(std::size_t class_number, double threshold = 0.5) {
    return {class_number, threshold};
}

/// The class that the network gives the sample now: `proves(net, ball(sample, 0.1), keeps_class(net, sample))`
template <class Net, class Sample>
[[nodiscard]] constexpr ClassifiedAs keeps_class(const Net& net, const Sample& sample, double threshold = 0.5) {
    const auto y = net(sample);
    if constexpr (Net::outputs == 1) {
        return {static_cast<double>(y[0]) >= threshold ? std::size_t(1) : std::size_t(0), threshold};
    } else {
        std::size_t largest = 0;
        for (std::size_t i = 1; i < Net::outputs; ++i) largest = y[i] > y[largest] ? i : largest;
        return {largest, threshold};
    }
}

/// Every output stays between two numbers, both included.
struct OutputsWithin : detail::PropertyBase {
    double lower;
    double upper;

    constexpr OutputsWithin(double least, double largest) : lower(least), upper(largest) {}

    template <std::size_t outputs, class Decide>
    [[nodiscard]] constexpr detail::Finding<outputs> decide(const Decide& decide_atom) const {
        detail::Finding<outputs> least{std::numeric_limits<double>::max(), true, {}};
        for (std::size_t i = 0; i < 2 * outputs; ++i) {
            const bool below = i % 2 == 0;
            detail::Atom<outputs> atom{{}, below ? -lower : upper, false};
            atom.factors[i / 2] = below ? 1 : -1;
            least = detail::weaker(least, decide_atom(atom));
        }
        return least;
    }

    template <std::size_t capacity>
    [[nodiscard]] constexpr Text<capacity> describe(const Text<capacity>& text) const {
        return text + "every output from " + decimal_text(lower).view() + " to " + decimal_text(upper).view();
    }
};

[[nodiscard]] constexpr OutputsWithin outputs_within(double lower, double upper) { return {lower, upper}; }

/// The same of one output.
template <std::size_t i>
[[nodiscard]] constexpr auto output_within(double lower, double upper) {
    return output<i> >= lower && output<i> <= upper;
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn
