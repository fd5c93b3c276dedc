#pragma once

#include <cstddef>
#include <limits>

#include <ctnn/proofs/back_substitution.hpp>
#include <ctnn/proofs/exact_sum.hpp>
#include <ctnn/proofs/property.hpp>

/// What the bounds over a box say of a comparison, and what one point says.
namespace ctnn::detail {

CTNN_EXACT_ARITHMETIC_BEGIN

/// A sum in double and how far it may be off.
struct RoundedSum {
    double value;
    double error;
};

/// Whether its numbers are such that nothing overflows.
template <std::size_t outputs>
[[nodiscard]] constexpr bool is_bounded(const Atom<outputs>& atom) {
    double largest = 0;
    bool is_number = absolute(atom.constant) <= (std::numeric_limits<double>::max)();
    for (std::size_t i = 0; i < outputs; ++i) {
        largest = larger(largest, absolute(atom.factors[i]));
        is_number = is_number && !is_nan(atom.factors[i]);
    }
    return is_number && largest <= largest_factor;
}

/// factors . y + constant, y[i] being low[i] where its factor is positive, else high[i]. The rounding error of each
/// addition and product is known, so that sums without one are exact.
template <std::size_t outputs, class Low, class High>
[[nodiscard]] constexpr RoundedSum sum_of(const Atom<outputs>& atom, const Low& low, const High& high) {
    double value = atom.constant;
    double error = absolute(atom.rest);
    if (!is_bounded(atom)) return {0, -no_bound};
    for (std::size_t i = 0; i < outputs; ++i) {
        const double factor = atom.factors[i];
        if (factor == 0) continue;
        const double y = static_cast<double>(factor > 0 ? low[i] : high[i]);
        double term = factor * y;
        if (absolute(factor) != 1) {
            const Unrounded product = two_product(factor, y);
            const bool is_exact = product_is_exact(factor, y, product.value);
            error += is_exact ? absolute(product.lost)
                              : absolute(term) * (2 * unit_roundoff<double>)+std::numeric_limits<double>::denorm_min();
            term = product.value;
        }
        const Unrounded sum = two_sum(value, term);
        error += absolute(sum.lost);
        value = sum.value;
    }
    return {value, error * (1 + 0x1p-20)};
}

template <std::size_t outputs>
[[nodiscard]] constexpr bool is_met(const Atom<outputs>& atom, double at_least) {
    return atom.strict ? at_least > 0 : at_least >= 0;
}

/// A comparison at one point. Its sum is exact, however much of it cancels; only products that underflow leave a doubt,
/// of which `in_doubt` is what is to be said.
template <std::size_t outputs, class Y>
struct PointJudge {
    const Y& y;
    bool in_doubt = true;

    constexpr Finding<outputs> operator()(const Atom<outputs>& atom) const {
        const RoundedSum sum = sum_of(atom, y, y);
        if (absolute(sum.value) > sum.error || sum.error == 0) return {sum.value, is_met(atom, sum.value), atom};
        if (!is_bounded(atom)) return {sum.value, in_doubt, atom};
        ExactSum<2 * outputs + 2> exact;
        exact.add(atom.constant);
        exact.add(atom.rest);
        for (std::size_t i = 0; i < outputs; ++i) {
            const double factor = atom.factors[i];
            const Unrounded product = two_product(factor, static_cast<double>(y[i]));
            if (!product_is_exact(factor, static_cast<double>(y[i]), product.value)) return {sum.value, in_doubt, atom};
            exact.add(product.value);
            exact.add(product.lost);
        }
        const double value = exact.leading();
        return {value, is_met(atom, value), atom};
    }
};

/// A comparison over the box that the bounds belong to; `holds` is true where it is proved. With intervals only, the
/// sums are not carried back to the inputs.
template <class Net>
struct BoxJudge {
    static constexpr std::size_t outputs = Net::outputs;
    static constexpr std::size_t last = Net::layer_count - 1;
    using T = typename Net::value_type;
    using Head = typename Net::template Layer<last>::Head;

    const Coefficients<Net>& net;
    const NetworkBounds<Net>& bounds;
    bool intervals_only;

    constexpr Finding<outputs> operator()(const Atom<outputs>& atom) const {
        constexpr std::size_t first = first_neuron<Net, last>;
        const RoundedSum sum = sum_of(atom, bounds.y_lower + first, bounds.y_upper + first);
        const double by_intervals = sum.value - sum.error;
        if (intervals_only || is_met(atom, by_intervals)) return {by_intervals, is_met(atom, by_intervals), atom};
        const double by_lines = descend(atom).bound;
        const double bound = larger(by_intervals, by_lines);
        return {bound, is_met(atom, bound), atom};
    }

    /// The linear bound of the comparison's sum.
    constexpr Descent<Net::inputs> descend(const Atom<outputs>& atom) const {
        const BackSubstitution<Net> back{net, bounds};
        // Beyond, the intervals' sums have its sign.
        if (!is_bounded(atom) || absolute(atom.constant) > -no_bound) return {no_bound, {}};
        // The constant was rounded, which its magnitude accounts for as well.
        const Gathered gathered{atom.constant, 2 * absolute(atom.constant)};
        if constexpr (is_softmax<Head>) {
            if (compares_two(atom)) {
                // The logits are compared in place of the outputs.
                const double margin = softmax_margin<T>(outputs);
                typename BackSubstitution<Net>::template Terms<last> terms{};
                for (std::size_t i = 0; i < outputs; ++i) {
                    if (atom.factors[i] == 0) continue;
                    terms.factors[terms.count] = atom.factors[i];
                    terms.neurons[terms.count++] = i;
                }
                return back.template at_sums<last>(terms, {-margin, margin}, -no_bound);
            }
        }
        double slopes[outputs];
        const std::size_t active = bounds.active_count[last];
        for (std::size_t k = 0; k < active; ++k) {
            slopes[k] = atom.factors[bounds.active[first_neuron<Net, last> + k]];
        }
        return back.template at_outputs<last>(slopes, gathered, -no_bound);
    }

private:
    /// y[a] > y[b], and e^(z[a] - max z) cannot underflow.
    constexpr bool compares_two(const Atom<outputs>& atom) const {
        constexpr std::size_t first = first_neuron<Net, last>;
        std::size_t plus = outputs;
        std::size_t minus = outputs;
        std::size_t others = 0;
        for (std::size_t i = 0; i < outputs; ++i) {
            if (atom.factors[i] == 1) {
                plus = plus == outputs ? i : plus;
                ++others;
            } else if (atom.factors[i] != 0) {
                minus = i;
                ++others;
            }
        }
        if (atom.constant != 0 || atom.rest != 0 || others != 2 || plus == outputs || minus == outputs ||
            atom.factors[minus] != -1) {
            return false;
        }
        for (std::size_t j = first; j < first + outputs; ++j) {
            if (bounds.z_upper[j] - bounds.z_lower[first + plus] > exp_range<T>) return false;
        }
        return true;
    }
};

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::detail
