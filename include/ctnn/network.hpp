#pragma once

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/floating_point.hpp>
#include <ctnn/core/plain_array.hpp>
#include <ctnn/core/shape.hpp>
#include <ctnn/core/values.hpp>
#include <ctnn/forward.hpp>
#include <ctnn/layers/input.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/sequential.hpp>

namespace ctnn {

namespace detail {

template <class Layer>
struct InputShape {
    static_assert(sizeof(Layer) == 0, "ctnn: a network's first layer is Input<n>, n being the number of its inputs");
};

template <std::size_t... dimensions>
struct InputShape<Input<dimensions...>> {
    static constexpr Shape value = Input<dimensions...>::shape;
};

template <class X>
inline constexpr bool is_std_array = false;
template <class T, std::size_t N>
inline constexpr bool is_std_array<std::array<T, N>> = true;

template <class X>
concept DatasetLike = requires(const X& x) { x.inputs[0]; };
template <class X>
concept ContainerLike = requires(const X& x) { x.data()[x.size()]; };

/// Reports a network that is called with something other than a sample.
template <class... Given>
consteval bool check_sample() {
    static_assert(sizeof...(Given) > 0, "ctnn: a network is called with a sample; write for example net({1, 2})");
    static_assert(sizeof...(Given) < 2, "ctnn: the numbers of a sample stand in braces, as net({1, 2})");
    if constexpr (sizeof...(Given) == 1) {
        constexpr bool is_array = ((is_std_array<Given> || std::is_array_v<Given>) && ...);
        constexpr bool is_dataset = (DatasetLike<Given> && ...);
        constexpr bool is_container = !is_array && (ContainerLike<Given> && ...);
        static_assert(!is_dataset,
                      "ctnn: a dataset is many samples, and a network is called with one, as net(data.inputs[0])");
        static_assert(
            !is_container,
            "ctnn: a sample is a std::array, whose size the compiler knows; copy the numbers of this container "
            "into one of the network's type and number of inputs");
        static_assert(
            !is_array,
            "ctnn: the numbers of this sample are of another type than the network's, or not in one row; give "
            "it an array of float to a float network, of double to one of double");
        static_assert(
            is_dataset || is_container || is_array,
            "ctnn: this is no sample; a network is called with as many numbers as it has inputs, in braces, in a "
            "std::array or in a plain array of its type");
    }
    return true;
}

}  // namespace detail

/// A sequence of layers, such as `Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>`.
/// Its only data is one flat array of parameters, layer by layer, each in PyTorch's order: for
/// Dense, weight[out][in] row by row, then bias[out]. Calling a network runs the forward pass.
template <class T, class... Layers>
struct Network {
    static_assert(
        sizeof...(Layers) > 0,
        "ctnn: this network is empty; give it Input<n> and at least one layer, as in Network<double, Input<2>, "
        "Dense<1, Sigmoid>>");
};

template <class T, class First, class... Layers>
struct Network<T, First, Layers...> {
    static_assert(FloatingPoint<T>, "ctnn: a network's numbers are float or double, not the type given");
    static_assert(sizeof...(Layers) > 0,
                  "ctnn: this network is empty; give it at least one layer after Input<n>, as Dense<1>");

    using Chain = detail::Chain<detail::InputShape<First>::value, Layers...>;
    static constexpr Shape input_shape = Chain::input;
    static constexpr Shape output_shape = Chain::output;
    static constexpr std::size_t inputs = input_shape.size();
    static constexpr std::size_t outputs = output_shape.size();
    static constexpr std::size_t layer_count = sizeof...(Layers);
    static constexpr std::size_t parameter_count = Chain::parameter_count;
    static_assert(parameter_count > 0,
                  "ctnn: this network has no parameters; give it at least one layer such as Dense<n>");
    /// Number of multiply-adds in one forward pass.
    static constexpr std::size_t multiply_adds = Chain::multiply_adds;

    using value_type = T;
    using Parameters = Values<T, parameter_count, Role::parameters>;
    using Inputs = Values<T, inputs, Role::inputs>;
    using Targets = Values<T, outputs, Role::targets>;
    using Outputs = std::array<T, outputs>;

    template <std::size_t index>
    using Layer = typename detail::LayerAt<index, Chain>::type;
    /// Index of a layer's first parameter.
    template <std::size_t index>
    static constexpr std::size_t parameter_offset = detail::LayerAt<index, Chain>::parameter_offset;

    Parameters parameters;

    /// y[outputs] = network(x[inputs])
    [[nodiscard]] constexpr Outputs operator()(const Inputs& x) const {
        return kernels::with_plain(parameters, [&x](const auto& p) {
            return kernels::with_plain(x, [&p](const auto& numbers) { return forward(p, numbers); });
        });
    }

    /// Reports arguments that are not a sample.
    template <class... Given>
        requires(sizeof...(Given) != 1 || !(std::is_convertible_v<const Given&, Inputs> && ...))
    constexpr Outputs operator()(const Given&...) const {
        static_assert(detail::check_sample<Given...>());
        return {};
    }

    friend constexpr bool operator==(const Network& a, const Network& b) {
        for (std::size_t i = 0; i < parameter_count; ++i) {
            if (!(a.parameters[i] == b.parameters[i])) return false;
        }
        return true;
    }

    /// Stack memory for the values between layers in one forward pass, in bytes; excludes input and
    /// result.
    static constexpr std::size_t scratch_bytes = sizeof(T) * detail::scratch_of_chain<Chain>();

    /// Forward pass on plain arrays or pointers; saves operator()'s copies in a constexpr loop over
    /// samples.
    template <class P, class X>
    [[nodiscard]] static constexpr Outputs forward(const P& p, const X& x) {
        constexpr std::size_t size = detail::scratch_of_chain<Chain>();
        T scratch[size > 0 ? size : 1];
        kernels::PlainArray<T, outputs> y;
        T* const start = scratch;
        detail::forward_chain<Chain, 0>(p, x, y.values, start);
        return kernels::to_std(y);
    }
};

/// The network whose parameters are all 0.
template <class Net>
[[nodiscard]] constexpr Net zeros() {
    return Net{typename Net::Parameters(detail::ZeroInit{})};
}

namespace detail {

/// Whether X is a Network itself. Any other type, even a derived one, may compute something else.
template <class X>
inline constexpr bool is_network = false;
template <class T, class... Layers>
inline constexpr bool is_network<Network<T, Layers...>> = true;

}  // namespace detail

}  // namespace ctnn
