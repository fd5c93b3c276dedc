#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <type_traits>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/fingerprint.hpp>
#include <ctnn/gradient.hpp>
#include <ctnn/layers/dense.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>
#include <ctnn/losses/categorical_cross_entropy.hpp>
#include <ctnn/math/erf.hpp>
#include <ctnn/math/sin_cos.hpp>
#include <ctnn/math/sqrt.hpp>

/// A check that a program computes the same bits as the compiler. Macros do not reveal everything that flags and
/// start-up code can change about floating point, so the check repeats a few computations, one or more per kind of
/// change.
namespace ctnn {

enum class ReproducibilityProblemCode {
    none,
    rounding_direction,
    subnormals,
    not_a_number,
    contraction,
    reassociation,
    reciprocals,
    signed_zeros,
    sums,
    functions,
    networks
};

/// The result of check_reproducibility().
struct ReproducibilityCheck {
    ReproducibilityProblemCode code = ReproducibilityProblemCode::none;  ///< The first problem found.

    /// Whether no problem was found.
    [[nodiscard]] constexpr explicit operator bool() const { return code == ReproducibilityProblemCode::none; }

    [[nodiscard]] constexpr std::string_view message() const { return messages[static_cast<std::size_t>(code)]; }

    /// One message per code, each followed by a NUL.
    static constexpr std::string_view messages[] = {
        "this program computes the bits that the compiler computed",
        "the processor does not round to nearest; call fesetround(FE_TONEAREST)",
        "subnormal numbers are flushed to zero; link without -ffast-math, or clear the processor's FTZ and DAZ (FZ on "
        "Arm)",
        "NaN or infinity is treated as a number; compile without -ffinite-math-only and -ffast-math",
        "a * b + c is rounded once, not twice; compile with -ffp-contract=off",
        "sums are reordered; compile without -fassociative-math and -ffast-math",
        "divisions are replaced by reciprocals; compile without -freciprocal-math and -ffast-math",
        "-0 is treated as 0; compile without -fno-signed-zeros and -ffast-math",
        "sums of doubles are not rounded to nearest, as by libgcc on Cortex-M3 and M4; link "
        "ctnn/deploy/cortex_m_sums.hpp",
        "an elementary function has other bits than in the compiler",
        "a network has other bits than in the compiler",
    };
};

namespace detail {

CTNN_STRICT_FP_BEGIN

/// The source of the operands: a plain number in the constant evaluator, a read through a volatile object in a program.
/// It prevents constant folding, which would use the compiler's rounding mode and subnormals instead of the program's.
/// std::is_constant_evaluated() cannot make the distinction, because GCC evaluates initializers of local constants at
/// compile time.
struct InConstants {
    template <FloatingPoint T>
    static constexpr T hide_from_optimizer(T x) {
        return x;
    }
};

struct InProgram {
    template <class X>
    static X hide_from_optimizer(X x) {
        volatile X hidden = x;
        return hidden;
    }
};

/// One hash per code, over computations that the problem would change.
template <FloatingPoint T>
struct Probe {
    static constexpr std::size_t count = static_cast<std::size_t>(ReproducibilityProblemCode::networks) + 1;
    std::array<std::uint64_t, count> hashes{};

