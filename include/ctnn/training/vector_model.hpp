#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/backpropagation.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/losses/loss.hpp>
#include <ctnn/optimizers/clip.hpp>
#include <ctnn/optimizers/prepared.hpp>
#include <ctnn/training/sample.hpp>
#include <ctnn/training/vector_layers.hpp>

/// Trains a network in the constant evaluator: the arithmetic of training/array_model.hpp in the
/// same order, on the rows and matrices of kernels/vector_ops.hpp. The training state is copied
/// into that form at the beginning of an evaluation and back at its end.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

template <class Net, class Recipe>
struct VectorModel {
    using T = typename Net::value_type;
    using Optimizer = std::remove_cvref_t<decltype(Recipe::optimizer)>;
    using Loss = std::remove_cvref_t<decltype(Recipe::loss)>;
    static constexpr std::size_t state_arrays = Optimizer::state_arrays;
    static_assert(check_loss<Net, Loss>());

    const Recipe& recipe;
    using Layers = VectorLayers<typename Net::Chain, T, Optimizer, 0, false>;
    using In = typename Layers::Kernel::In;
    Layers layers{};
    double rate = -1.0;  // not set yet
    Prepared<Optimizer, T> optimizer{};
    bool clips = recipe.clip_value > 0.0 || recipe.clip_norm > 0.0;

    /// Sets the learning rate, to which the schedule has already been applied.
    constexpr void set_rate(const double& now) {
        if (now == rate) return;
        rate = now;
        optimizer = Prepared<Optimizer, T>::from(recipe.optimizer, now);
        if constexpr (!Prepared<Optimizer, T>::changes_with_steps) prepare_layers(layers, optimizer.at(1));
    }

    /// Copies the flat arrays of the training state into vectors; store() copies them back.
    template <class State>
    constexpr void load(const State& state) {
        set_rate(state.rate);
        load_layers(layers, state.parameters.values, ParametersOf{});
        if constexpr (State::keeps_gradient) {
            if (recipe.batch_size > 1) load_layers(layers, state.gradient.values, GradientOf{});
        }
        load_state<0>(state.optimizer_state.values);
    }

    template <class State>
    constexpr void store(State& state) const {
        store_layers(layers, state.parameters.values, ParametersOf{});
        if constexpr (State::keeps_gradient) {
            if (recipe.batch_size > 1) store_layers(layers, state.gradient.values, GradientOf{});
        }
        store_state<0>(state.optimizer_state.values);
    }

    constexpr void store_parameters(kernels::PlainArray<T, Net::parameter_count>& flat) const {
        store_layers(layers, flat.values, ParametersOf{});
    }

    /// Trains on one sample. Returns false if a value is out of range.
    constexpr bool learn(const Sample<Net>& sample, T& loss) {
        // If the batch is a single sample, its gradient need not be stored.
        Pass<true> pass{*this, sample, loss, sample.index_in_batch > 0, sample.batch_size == 1 && !clips};
        const bool ends_batch = sample.index_in_batch + 1 == sample.batch_size;
        if constexpr (Prepared<Optimizer, T>::changes_with_steps) {
            if (ends_batch) prepare_layers(layers, optimizer.at(sample.step_number));
        }
        typename In::Row x;
        In::load(sample.x, x);
        if (!backpropagate<typename Net::Chain, 0, false>(pass, layers, x, x)) return false;
        if (ends_batch && !pass.updates_immediately) {
            if (clips) clip();
            step_layers(pass, layers);
        }
        return true;
    }

    /// Computes the loss of one sample. Returns false if a value is out of range.
    constexpr bool evaluate(const Sample<Net>& sample, T& loss) {
        Pass<false> pass{*this, sample, loss};
        typename In::Row x;
        In::load(sample.x, x);
        return backpropagate<typename Net::Chain, 0, false>(pass, layers, x, x);
    }

private:
    /// Backpropagation on vectors. The indices of the optimizer's state arrays are a pack, so that
    /// a step is one call.
    template <bool learns, class StateArrays = std::make_index_sequence<state_arrays>>
    struct Pass;

    template <bool learns, std::size_t... m>
    struct Pass<learns, std::index_sequence<m...>> {
        using T = VectorModel::T;
        static constexpr RequestedGradients requested{learns, false};
        static constexpr bool checked = true;
        static constexpr bool on_arrays = false;
        static constexpr bool observes = false;
        template <class Layer, bool wants_dx>
        using Kernel = typename VectorKernelOf<Layer, T, wants_dx>::type;
        template <class Layer>
        struct Values {
            using type = typename Kernel<Layer, true>::Out::Row;
        };
        template <class Layer, bool wants_dx>
        struct Saved {
            using type = typename Kernel<Layer, wants_dx>::Input;
        };
        template <class Activation>
        static constexpr bool fuses = FusedLoss<Loss, Activation>::exists;

