#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/network.hpp>

namespace ctnn {

namespace detail {

inline constexpr auto index_out_of_range =
    FixedString<80>{} + "an index into a layer's weights or bias is out of its range";

}  // namespace detail

/// `size` numbers that stand in a network's parameters; in the compiler an index out of range is an error.
template <class T, std::size_t size_>
struct VectorView {
    T* first;

    [[nodiscard]] static constexpr std::size_t size() { return size_; }
    [[nodiscard]] constexpr T& operator[](std::size_t i) const {
        if (i >= size_) fail<detail::index_out_of_range>();
        return first[i];
    }
    [[nodiscard]] constexpr T* begin() const { return first; }
    [[nodiscard]] constexpr T* end() const { return first + size_; }
};

/// W[out][in] in a network's parameters.
template <class T, std::size_t outputs, std::size_t inputs>
struct MatrixView {
    T* first;

    [[nodiscard]] static constexpr std::size_t size() { return outputs; }
    [[nodiscard]] constexpr VectorView<T, inputs> operator[](std::size_t output) const {
        if (output >= outputs) fail<detail::index_out_of_range>();
        return {first + output * inputs};
    }
};

/// A layer's parameters by name. It does not own them: the network must live longer.
template <class T, std::size_t outputs, std::size_t inputs>
struct LayerView {
    MatrixView<T, outputs, inputs> weights;
    VectorView<T, outputs> bias;
};

template <class T, std::size_t outputs, std::size_t inputs>
struct LayerViewWithoutBias {
    MatrixView<T, outputs, inputs> weights;
};

namespace detail {

template <std::size_t index, class Net, class T>
constexpr auto view_layer(T* parameters) {
    static_assert(index < Net::layer_count,
                  "ctnn: the network has no layer of this number; they count from 0, after Input<n>");
    using Here = typename Net::template Layer<index>;
    using Head = typename Here::Head;
    static_assert(Head::parameter_count > 0, "ctnn: this layer is an activation; it has no weights");
    T* const first = parameters + Here::head_first;
    if constexpr (Head::has_bias) {
        return LayerView<T, Head::outputs, Head::inputs>{{first}, {first + Head::weight_count}};
    } else {
        return LayerViewWithoutBias<T, Head::outputs, Head::inputs>{{first}};
    }
}

}  // namespace detail

/// The weights and the bias of a layer: `layer<0>(net).weights[out][in]`, `layer<0>(net).bias[out]`. Layers count from
/// 0, after Input<n>. To read or, of a network that is not const, to write.
template <std::size_t index, class T, class... Layers>
[[nodiscard]] constexpr auto layer(const Network<T, Layers...>& net) {
    return detail::view_layer<index, Network<T, Layers...>>(net.parameters.data());
}

template <std::size_t index, class T, class... Layers>
[[nodiscard]] constexpr auto layer(Network<T, Layers...>& net) {
    return detail::view_layer<index, Network<T, Layers...>>(net.parameters.data());
}

/// Rejected: a view into a temporary network would dangle.
template <std::size_t index, class T, class... Layers>
constexpr auto layer(const Network<T, Layers...>&& net) {
    static_assert(
        sizeof(T) == 0,
        "ctnn: layer<i>(net) views a network, and this one ends with the expression; give it a name first, as "
        "in `const auto net = ...;`");
    return detail::view_layer<index, Network<T, Layers...>>(net.parameters.data());
}

}  // namespace ctnn