    constexpr void add(ReproducibilityProblemCode code, T x) {
        std::uint64_t& hash = hashes[static_cast<std::size_t>(code)];
        hash = hash_combine(hash, x);
    }
};

template <class From, FloatingPoint T>
constexpr void add_arithmetic(Probe<T>& probe) {
    using Limits = std::numeric_limits<T>;
    const T one = From::hide_from_optimizer(T(1));
    const T ulp = From::hide_from_optimizer(Limits::epsilon());
    // (1 + u)^2 = 1 + 2u + u^2, where u^2 is rounded off unless product and sum are rounded once.
    const T rounded = one + T(2) * ulp;
    probe.add(ReproducibilityProblemCode::contraction,
              From::hide_from_optimizer(one + ulp) * From::hide_from_optimizer(one + ulp) - rounded);
    probe.add(ReproducibilityProblemCode::contraction,
              rounded - From::hide_from_optimizer(one + ulp) * From::hide_from_optimizer(one + ulp));
    // Eight terms whose sum depends on the order; a loop, so that the compiler may vectorize it.
    T terms[8];
    for (int i = 0; i < 8; ++i)
        terms[i] = From::hide_from_optimizer(i % 2 == 0 ? T(1) / ulp / T(i + 3) : T(0.75) + T(i) * ulp);
    T sum = T(0);
    for (const T term : terms) sum += term;
    for (const T term : terms) sum -= term;
    probe.add(ReproducibilityProblemCode::reassociation, sum);
    probe.add(ReproducibilityProblemCode::reassociation, (one / ulp + From::hide_from_optimizer(T(0.75))) - one / ulp);
    T squares = T(0);
    for (const T term : terms) squares += term * term;
    probe.add(ReproducibilityProblemCode::contraction, squares);
    const T divisor = From::hide_from_optimizer(T(49));
    for (const T term : terms) probe.add(ReproducibilityProblemCode::reciprocals, term / divisor);
    const T zero = From::hide_from_optimizer(-T(0));
    probe.add(ReproducibilityProblemCode::signed_zeros, zero + T(0));
    probe.add(ReproducibilityProblemCode::signed_zeros, T(0) - zero);
    probe.add(ReproducibilityProblemCode::signed_zeros, zero * one);
    probe.add(ReproducibilityProblemCode::not_a_number,
              is_nan(From::hide_from_optimizer(Limits::quiet_NaN())) ? T(1) : T(2));
    probe.add(ReproducibilityProblemCode::not_a_number,
              From::hide_from_optimizer(Limits::infinity()) > (Limits::max)() ? T(1) : T(2));
    probe.add(ReproducibilityProblemCode::subnormals, From::hide_from_optimizer((Limits::min)()) * T(0.375));
    probe.add(ReproducibilityProblemCode::subnormals,
              From::hide_from_optimizer(Limits::denorm_min()) + From::hide_from_optimizer(Limits::denorm_min()));
    for (const T part : {T(0.5), T(0.75), T(0.25)}) {
        probe.add(ReproducibilityProblemCode::rounding_direction, one + From::hide_from_optimizer(part) * ulp);
        probe.add(ReproducibilityProblemCode::rounding_direction, -one - From::hide_from_optimizer(part) * ulp);
    }
}

/// 1 minus a small number, for every difference of their exponents that affects the result, because software addition,
/// as on a Cortex-M, has a separate path for each.
template <class From, FloatingPoint T>
constexpr void add_sums(Probe<T>& probe) {
    T scale = From::hide_from_optimizer(T(1));
    for (int distance = 0; distance < std::numeric_limits<T>::digits + 3; ++distance) {
        for (const T part : {T(1.71), T(1.29), T(1.83), T(1.47)}) {
            const T term = scale * part;
            probe.add(ReproducibilityProblemCode::sums,
                      From::hide_from_optimizer(T(1)) - From::hide_from_optimizer(term));
            probe.add(ReproducibilityProblemCode::sums,
                      From::hide_from_optimizer(term) + From::hide_from_optimizer(T(1)));
        }
        scale *= T(0.5);
    }
}

template <class From, FloatingPoint T>
constexpr void add_functions(Probe<T>& probe) {
    const auto add = [&probe](T x) { probe.add(ReproducibilityProblemCode::functions, x); };
    for (int i = -12; i <= 12; ++i) {
        const T x = From::hide_from_optimizer(static_cast<T>(i) * T(0.713));
        add(math::exp(x));
        add(math::expm1(x));
        add(math::tanh(x));
        add(math::sigmoid(x));
        add(math::softplus(x));
        add(math::erf(x));
        add(math::sin(x));
        add(math::cos(x));
        add(math::log(x * x + T(0.1)));
        add(math::sqrt(x * x + T(0.1)));
    }
}

template <class From, FloatingPoint T>
constexpr void add_network(Probe<T>& probe) {
    using Net = Network<T, Input<5>, Dense<9, Tanh>, Dense<7, Sigmoid>, Dense<3, Softmax>>;
    Net net = zeros<Net>();
    for (std::size_t i = 0; i < Net::parameter_count; ++i) {
        net.parameters[i] =
            From::hide_from_optimizer(T(0.37) * static_cast<T>(i % 11) - T(1.9) + T(0.013) * static_cast<T>(i));
    }
    const T x = From::hide_from_optimizer(T(0.3));
    const auto y = net({x, -x, x * x, T(1) - x, T(2)});
    for (const T output : y) probe.add(ReproducibilityProblemCode::networks, output);
    const Net g = gradient(net, CategoricalCrossEntropy{}, {x, -x, x * x, T(1) - x, T(2)}, {T(0), T(1), T(0)});
    for (const T number : g.parameters) probe.add(ReproducibilityProblemCode::networks, number);
}

template <class From, FloatingPoint T>
constexpr Probe<T> probe() {
    Probe<T> all{};
    add_arithmetic<From>(all);
    add_sums<From>(all);
    add_functions<From>(all);
    add_network<From>(all);
    return all;
}

/// The hashes as the compiler computes them.
template <FloatingPoint T>
inline constexpr Probe<T> expected_probe = probe<InConstants, T>();

template <FloatingPoint T>
ReproducibilityCheck compare_probe() {
    const Probe<T> here = probe<InProgram, T>();
    for (std::size_t i = 0; i < Probe<T>::count; ++i) {
        // Hidden from the optimizer, so that nothing is computed after this point, where the caller may restore the
        // rounding mode.
        if (InProgram::hide_from_optimizer(here.hashes[i]) != expected_probe<T>.hashes[i])
            return {static_cast<ReproducibilityProblemCode>(i)};
    }
    return {};
}

CTNN_STRICT_FP_END

}  // namespace detail

/// Checks at run time whether the program's flags and the processor's floating-point state preserve the bits that the
/// compiler computed; if not, returns the first problem. A template, so that programs that do not call it pay nothing.
template <class... None>
[[nodiscard]] ReproducibilityCheck check_reproducibility() {
    static_assert(sizeof...(None) == 0);
    const ReproducibilityCheck in_double = detail::compare_probe<double>();
    return in_double ? detail::compare_probe<float>() : in_double;
}

}  // namespace ctnn
