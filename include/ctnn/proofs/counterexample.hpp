#pragma once

#include <array>
#include <cstddef>

#include <ctnn/proofs/box.hpp>
#include <ctnn/proofs/constraint_bounds.hpp>
#include <ctnn/proofs/representable.hpp>
#include <ctnn/proofs/verdict.hpp>

/// Inputs that break a property: each is put through the network's ordinary forward pass.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// How far the property is from being broken at these inputs, by the network's ordinary forward pass. If it is broken,
/// the verdict says so.
template <class Net, class P>
constexpr ConstraintBound<Net::outputs> look_at(const Net& net, const P& property,
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

/// Whether the property is broken at these inputs.
template <class Net, class P>
constexpr bool breaks(const Net& net, const P& property, const std::array<typename Net::value_type, Net::inputs>& x,
                      Verdict<Net>& verdict) {
    return !look_at(net, property, x, verdict).holds;
}

/// Tries the middle of the box and the corner to which its linear bound points. The network's numbers are to be bounded
/// over the box.
template <class Net, class P>
constexpr bool find_counterexample(const Net& net, const P& property, const Box<Net::inputs>& box,
                                   const LinearBound<Net::inputs>& descent, Verdict<Net>& verdict) {
    using T = typename Net::value_type;
    for (int attempt = 0; attempt < 2; ++attempt) {
        std::array<T, Net::inputs> x{};
        bool exists = true;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const double half = middle(box.lower[i], box.upper[i]);
            const double corner = descent.slopes[i] > 0 ? box.lower[i] : descent.slopes[i] < 0 ? box.upper[i] : half;
            x[i] = representable_within<T>(attempt == 0 ? half : corner, box.lower[i], box.upper[i]);
            if (is_nan(x[i])) exists = false;
        }
        if (exists && breaks(net, property, x, verdict)) return true;
    }
    return false;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
