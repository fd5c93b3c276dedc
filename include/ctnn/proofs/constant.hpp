#pragma once

#include <concepts>
#include <limits>
#include <string_view>
#include <type_traits>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/core/floating_point.hpp>

/// Numbers in a property. Each must be exact in double, otherwise the property is rejected: by the compiler with a
/// message, at run time by the verdict. A rounded constant would change the property, and the changed one could hold
/// where the written one does not.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

enum class ConstantProblem : unsigned char {
    none,
    is_nan,
    is_inexact,
    sum_is_inexact,
    coefficient_too_large,
    tolerance_is_wrong,
    lipschitz_constant_is_wrong
};

inline constexpr auto constant_is_nan = FixedString<120>{} + "a number in a property is NaN";
inline constexpr auto constant_is_inexact =
    FixedString<120>{} + "a number in a property is not exact in double; write one that is, such as 0.5 or 0.1";
inline constexpr auto constant_sum_is_inexact =
    FixedString<120>{} + "numbers in a property do not combine exactly in double; write the result as one number";
inline constexpr auto coefficient_too_large =
    FixedString<120>{} + "a coefficient of an output is infinite or above 2^500; divide both sides of the comparison";
inline constexpr auto tolerance_is_wrong = FixedString<120>{} + "a tolerance is negative, infinite or NaN";
inline constexpr auto lipschitz_constant_is_wrong =
    FixedString<120>{} + "a Lipschitz constant is negative, infinite or NaN";

[[nodiscard]] constexpr std::string_view message_for(ConstantProblem problem) {
    switch (problem) {
    case ConstantProblem::none: return {};
    case ConstantProblem::is_nan: return constant_is_nan.view();
    case ConstantProblem::is_inexact: return constant_is_inexact.view();
    case ConstantProblem::sum_is_inexact: return constant_sum_is_inexact.view();
    case ConstantProblem::coefficient_too_large: return coefficient_too_large.view();
    case ConstantProblem::tolerance_is_wrong: return tolerance_is_wrong.view();
    case ConstantProblem::lipschitz_constant_is_wrong: return lipschitz_constant_is_wrong.view();
    }
    return {};
}

/// Returns the problem; in a constant evaluation it stops the compiler with the problem's message instead.
constexpr ConstantProblem reported(ConstantProblem problem) {
    switch (problem) {
    case ConstantProblem::none: break;
    case ConstantProblem::is_nan: fail<constant_is_nan>(); break;
    case ConstantProblem::is_inexact: fail<constant_is_inexact>(); break;
    case ConstantProblem::sum_is_inexact: fail<constant_sum_is_inexact>(); break;
    case ConstantProblem::coefficient_too_large: fail<coefficient_too_large>(); break;
    case ConstantProblem::tolerance_is_wrong: fail<tolerance_is_wrong>(); break;
    case ConstantProblem::lipschitz_constant_is_wrong: fail<lipschitz_constant_is_wrong>(); break;
    }
    return problem;
}

[[nodiscard]] constexpr ConstantProblem first_of(ConstantProblem one, ConstantProblem other) {
    return one != ConstantProblem::none ? one : other;
}

/// Coefficients of outputs beyond this are rejected, so that no product of a property overflows.
inline constexpr double max_coefficient = 0x1p500;

struct Constant {
    double value;
    ConstantProblem problem;
};

[[nodiscard]] constexpr bool is_infinite(double x) { return absolute(x) > (std::numeric_limits<double>::max)(); }

/// A number of any arithmetic type as a double, or a problem if it is NaN or not exact.
template <class Number>
    requires std::is_arithmetic_v<Number>
[[nodiscard]] constexpr Constant exact_constant(Number number) {
    if constexpr (std::integral<Number>) {
        // Exact if at most 53 bits span the highest and the lowest set bit.
        using Unsigned = typename std::conditional_t<(sizeof(Number) > sizeof(long long)), std::make_unsigned<Number>,
                                                     std::type_identity<unsigned long long>>::type;
        auto size = static_cast<Unsigned>(number);
        if constexpr (std::is_signed_v<Number>) {
            if (number < 0) size = Unsigned(0) - size;
        }
        while (size != 0 && size % 2 == 0) size /= 2;
        const bool is_exact = size < (1ULL << 53U);
        return {static_cast<double>(number), reported(is_exact ? ConstantProblem::none : ConstantProblem::is_inexact)};
    } else {
        if (!(number <= Number(0)) && !(number > Number(0))) {
            return {std::numeric_limits<double>::quiet_NaN(), reported(ConstantProblem::is_nan)};
        }
        if constexpr (std::numeric_limits<Number>::digits <= std::numeric_limits<double>::digits) {
            return {static_cast<double>(number), ConstantProblem::none};
        } else {
            // long double.
            constexpr auto largest = static_cast<Number>((std::numeric_limits<double>::max)());
            constexpr double infinity = std::numeric_limits<double>::infinity();
            if (number > (std::numeric_limits<Number>::max)()) return {infinity, ConstantProblem::none};
            if (number < std::numeric_limits<Number>::lowest()) return {-infinity, ConstantProblem::none};
            const Number within = number > largest ? largest : number < -largest ? -largest : number;
            const auto value = static_cast<double>(within);
            const bool is_exact = static_cast<Number>(value) == number;
            return {value, reported(is_exact ? ConstantProblem::none : ConstantProblem::is_inexact)};
        }
    }
}

/// Like exact_constant(), for a number that must be finite and not negative; otherwise reports `problem`.
template <class Number>
    requires std::is_arithmetic_v<Number>
[[nodiscard]] constexpr Constant size_constant(Number number, ConstantProblem problem) {
    const bool is_in_range = number >= Number(0) && number <= (std::numeric_limits<Number>::max)();
    if (!is_in_range) return {0, reported(problem)};
    return exact_constant(number);
}

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
