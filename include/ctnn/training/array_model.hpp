#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/gradient.hpp>
#include <ctnn/optimizers/clip.hpp>
#include <ctnn/optimizers/optimizer.hpp>
#include <ctnn/training/sample.hpp>

namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// Trains a network on the flat arrays of the training state: at run time, and in constant
/// evaluation if the compiler, the network or the optimizer does not support vectors there.
template <class Net, class Recipe, class State>
struct ArrayModel {
    using T = typename Net::value_type;
    using Loss = std::remove_cvref_t<decltype(Recipe::loss)>;
    using Numbers = T[Net::parameter_count];
    using Optimizer = std::remove_cvref_t<decltype(Recipe::optimizer)>;

    const Recipe& recipe;
    State& state;
    Prepared<Optimizer, T> optimizer = Prepared<Optimizer, T>::from(recipe.optimizer, state.rate);
    typename PreparedLoss<Loss, T>::type prepared_loss = PreparedLoss<Loss, T>::from(recipe.loss);
    ClipLimits<T> limits = ClipLimits<T>::from(recipe);

    /// Sets the learning rate, to which the schedule has already been applied.
    constexpr void set_rate(double rate) { optimizer = Prepared<Optimizer, T>::from(recipe.optimizer, rate); }

    /// Trains on one sample. Returns false if a value is out of range.
    constexpr bool learn(const Sample<Net>& sample, T& loss) const {
        ArrayPass<Net, Loss, RequestedGradients{true, false}, true, Numbers, Numbers> pass{
            prepared_loss,         state.parameters.values,           sample.target,
            state.gradient.values, static_cast<T>(sample.batch_size), sample.index_in_batch > 0};
        T unused[1];
        if (!pass.run(sample.x, unused)) return false;
        loss = pass.loss_value;
        if (sample.index_in_batch + 1 == sample.batch_size) {
            limits.clip(state.gradient.values);
            step_all(state.parameters.values, state.gradient.values, state.optimizer_state.values, optimizer,
                     sample.step_number);
        }
        return true;
    }

    /// Computes the loss of one sample. Returns false if a value is out of range.
    constexpr bool evaluate(const Sample<Net>& sample, T& loss) const {
        T unused[1];
        ArrayPass<Net, Loss, RequestedGradients{false, false}, true, Numbers, T[1]> pass{
            prepared_loss, state.parameters.values, sample.target, unused};
        if (!pass.run(sample.x, unused)) return false;
        loss = pass.loss_value;
        return true;
    }

    constexpr void store_parameters(kernels::PlainArray<T, Net::parameter_count>& flat) const {
        flat = state.parameters;
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
