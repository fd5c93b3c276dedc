#pragma once

#include <cstddef>

#include <ctnn/core/language.hpp>

/// Optimizer options in the network's type, so that a step of a float network has no double arithmetic.
namespace ctnn::detail {

/// The options of an optimizer at a rate, converted to T; at(n) returns the coefficients of step n. The primary
/// template is for user-defined optimizers: it stores the optimizer and calls coefficients<T>(rate, step_number) before
/// every step. ctnn's own optimizers specialize it outside the strict floating-point macros, because GCC does not
/// inline functions between them into a program's functions, and only inlined conversions of constant options are
/// folded.
template <class Optimizer, class T>
struct Prepared {
    static_assert(
        requires(const Optimizer& options) { options.template coefficients<T>(0.5, std::size_t(1)); },
        "ctnn: this optimizer has no coefficients<T>(rate, step_number); they are what its step multiplies by");
    static constexpr bool changes_with_steps = true;

    Optimizer optimizer;
    double rate;

    static constexpr Prepared from(const Optimizer& optimizer, double rate) { return {optimizer, rate}; }
    constexpr auto at(std::size_t step_number) const { return optimizer.template coefficients<T>(rate, step_number); }
};

}  // namespace ctnn::detail
