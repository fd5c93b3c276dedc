#pragma once

#include <cstddef>

#include <ctnn/core/language.hpp>

/// What an optimizer's steps take, in numbers of the network's type, so that a step of a float network computes in
/// float alone.
namespace ctnn::detail {

/// The options of an optimizer at a rate, prepared for steps in T; at(n) is what the n-th step multiplies by. ctnn's
/// own optimizers specialize it, outside the marks of strict floating point, between which GCC inlines nothing into a
/// program's functions: inlined, the conversions of options that are constants are made by the compiler. This is for a
/// user's optimizer, which keeps its options and is asked for coefficients<T>(rate, step_number) before every step.
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
