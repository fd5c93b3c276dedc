#pragma once

#include <array>
#include <cstddef>

#include <ctnn/proofs/box.hpp>
#include <ctnn/proofs/constraint_bounds.hpp>
#include <ctnn/proofs/representable.hpp>
#include <ctnn/proofs/verdict.hpp>

/// Counterexamples: inputs at which the network's forward pass violates a property.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// Evaluates the property at inputs, by the network's forward pass. If it is violated, stores the counterexample in the
/// verdict.
template <class Net, class P>
constexpr ConstraintBound<Net::outputs> try_inputs(const Net& net, const P& property,
                                                   const std::array<typename Net::value_type, Net::inputs>& x,
                                                   Verdict<Net>& verdict) {
    const auto y = net(x);
    const auto result = property.template decide<Net::outputs>(PointEvaluator<Net::outputs, decltype(y)>{y});
    if (result.holds) return result;
    verdict.answer = Answer::refuted;
    verdict.reason = UndecidedReason::none;
    verdict.bound = result.value;
    verdict.inputs = x;
    verdict.outputs = y;
    return result;
}

/// Like try_inputs(); returns whether the property is violated.
template <class Net, class P>
constexpr bool is_violated(const Net& net, const P& property,
                           const std::array<typename Net::value_type, Net::inputs>& x, Verdict<Net>& verdict) {
    return !try_inputs(net, property, x, verdict).holds;
}

/// Tries the middle of the box and the corner at which the linear bound is smallest. Returns whether one of them is a
/// counterexample. The network must have finite bounds over the box, so that no forward pass overflows.
template <class Net, class P>
constexpr bool find_counterexample(const Net& net, const P& property, const Box<Net::inputs>& box,
                                   const LinearBound<Net::inputs>& linear_bound, Verdict<Net>& verdict) {
    using T = typename Net::value_type;
    for (int attempt = 0; attempt < 2; ++attempt) {
        std::array<T, Net::inputs> x{};
        bool exists = true;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const double half = middle(box.lower[i], box.upper[i]);
            const double corner = linear_bound.slopes[i] > 0   ? box.lower[i]
                                  : linear_bound.slopes[i] < 0 ? box.upper[i]
                                                               : half;
            x[i] = representable_within<T>(attempt == 0 ? half : corner, box.lower[i], box.upper[i]);
            if (is_nan(x[i])) exists = false;
        }
        if (exists && is_violated(net, property, x, verdict)) return true;
    }
    return false;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
