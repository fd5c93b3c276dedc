#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/gradient.hpp>
#include <ctnn/lecture/lecture_layers.hpp>
#include <ctnn/optimizers/optimizer.hpp>

/// One training step in full detail: every quantity of the forward pass, every factor of the chain
/// rule, every derivative and every new parameter, under the lecture's name for it. y_h is the
/// output of the hidden layer (y_h1, y_h2 if there are several), y_o that of the output layer. In a
/// layer of several neurons, an index follows: w_h[2][0] is the weight from neuron 0 to neuron 2.
namespace ctnn {

CTNN_STRICT_FP_BEGIN

enum class TraceStage { forward, backward, step };

template <class T>
struct TraceEntry {
    TraceStage stage;
    FixedString<40> name;
    T value;
};

namespace detail {

inline constexpr auto no_such_quantity =
    FixedString<80>{} + "the trace has no quantity of this name; examples are dLoss/dw_o and y_h[1]";

/// Numbers of neurons, weights and biases of a layer.
template <class Layer>
struct TraceCounts {
    static_assert(is_lecture_layer<Layer>,
                  "ctnn: a trace shows networks of Dense layers and activations, and this layer is neither");
    static constexpr std::size_t neurons = Layer::outputs;
    static constexpr std::size_t weights = [] {
        if constexpr (parameter_count<Layer> > 0) {
            return Layer::weight_count;
        } else {
            return std::size_t(0);
        }
    }();
    static constexpr std::size_t biases = parameter_count<Layer> - weights;
    static constexpr bool has_factor = ElementwiseActivation<typename Layer::Activation>;
};

template <class Net, std::size_t layer>
consteval std::size_t trace_entries_from() {
    if constexpr (layer == Net::layer_count) {
        return 1;  // the loss
    } else {
        using Counts = TraceCounts<typename Net::template Layer<layer>>;
        const std::size_t forward = 2 * Counts::neurons;                         // z, y
        const std::size_t neurons = (2 + Counts::has_factor) * Counts::neurons;  // dLoss/dy, dy/dz, dLoss/dz
        const std::size_t weights = (layer > 0 ? 4 : 3) * Counts::weights;  // dz/dw, dLoss/dw, new w, and dz/dy below
        return forward + neurons + weights + 3 * Counts::biases + trace_entries_from<Net, layer + 1>();
    }
}

}  // namespace detail

template <class Net>
struct Trace {
    using T = typename Net::value_type;
    static constexpr std::size_t size = detail::trace_entries_from<Net, 0>();

    std::array<TraceEntry<T>, size> entries;
    Net gradient;
    Net next;  ///< The network after the step.

    /// Returns the quantity with this name, or nullptr if there is none.
    [[nodiscard]] constexpr const T* find(std::string_view name) const {
        for (const auto& entry : entries) {
            if (entry.name.view() == name) return &entry.value;
        }
        return nullptr;
    }

    /// Returns the quantity with this name. An unknown name is an error in a constant expression
    /// and terminates a program; find() is for names that may not exist.
    [[nodiscard]] constexpr T operator[](std::string_view name) const {
        const T* const value = find(name);
        if (value == nullptr) {
            fail<detail::no_such_quantity>();
            __builtin_trap();
        }
        return *value;
    }
};

namespace detail {

template <class Net, class Loss>
struct Tracer {
    using T = typename Net::value_type;
    using Name = FixedString<40>;

    const Net& net;
    Trace<Net>& trace;
    std::size_t written = 0;

    constexpr void put(TraceStage stage, const Name& name, T value) { trace.entries[written++] = {stage, name, value}; }

    template <std::size_t layer>
    static constexpr Name quantity(char letter) {
        const Name name = Name{} + letter + '_';
        if constexpr (layer + 1 == Net::layer_count) return name + 'o';
        return Net::layer_count > 2 ? name + 'h' + (layer + 1) : name + 'h';
    }

    template <std::size_t layer>
    static constexpr Name neuron(char letter, std::size_t o) {
        const Name name = quantity<layer>(letter);
        return Net::template Layer<layer>::outputs == 1 ? name : name + '[' + o + ']';
    }

    template <std::size_t layer>
    static constexpr Name weight(std::size_t o, std::size_t i) {
        using Layer = typename Net::template Layer<layer>;
        const Name name = quantity<layer>('w');
        return Layer::outputs == 1 && Layer::inputs == 1 ? name : name + '[' + o + "][" + i + ']';
    }

    static constexpr Name ratio(const Name& over, const Name& under) {
        return Name{} + 'd' + over.view() + "/d" + under.view();
    }
    static constexpr Name loss_derivative(const Name& under) { return Name{} + "dLoss/d" + under.view(); }

    template <std::size_t layer, std::size_t outputs>
    constexpr void forward(const T (&z)[outputs], const T (&y)[outputs]) {
        for (std::size_t o = 0; o < outputs; ++o) put(TraceStage::forward, neuron<layer>('z', o), z[o]);
        for (std::size_t o = 0; o < outputs; ++o) put(TraceStage::forward, neuron<layer>('y', o), y[o]);
    }

    template <std::size_t layer, std::size_t outputs>
    constexpr void output_gradient(const T (&z)[outputs], const T (&y)[outputs], const T (&dy)[outputs]) {
        using Activation = typename Net::template Layer<layer>::Activation;
        for (std::size_t o = 0; o < outputs; ++o)
            put(TraceStage::backward, loss_derivative(neuron<layer>('y', o)), dy[o]);
        if constexpr (ElementwiseActivation<Activation>) {
            for (std::size_t o = 0; o < outputs; ++o) {
                put(TraceStage::backward, ratio(neuron<layer>('y', o), neuron<layer>('z', o)),
                    Activation::derivative(z[o], y[o]));
            }
        }
    }

