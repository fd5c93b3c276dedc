#pragma once

#include <array>
#include <cstddef>
#include <limits>

#include <ctnn/proofs/box.hpp>
#include <ctnn/proofs/judge.hpp>
#include <ctnn/proofs/verdict.hpp>

/// Inputs that break a property: each is put through the network's ordinary forward pass.
namespace ctnn::detail {

CTNN_EXACT_ARITHMETIC_BEGIN

/// The next number of T above x (or below it), for |x| far below the largest.
template <FloatingPoint T>
[[nodiscard]] constexpr T neighbour(T x, bool above_it) {
    if (x == T(0)) return above_it ? std::numeric_limits<T>::denorm_min() : -std::numeric_limits<T>::denorm_min();
    const BitsOf<T> bits = __builtin_bit_cast(BitsOf<T>, x);
    const bool outward = (x > T(0)) == above_it;
    return __builtin_bit_cast(T, static_cast<BitsOf<T>>(outward ? bits + 1 : bits - 1));
}

/// Where an interval is halved; one of its ends if no number lies between them.
[[nodiscard]] constexpr double middle(double lower, double upper) {
    const double half = lower / 2 + upper / 2;
    return half < lower ? lower : half > upper ? upper : half;
}

/// A number of T near `wanted` between the bounds; NaN if there is none.
template <FloatingPoint T>
[[nodiscard]] constexpr T number_within(double wanted, double lower, double upper) {
    T number = static_cast<T>(wanted);
    if (static_cast<double>(number) < lower) number = neighbour(number, true);
    if (static_cast<double>(number) > upper) number = neighbour(number, false);
    const bool within = static_cast<double>(number) >= lower && static_cast<double>(number) <= upper;
    return within ? number : std::numeric_limits<T>::quiet_NaN();
}

/// Whether the property is broken at these inputs; if so, the verdict says it.
template <class Net, class P>
constexpr bool breaks(const Net& net, const P& property, const std::array<typename Net::value_type, Net::inputs>& x,
                      Verdict<Net>& verdict) {
    const auto y = net(x);
    const auto finding = property.template decide<Net::outputs>(PointJudge<Net::outputs, decltype(y)>{y});
    if (finding.holds) return false;
    verdict.answer = Answer::refuted;
    verdict.obstacle = Obstacle::none;
    verdict.bound = finding.value;
    verdict.inputs = x;
    verdict.outputs = y;
    return true;
}

/// Tries the middle of the box and the corner to which its linear bound points. The network's numbers are to be bounded
/// over the box.
template <class Net, class P>
constexpr bool find_counterexample(const Net& net, const P& property, const Box<Net::inputs>& box,
                                   const Descent<Net::inputs>& descent, Verdict<Net>& verdict) {
    using T = typename Net::value_type;
    for (int attempt = 0; attempt < 2; ++attempt) {
        std::array<T, Net::inputs> x{};
        bool exists = true;
        for (std::size_t i = 0; i < Net::inputs; ++i) {
            const double half = middle(box.lower[i], box.upper[i]);
            const double corner = descent.slopes[i] > 0 ? box.lower[i] : descent.slopes[i] < 0 ? box.upper[i] : half;
            x[i] = number_within<T>(attempt == 0 ? half : corner, box.lower[i], box.upper[i]);
            if (is_nan(x[i])) exists = false;
        }
        if (exists && breaks(net, property, x, verdict)) return true;
    }
    return false;
}

CTNN_EXACT_ARITHMETIC_END

}  // namespace ctnn::detail
