#pragma once

#include <cstddef>

#include <ctnn/core/language.hpp>

/// Linear constraints on a network's outputs, in which every property is expressed.
namespace ctnn::detail {

/// The comparison coefficients . y + constant + rest > 0, or >= 0 if it is not strict.
template <std::size_t outputs>
struct LinearConstraint {
    double coefficients[outputs];
    double constant;
    bool strict;
    double rest = 0;  ///< Rounding error of `constant`; the two add up to the exact constant.
};

/// The bound of a constraint's sum.
template <std::size_t outputs>
struct ConstraintBound {
    double value;  ///< Lower bound of the sum.
    bool holds;    ///< Whether the bound proves the constraint.
    LinearConstraint<outputs> constraint;
};

/// Returns the bound that decides if both constraints must hold: one that does not hold, else the smaller.
template <std::size_t outputs>
[[nodiscard]] constexpr const ConstraintBound<outputs>& weakest(const ConstraintBound<outputs>& one,
                                                                const ConstraintBound<outputs>& other) {
    if (one.holds != other.holds) return one.holds ? other : one;
    return other.value < one.value ? other : one;
}

}  // namespace ctnn::detail
