#pragma once

#include <array>
#include <cstddef>
#include <ctnn/layers/layer.hpp>
#include <golden/activations.hpp>
#include <math/bits.hpp>
#include <near.hpp>

/// Properties of every elementwise activation.
namespace layer_check {

inline constexpr std::array<double, 14> points{-20,  -7.3, -2.8, -1.1, -0.5, -0.2, -0.04,
                                               0.04, 0.2,  0.5,  1.2,  2.9,  7,    20};

/// f'(z), as the backward pass computes it.
template <class Activation, class T>
constexpr T derivative(T z) {
    return Activation::derivative(z, Activation::value(z));
}

/// Whether f' agrees with finite differences of f on both sides of zero. The points are farther
/// than h from the kinks of all activations.
template <class Activation>
constexpr bool derivative_matches_finite_differences() {
    constexpr double h = 1.0 / 131072.0;
    for (const double point : points) {
        const double z = bits::unknown(point);
        const double expected = (Activation::value(z + h) - Activation::value(z - h)) / (2 * h);
        if (!(ctnn::absolute(derivative<Activation>(z) - expected) <= 2e-9)) return false;
    }
    return true;
}

/// Whether float agrees with double to a few units in the last place of the larger of |f| and 1.
template <class Activation>
constexpr bool float_agrees_with_double() {
    for (const double point : points) {
        const double z = bits::unknown(point);
        const auto single_z = static_cast<float>(z);
        const double error = ctnn::absolute(Activation::value(single_z) - Activation::value(double{single_z}));
        const double size = ctnn::absolute(Activation::value(z));
        if (!(error <= 2.5e-7 * (size < 1 ? 1 : size))) return false;
        if (!(ctnn::absolute(derivative<Activation>(single_z) - derivative<Activation>(double{single_z})) <= 5e-7)) {
            return false;
        }
    }
    return true;
}

/// Whether the derivative depends on y alone if derivative_needs_z is false.
template <class Activation>
constexpr bool derivative_ignores_z_if_not_needed() {
    if (Activation::derivative_needs_z) return true;
    for (const double z : points) {
        const double y = Activation::value(z);
        if (!(Activation::derivative(12345.0, y) == Activation::derivative(z, y))) return false;
    }
    return true;
}

template <class Activation>
constexpr bool is_sound() {
    static_assert(ctnn::ElementwiseActivation<Activation> && !ctnn::WholeLayerActivation<Activation>);
    static_assert(!ctnn::NotDifferentiable<Activation>);
    return derivative_matches_finite_differences<Activation>() && float_agrees_with_double<Activation>() &&
           derivative_ignores_z_if_not_needed<Activation>();
}

/// Whether f and f' agree with PyTorch's at all golden points, in double relative to the larger of
/// the number and 0.01, in float of the number and 1.
template <class Activation, class Curve>
constexpr bool agrees_with_golden(const Curve& expected) {
    const auto is_near = [](double a, double b, double tolerance, double at_least) {
        const double size = ctnn::absolute(b);
        return ctnn::absolute(a - b) <= tolerance * (size < at_least ? at_least : size);
    };
    for (std::size_t i = 0; i < golden::point_count; ++i) {
        const double z = bits::unknown(golden::points[i]);
        if (!is_near(Activation::value(z), expected.value[i], 1e-13, 1e-2)) return false;
        if (!is_near(derivative<Activation>(z), expected.derivative[i], 1e-13, 1e-2)) return false;
        const auto single_z = static_cast<float>(z);
        if (!is_near(double{Activation::value(single_z)}, expected.value[i], 5e-7, 1)) return false;
        if (!is_near(double{derivative<Activation>(single_z)}, expected.derivative[i], 1e-6, 1)) return false;
    }
    return true;
}

/// The bits of f and f' at all points, to compare constant evaluation with run time.
template <class Activation, class T>
constexpr std::array<ctnn::BitsOf<T>, 2 * points.size()> results() {
    std::array<ctnn::BitsOf<T>, 2 * points.size()> all{};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const T z = bits::unknown(static_cast<T>(points[i]));
        all[2 * i] = bits::of(Activation::value(z));
        all[2 * i + 1] = bits::of(derivative<Activation>(z));
    }
    return all;
}

template <class Activation>
bool same_bits_at_run_time() {
    static constexpr auto in_the_compiler = results<Activation, double>();
    static constexpr auto float_in_the_compiler = results<Activation, float>();
    return results<Activation, double>() == in_the_compiler && results<Activation, float>() == float_in_the_compiler;
}

}  // namespace layer_check