    template <std::size_t layer, std::size_t inputs, std::size_t outputs>
    constexpr void backward(const T (&x)[inputs], const T (&dz)[outputs]) {
        for (std::size_t o = 0; o < outputs; ++o)
            put(TraceStage::backward, loss_derivative(neuron<layer>('z', o)), dz[o]);
        put_parameters<layer>(x, dz);
    }

    template <std::size_t layer, std::size_t width, std::size_t outputs>
    constexpr void put_parameters(const T (&x)[width], const T (&dz)[outputs]) {
        using Counts = TraceCounts<typename Net::template Layer<layer>>;
        if constexpr (Counts::weights > 0) {
            constexpr auto stage = TraceStage::backward;
            for_weights<layer>([&](std::size_t o, std::size_t i) {
                put(stage, ratio(neuron<layer>('z', o), weight<layer>(o, i)), x[i]);
            });
            for (std::size_t o = 0; o < Counts::biases; ++o) {
                put(stage, ratio(neuron<layer>('z', o), neuron<layer>('b', o)), T(1));
            }
            for_weights<layer>(
                [&](std::size_t o, std::size_t i) { put(stage, loss_derivative(weight<layer>(o, i)), dz[o] * x[i]); });
            for (std::size_t o = 0; o < Counts::biases; ++o) put(stage, loss_derivative(neuron<layer>('b', o)), dz[o]);
            if constexpr (layer > 0) {
                for_weights<layer>([&](std::size_t o, std::size_t i) {
                    put(stage, ratio(neuron<layer>('z', o), neuron<layer - 1>('y', i)),
                        net.parameters[Net::template parameter_offset<layer> + o * Net::template Layer<layer>::inputs +
                                       i]);
                });
            }
        }
    }

    template <std::size_t layer, class Visit>
    static constexpr void for_weights(const Visit& visit) {
        using Layer = typename Net::template Layer<layer>;
        for (std::size_t o = 0; o < Layer::outputs; ++o) {
            for (std::size_t i = 0; i < Layer::inputs; ++i) visit(o, i);
        }
    }

    template <std::size_t layer>
    constexpr void put_new_parameters() {
        using Counts = TraceCounts<typename Net::template Layer<layer>>;
        if constexpr (Counts::weights > 0) {
            const auto& next = trace.next.parameters;
            for_weights<layer>([&](std::size_t o, std::size_t i) {
                put(TraceStage::step, weight<layer>(o, i),
                    next[Net::template parameter_offset<layer> + o * Net::template Layer<layer>::inputs + i]);
            });
            for (std::size_t o = 0; o < Counts::biases; ++o) {
                put(TraceStage::step, neuron<layer>('b', o),
                    next[Net::template parameter_offset<layer> + Counts::weights + o]);
            }
        }
    }
};

/// Passes the values of backpropagation on to the Tracer.
template <class Net, class Loss>
struct TraceObserver {
    Tracer<Net, Loss>* tracer = nullptr;

    template <class Chain>
    static constexpr std::size_t layer = Net::layer_count - Chain::length;

    template <class Chain, class Values>
    constexpr void forward(const Values& z, const Values& y) const {
        tracer->template forward<layer<Chain>>(z, y);
    }
    template <class T>
    constexpr void loss(T value) const {
        tracer->put(TraceStage::forward, FixedString<40>{} + "Loss", value);
    }
    template <class Chain, class Values>
    constexpr void output_gradient(const Values& z, const Values& y, const Values& dy) const {
        tracer->template output_gradient<layer<Chain>>(z, y, dy);
    }
    template <class Chain, class X, class Values>
    constexpr void backward(const X& x, const Values& dz) const {
        tracer->template backward<layer<Chain>>(x, dz);
    }
};

}  // namespace detail

/// Traces one step of gradient descent on one sample. The optimizer is stateless, such as SGD.
template <class Net, class Loss, class Optimizer>
[[nodiscard]] constexpr Trace<Net> trace_step(const Net& net, const Loss& loss, const typename Net::Inputs& x,
                                              const typename Net::Targets& target, const Optimizer& optimizer) {
    static_assert(detail::HasLossValue<Loss, typename Net::value_type, Net::outputs> &&
                      detail::HasLossGradient<Loss, typename Net::value_type, Net::outputs>,
                  "ctnn: a trace shows dLoss/dy, which this loss does not have");
    const Net g = gradient(net, loss, x, target);
    Trace<Net> trace{{}, g, step(net, g, optimizer)};
    using T = typename Net::value_type;
    using Observer = detail::TraceObserver<Net, Loss>;
    detail::Tracer<Net, Loss> tracer{net, trace};
    const auto parameters = kernels::to_plain(net.parameters);
    const auto inputs = kernels::to_plain(x);
    const auto targets = kernels::to_plain(target);
    T unused[1];
    T dx[Net::inputs];
    detail::ArrayPass<Net, Loss, RequestedGradients{false, true}, false, T[Net::parameter_count], T[1], Observer> pass{
        .loss = detail::PreparedLoss<Loss, T>::from(loss),
        .parameters = parameters.values,
        .target = targets.values,
        .gradient = unused,
        .observer = {&tracer}};
    pass.run(inputs.values, dx);
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        (tracer.template put_new_parameters<Net::layer_count - 1 - i>(), ...);
    }(std::make_index_sequence<Net::layer_count>{});
    return trace;
}

CTNN_STRICT_FP_END

}  // namespace ctnn
