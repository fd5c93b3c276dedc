#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/kernels/vector_matrix.hpp>
#include <ctnn/losses/loss.hpp>
#include <ctnn/network.hpp>
#include <ctnn/optimizers/clip.hpp>
#include <ctnn/optimizers/prepared.hpp>
#include <ctnn/training/sample.hpp>

/// A network that learns in the constant evaluator: the arithmetic of training/array_model.hpp in the same order, on
/// the rows and matrices of kernels/vector_ops.hpp. A training is copied into that form once, and back at its end.
namespace ctnn::detail {

CTNN_STRICT_FP_BEGIN

/// A layer that says how it learns on vectors; a user's need not.
template <class Head, class T>
concept HasVectorKernel = requires { typename Head::template VectorKernel<T, true>; };

/// Whether a constant evaluation can train the network so: each layer's numbers are the operands of one fold, of which
/// Clang takes 256.
template <class Net>
consteval bool fits_vectors() {
    return [&]<std::size_t... i>(std::index_sequence<i...>) {
        return kernels::has_constexpr_vectors &&
               ((HasVectorKernel<typename Net::template Layer<i>::Head, typename Net::value_type> &&
                 Net::template Layer<i>::Head::inputs < 256 && Net::template Layer<i>::Head::outputs < 256) &&
                ...);
    }(std::make_index_sequence<Net::layer_count>{});
}

/// Whether it does: an optimizer says that its step takes vectors, a user's need not.
template <class Net, class Optimizer>
consteval bool learns_on_vectors() {
    return fits_vectors<Net>() && requires { Optimizer::supports_vectors; };
}

/// An optimizer's step on a vector V of parameters.
template <class Optimizer, class T, class V>
struct VectorStep {
    using Numbers = typename Optimizer::template Coefficients<T>;
    static constexpr std::size_t count = sizeof(Numbers) / sizeof(T);
    using Array = kernels::PlainArray<T, count>;

    typename Optimizer::template Coefficients<kernels::BroadcastScalar<V>> coefficients;

    constexpr void prepare(const Numbers& numbers) {
        if constexpr (std::is_same_v<kernels::BroadcastScalar<V>, T>) {
            coefficients = numbers;
        } else {
            broadcast(__builtin_bit_cast(Array, numbers), std::make_index_sequence<count>{});
        }
    }

private:
    template <std::size_t... i>
    constexpr void broadcast(const Array& numbers, std::index_sequence<i...>) {
        coefficients = {(numbers.values[i] - V{})...};
    }
};

/// The layers from `index` on, each with all that lies like its parameters.
template <class Net, class Optimizer, std::size_t index = 0, bool end = index == Net::layer_count>
struct VectorLayers {};

template <class Net, class Optimizer, std::size_t index>
struct VectorLayers<Net, Optimizer, index, false> {
    using T = typename Net::value_type;
    using Here = typename Net::template Layer<index>;
    using Kernel = typename Here::Head::template VectorKernel<T, index == 0>;
    static constexpr std::size_t state_arrays = Optimizer::state_arrays;

    typename Kernel::Parameters parameters;
    typename Kernel::Parameters gradient;
    typename Kernel::Parameters state[state_arrays > 0 ? state_arrays : 1];
    VectorStep<Optimizer, T, typename Kernel::WeightVector> weight_step;
    VectorStep<Optimizer, T, typename Kernel::BiasVector> bias_step;
    VectorLayers<Net, Optimizer, index + 1> rest;
};

template <class Net, class Recipe>
struct VectorModel {
    using T = typename Net::value_type;
    using Optimizer = std::remove_cvref_t<decltype(Recipe::optimizer)>;
    using Loss = std::remove_cvref_t<decltype(Recipe::loss)>;
    static constexpr std::size_t state_arrays = Optimizer::state_arrays;
    static_assert(check_loss<Net, Loss>());

    const Recipe& recipe;
    VectorLayers<Net, Optimizer> layers{};
    double rate = -1.0;  // none yet
    Prepared<Optimizer, T> optimizer{};
    bool clips = recipe.clip_value > 0.0 || recipe.clip_norm > 0.0;

    /// From here on the learning rate, after its schedule.
    constexpr void set_rate(const double& now) {
        if (now == rate) return;
        rate = now;
        optimizer = Prepared<Optimizer, T>::from(recipe.optimizer, now);
        if constexpr (!Prepared<Optimizer, T>::changes_with_steps) prepare_layers<0>(layers, optimizer.at(1));
    }