        const VectorModel& model;
        const Sample<Net>& sample;
        T& loss_value;
        bool accumulate = false;
        bool updates_immediately = false;

        template <class Layer, bool is_fused, class Row>
        constexpr bool finish(const Row& z, const Row& y, Row& d) {
            using Out = typename Kernel<Layer, true>::Out;
            T numbers[Net::outputs];
            T output_gradient[Net::outputs];
            Out::store(y, numbers);
            if constexpr (is_fused) {
                using Fused = FusedLoss<Loss, typename Layer::Activation>;
                T sums[Net::outputs];
                Out::store(z, sums);
                loss_value = Fused::value(sums, numbers, sample.target);
                if constexpr (learns) Fused::gradient(numbers, sample.target, output_gradient);
            } else {
                loss_value = model.recipe.loss.value(numbers, sample.target);
                if constexpr (learns) model.recipe.loss.gradient(numbers, sample.target, output_gradient);
            }
            if (!kernels::loss_in_range(loss_value)) return false;
            if constexpr (learns) {
                if (sample.batch_size > 1) {
                    if (!kernels::in_range(output_gradient)) return false;
                    for (std::size_t i = 0; i < Net::outputs; ++i)
                        output_gradient[i] /= static_cast<T>(sample.batch_size);
                }
                Out::load(output_gradient, d);
                return Out::in_range(d);
            } else {
                return true;
            }
        }

        /// Takes an optimizer step with the gradient, or with its factors x and dz.
        template <class Node, class... Gradient>
        constexpr void step(Node& node, const Gradient&... g) const {
            Node::Kernel::step(model.recipe.optimizer, node.weight_step.coefficients, node.bias_step.coefficients,
                               node.parameters, g..., node.state[m]...);
        }
    };

    template <class Node>
    static constexpr void step_layers(const Pass<true>& pass, Node& node) {
        if constexpr (!is_end<Node>) {
            if constexpr (Node::count > 0) pass.step(node, node.gradient);
            step_layers(pass, node.rest);
        }
    }

    /// Sets the optimizer's coefficients in every layer.
    template <class Node, class Numbers>
    constexpr void prepare_layers(Node& node, const Numbers& numbers) const {
        if constexpr (!is_end<Node>) {
            if constexpr (Node::count > 0) {
                node.weight_step.prepare(numbers);
                node.bias_step.prepare(numbers);
            }
            prepare_layers(node.rest, numbers);
        }
    }

    constexpr void clip() {
        kernels::PlainArray<T, Net::parameter_count> flat{};
        store_layers(layers, flat.values, GradientOf{});
        ClipLimits<T>::from(recipe).clip(flat.values);
        load_layers(layers, flat.values, GradientOf{});
    }

    struct ParametersOf {
        constexpr auto& operator()(auto& layer) const { return layer.parameters; }
    };
    struct GradientOf {
        constexpr auto& operator()(auto& layer) const { return layer.gradient; }
    };

    template <std::size_t offset = 0, class Node, std::size_t N, class Part>
    static constexpr void load_layers(Node& node, const T (&flat)[N], const Part& part) {
        if constexpr (!is_end<Node>) {
            Node::Kernel::template load<offset + Node::parameter_offset>(flat, part(node));
            load_layers<offset>(node.rest, flat, part);
        }
    }

    template <std::size_t offset = 0, class Node, std::size_t N, class Part>
    static constexpr void store_layers(Node& node, T (&flat)[N], const Part& part) {
        if constexpr (!is_end<Node>) {
            Node::Kernel::template store<offset + Node::parameter_offset>(part(node), flat);
            store_layers<offset>(node.rest, flat, part);
        }
    }

    template <std::size_t m, std::size_t N>
    constexpr void load_state(const T (&flat)[N]) {
        if constexpr (m < state_arrays) {
            load_layers<m * Net::parameter_count>(layers, flat, [](auto& node) -> auto& { return node.state[m]; });
            load_state<m + 1>(flat);
        }
    }

    template <std::size_t m, std::size_t N>
    constexpr void store_state(T (&flat)[N]) const {
        if constexpr (m < state_arrays) {
            store_layers<m * Net::parameter_count>(layers, flat, [](auto& node) -> auto& { return node.state[m]; });
            store_state<m + 1>(flat);
        }
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
