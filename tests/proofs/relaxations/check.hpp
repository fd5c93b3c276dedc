#pragma once

/// Checks of an activation's relaxation at sample points.

#include <cstddef>

#include <ctnn/data/random.hpp>
#include <ctnn/proofs/relaxation.hpp>

namespace relaxations {

template <class Activation, class T = double>
constexpr ctnn::detail::Relaxation relax(double lower, double upper) {
    return ctnn::detail::ActivationRelaxation<Activation, T>::over(lower, upper);
}

/// Numbers of sample points at which a relaxation does not hold.
struct Violations {
    std::size_t bounds = 0;  ///< f(z) is outside the bounds.
    std::size_t lines = 0;   ///< f(z) is not between the lines.
    std::size_t slopes = 0;  ///< The slope of a chord is outside the bounds of the derivative.
};

/// Samples 51 points of T in each of 400 random intervals.
template <class Activation, class T>
Violations violations() {
    ctnn::Random random(3);
    Violations count;
    for (int i = 0; i < 400; ++i) {
        const T scales[] = {T(1e-6), T(0.01), T(1), T(10), T(200)};
        const T middle = scales[random.below(5)] * random.normal<T>();
        const T width = scales[random.below(5)] * random.uniform<T>();
        const T first = middle - width;
        const T last = middle + width;
        const auto relaxed = relax<Activation, T>(static_cast<double>(first), static_cast<double>(last));
        const auto slopes = ctnn::detail::ActivationRelaxation<Activation, T>::slopes(static_cast<double>(first),
                                                                                      static_cast<double>(last));
        T before = first;
        for (int k = 0; k <= 50; ++k) {
            const T inside = first + (last - first) * static_cast<T>(k) / T(50);
            const T z = k == 50 || inside > last ? last : inside < first ? first : inside;
            const auto y = static_cast<long double>(Activation::value(z));
            const auto at = static_cast<long double>(z);
            const long double below = relaxed.below.slope * at + relaxed.below.offset;
            const long double above = relaxed.above.slope * at + relaxed.above.offset;
            count.bounds += y < relaxed.lower || y > relaxed.upper;
            count.lines += y < below || y > above;
            // Only chords whose rounding error is far below the tolerance.
            if (z - before > T(1e-3) && (z > T(0) ? z : -z) < T(10)) {
                const double chord =
                    (Activation::value(static_cast<double>(z)) - Activation::value(static_cast<double>(before))) /
                    (static_cast<double>(z) - static_cast<double>(before));
                count.slopes += chord < slopes.min - 1e-6 || chord > slopes.max + 1e-6;
            }
            before = z;
        }
    }
    return count;
}

}  // namespace relaxations