    /// From, and to, a training's flat arrays.
    template <class State>
    constexpr void load(const State& state) {
        set_rate(state.rate);
        load_layers<0>(layers, state.parameters.values, ParametersOf{});
        if constexpr (State::keeps_gradient) {
            if (recipe.batch_size > 1) load_layers<0>(layers, state.gradient.values, GradientOf{});
        }
        load_state<0>(state.optimizer_state.values);
    }

    template <class State>
    constexpr void store(State& state) const {
        store_layers<0>(layers, state.parameters.values, ParametersOf{});
        if constexpr (State::keeps_gradient) {
            if (recipe.batch_size > 1) store_layers<0>(layers, state.gradient.values, GradientOf{});
        }
        store_state<0>(state.optimizer_state.values);
    }

    constexpr void store_parameters(kernels::PlainArray<T, Net::parameter_count>& flat) const {
        store_layers<0>(layers, flat.values, ParametersOf{});
    }

    /// Learns from one sample; false if a number leaves the finite range.
    constexpr bool learn(const Sample<Net>& sample, T& loss) {
        Pass pass{sample, recipe.loss, loss};
        const bool ends_batch = sample.index_in_batch + 1 == sample.batch_size;
        // Alone in its batch, a sample's gradient need not be stored.
        pass.updates_immediately = sample.batch_size == 1 && !clips;
        if constexpr (Prepared<Optimizer, T>::changes_with_steps) {
            if (ends_batch) prepare_layers<0>(layers, optimizer.at(sample.step_number));
        }
        typename VectorLayers<Net, Optimizer>::Kernel::In::Row x;
        VectorLayers<Net, Optimizer>::Kernel::In::load(sample.x, x);
        if (!run<0, true>(pass, layers, x, x)) return false;
        if (ends_batch && !pass.updates_immediately) {
            if (clips) clip();
            step_layers<0>(layers);
        }
        return true;
    }

    /// The loss of one sample; false if a number leaves the finite range.
    constexpr bool evaluate(const Sample<Net>& sample, T& loss) {
        Pass pass{sample, recipe.loss, loss};
        typename VectorLayers<Net, Optimizer>::Kernel::In::Row x;
        VectorLayers<Net, Optimizer>::Kernel::In::load(sample.x, x);
        return run<0, false>(pass, layers, x, x);
    }

private:
    struct Pass {
        const Sample<Net>& sample;
        const Loss& loss;
        T& loss_value;
        bool updates_immediately = false;
    };

    /// As detail::Backpropagation in gradient.hpp.
    template <std::size_t index, bool learns, class Layers, class Row>
    constexpr bool run(Pass& pass, Layers& layer, const Row& x, Row& dx) {
        using Kernel = typename Layers::Kernel;
        using Out = typename Kernel::Out;
        using Activation = typename Layers::Here::Head::Activation;
        using Fused = FusedLoss<Loss, Activation>;
        constexpr bool last = index + 1 == Net::layer_count;
        constexpr bool is_fused = last && Fused::exists;
        static_assert(
            !learns || is_fused || !NotDifferentiable<Activation>,
            "ctnn: Step has no gradient to learn from; in the last layer the loss PerceptronCriterion trains it, "
            "elsewhere take Sigmoid or Tanh");
        static_assert(
            !learns || is_fused || NotDifferentiable<Activation> || HasDerivative<Activation, T>,
            "ctnn: this activation has no derivative(z, y) of the network's numbers, from which it could learn");

        typename Kernel::Input input;
        typename Out::Row z;
        Kernel::forward(layer.parameters, x, input, z);
        if (!Out::in_range(z)) return false;
        typename Out::Row y;
        Out::template activate<Activation>(z, y);
        typename Out::Row d;
        if constexpr (last) {
            T numbers[Net::outputs];
            T output_gradient[Net::outputs];
            Out::store(y, numbers);
            if constexpr (is_fused) {
                T sums[Net::outputs];
                Out::store(z, sums);
                pass.loss_value = Fused::value(sums, numbers, pass.sample.target);
                if constexpr (learns) Fused::gradient(numbers, pass.sample.target, output_gradient);
            } else {
                pass.loss_value = pass.loss.value(numbers, pass.sample.target);
                if constexpr (learns) pass.loss.gradient(numbers, pass.sample.target, output_gradient);
            }
            if (!kernels::loss_in_range(pass.loss_value)) return false;
            if constexpr (learns) {
                if (pass.sample.batch_size > 1) {
                    if (!kernels::in_range(output_gradient)) return false;
                    for (std::size_t i = 0; i < Net::outputs; ++i)
                        output_gradient[i] /= static_cast<T>(pass.sample.batch_size);
                }
                Out::load(output_gradient, d);
                if (!Out::in_range(d)) return false;
            }
        } else {
            if (!run<index + 1, learns>(pass, layer.rest, y, d)) return false;
        }
        if constexpr (learns) {
            if constexpr (!is_fused) {
                Out::template backward<Activation>(z, y, d);
                if (!Out::in_range(d)) return false;
            }
            typename Kernel::OutputGradient stored_dz;
            Kernel::backward(layer.parameters, d, stored_dz, dx);
            if (pass.updates_immediately) {
                step(layer, input, stored_dz);
            } else {
                Kernel::store_gradient(input, stored_dz, layer.gradient, pass.sample.index_in_batch > 0);
            }
        }
        return true;
    }

    template <std::size_t index, class Layers>
    constexpr void step_layers(Layers& layer) const {
        if constexpr (index < Net::layer_count) {
            step(layer, layer.gradient);
            step_layers<index + 1>(layer.rest);
        }
    }

    /// Against a gradient, or against x and dz that it is made of.
    template <class Layers, class... Gradient>
    constexpr void step(Layers& layer, const Gradient&... g) const {
        const auto& c = layer.weight_step.coefficients;
        const auto& bias_c = layer.bias_step.coefficients;
        if constexpr (state_arrays == 0) {
            Layers::Kernel::step(recipe.optimizer, c, bias_c, layer.parameters, g...);
        } else if constexpr (state_arrays == 1) {
            Layers::Kernel::step(recipe.optimizer, c, bias_c, layer.parameters, g..., layer.state[0]);
        } else {
            Layers::Kernel::step(recipe.optimizer, c, bias_c, layer.parameters, g..., layer.state[0], layer.state[1]);
        }
    }

    /// What the optimizer multiplies by.
    template <std::size_t index, class Layers, class Numbers>
    constexpr void prepare_layers(Layers& layer, const Numbers& numbers) const {
        if constexpr (index < Net::layer_count) {
            layer.weight_step.prepare(numbers);
            layer.bias_step.prepare(numbers);
            prepare_layers<index + 1>(layer.rest, numbers);
        }
    }

    constexpr void clip() {
        kernels::PlainArray<T, Net::parameter_count> flat{};
        store_layers<0>(layers, flat.values, GradientOf{});
        ClipLimits<T>::from(recipe).clip(flat.values);
        load_layers<0>(layers, flat.values, GradientOf{});
    }

    struct ParametersOf {
        constexpr auto& operator()(auto& layer) const { return layer.parameters; }
    };
    struct GradientOf {
        constexpr auto& operator()(auto& layer) const { return layer.gradient; }
    };

    template <std::size_t index, std::size_t offset = 0, class Layers, std::size_t N, class Part>
    static constexpr void load_layers(Layers& layer, const T (&flat)[N], const Part& part) {
        if constexpr (index < Net::layer_count) {
            Layers::Kernel::template load<offset + Layers::Here::head_first>(flat, part(layer));
            load_layers<index + 1, offset>(layer.rest, flat, part);
        }
    }

    template <std::size_t index, std::size_t offset = 0, class Layers, std::size_t N, class Part>
    static constexpr void store_layers(Layers& layer, T (&flat)[N], const Part& part) {
        if constexpr (index < Net::layer_count) {
            Layers::Kernel::template store<offset + Layers::Here::head_first>(part(layer), flat);
            store_layers<index + 1, offset>(layer.rest, flat, part);
        }
    }

    template <std::size_t m, std::size_t N>
    constexpr void load_state(const T (&flat)[N]) {
        if constexpr (m < state_arrays) {
            load_layers<0, m * Net::parameter_count>(layers, flat, [](auto& layer) -> auto& { return layer.state[m]; });
            load_state<m + 1>(flat);
        }
    }

    template <std::size_t m, std::size_t N>
    constexpr void store_state(T (&flat)[N]) const {
        if constexpr (m < state_arrays) {
            store_layers<0, m * Net::parameter_count>(layers, flat,
                                                      [](auto& layer) -> auto& { return layer.state[m]; });
            store_state<m + 1>(flat);
        }
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::detail
