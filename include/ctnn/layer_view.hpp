#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/layers/tree.hpp>
#include <ctnn/network.hpp>

namespace ctnn {

namespace detail {

inline constexpr auto index_out_of_range = FixedString<80>{} + "an index into a layer's parameters is out of its range";
inline constexpr auto no_such_block = FixedString<80>{} + "the layer has no parameters with this name";

}  // namespace detail

/// A view of consecutive parameters as an array of the given dimensions: view[i][j]... In a
/// constant expression, an index out of range is an error. The view must not outlive the network.
template <class T, std::size_t first_dimension, std::size_t... dimensions>
struct ParameterView {
    T* first;

    [[nodiscard]] static constexpr std::size_t size() { return first_dimension; }
    [[nodiscard]] constexpr decltype(auto) operator[](std::size_t i) const {
        if (i >= first_dimension) fail<detail::index_out_of_range>();
        if constexpr (sizeof...(dimensions) == 0) {
            return (first[i]);
        } else {
            return ParameterView<T, dimensions...>{first + i * (dimensions * ...)};
        }
    }
    /// All numbers in order, the last index fastest.
    [[nodiscard]] constexpr T* begin() const { return first; }
    [[nodiscard]] constexpr T* end() const { return first + (first_dimension * ... * dimensions); }
};

/// A view of one block of a layer's parameters, for a block name that is known only at run time.
template <class T>
struct BlockView {
    T* first;
    std::size_t count;
    std::array<std::size_t, 4> dimensions;  ///< Unused dimensions are 0.

    [[nodiscard]] constexpr std::size_t size() const { return count; }
    [[nodiscard]] constexpr T& operator[](std::size_t i) const {
        if (i >= count) fail<detail::index_out_of_range>();
        return first[i];
    }
    [[nodiscard]] constexpr T* begin() const { return first; }
    [[nodiscard]] constexpr T* end() const { return first + count; }
};

/// The blocks of any layer's parameters, by name: layer<i>(net)["weight"].
template <class T, class Layer>
struct BlocksView {
    T* first;

    /// Returns the block with this name. If there is none, returns an empty view; in a constant
    /// expression that is an error.
    [[nodiscard]] constexpr BlockView<T> operator[](std::string_view name) const {
        T* place = first;
        for (const ParameterBlock& block : Layer::parameters) {
            if (name == block.name) return {place, block.size(), block.dimensions};
            place += block.size();
        }
        fail<detail::no_such_block>();
        return {place, 0, {}};
    }
};

namespace detail {

/// The view of a block, with its dimensions as template arguments.
template <class T, class Layer, std::size_t block>
constexpr auto view_block(T* first) {
    constexpr auto dimensions = Layer::parameters[block].dimensions;
    if constexpr (dimensions[1] == 0) {
        return ParameterView<T, dimensions[0]>{first};
    } else if constexpr (dimensions[2] == 0) {
        return ParameterView<T, dimensions[0], dimensions[1]>{first};
    } else if constexpr (dimensions[3] == 0) {
        return ParameterView<T, dimensions[0], dimensions[1], dimensions[2]>{first};
    } else {
        return ParameterView<T, dimensions[0], dimensions[1], dimensions[2], dimensions[3]>{first};
    }
}

template <class T, class Layer, std::size_t block>
using ViewOfBlock = decltype(view_block<T, Layer, block>(static_cast<T*>(nullptr)));

}  // namespace detail

/// The parameters of a layer with weights and a bias, such as Dense and Conv2D, also as
/// multidimensional arrays.
template <class T, class Layer>
struct LayerView : BlocksView<T, Layer> {
    detail::ViewOfBlock<T, Layer, 0> weights;
    detail::ViewOfBlock<T, Layer, 1> bias;
};

template <class T, class Layer>
struct LayerViewWithoutBias : BlocksView<T, Layer> {
    detail::ViewOfBlock<T, Layer, 0> weights;
};

namespace detail {

/// The layer at `path` inside a layer, and the offset of its parameters. Each index counts the
/// layers of a Sequential, the branches of a Concat, or the layers of a Residual followed by those
/// of its Shortcut.
template <class Layer, std::size_t offset, std::size_t... path>
struct LayerOnPath {
    using type = Layer;
    static constexpr std::size_t parameter_offset = offset;
};

template <class Chain, std::size_t offset, std::size_t index, std::size_t... path>
struct LayerInChain {
    static_assert(index < Chain::length,
                  "ctnn: the network has no layer with this index; layers count from 0, after Input<n>");
    using Found = LayerAt<index, Chain, offset>;
    using Result = LayerOnPath<typename Found::type, Found::parameter_offset, path...>;
};

template <class Branches, std::size_t offset, std::size_t index>
struct BranchAt : BranchAt<typename Branches::Rest, offset + Branches::First::parameter_count, index - 1> {};
template <class Branches, std::size_t offset>
struct BranchAt<Branches, offset, 0> {
    using type = typename Branches::First::First;
    static constexpr std::size_t parameter_offset = offset;
};

template <class Layer, std::size_t offset, std::size_t index, std::size_t... path>
    requires(composition<Layer> == Composition::sequential)
struct LayerOnPath<Layer, offset, index, path...>
    : LayerInChain<typename Layer::Chain, offset, index, path...>::Result {};

template <class Layer, std::size_t offset, std::size_t index, std::size_t... path>
    requires(composition<Layer> == Composition::residual && index < Layer::Body::length)
struct LayerOnPath<Layer, offset, index, path...> : LayerInChain<typename Layer::Body, offset, index, path...>::Result {
};

template <class Layer, std::size_t offset, std::size_t index, std::size_t... path>
    requires(composition<Layer> == Composition::residual && index >= Layer::Body::length)
struct LayerOnPath<Layer, offset, index, path...>
    : LayerInChain<typename Layer::Bypass, offset + Layer::Body::parameter_count, index - Layer::Body::length,
                   path...>::Result {};

template <class Layer, std::size_t offset, std::size_t index, std::size_t... path>
    requires(composition<Layer> == Composition::concat)
struct LayerOnPath<Layer, offset, index, path...>
    : LayerOnPath<typename BranchAt<typename Layer::Branches, offset, index>::type,
                  BranchAt<typename Layer::Branches, offset, index>::parameter_offset, path...> {};

template <class Layer>
consteval bool check_view() {
    static_assert(
        !is_composite<Layer>,
        "ctnn: this layer is made of others; select one of them by a further index, such as layer<1, 0>(net)");
    if constexpr (!is_composite<Layer>) {
        static_assert(parameter_count<Layer> > 0, "ctnn: this layer is an activation; it has no weights");
    }
    return true;
}

template <class Layer>
inline constexpr bool has_weights_and_bias = [] {
    constexpr auto& blocks = Layer::parameters;
    if (blocks.size() == 0 || blocks.size() > 2 || blocks[0].kind != ParameterKind::weight) return false;
    return blocks.size() == 1 || blocks[blocks.size() - 1].kind == ParameterKind::bias;
}();

template <class Net, class T, std::size_t... path>
constexpr auto view_layer(T* parameters) {
    using Found = typename LayerInChain<typename Net::Chain, 0, path...>::Result;
    using Layer = typename Found::type;
    static_assert(check_view<Layer>());
    T* const first = parameters + Found::parameter_offset;
    if constexpr (!has_weights_and_bias<Layer>) {
        return BlocksView<T, Layer>{first};
    } else if constexpr (Layer::parameters.size() == 2) {
        return LayerView<T, Layer>{{first}, {first}, {first + Layer::parameters[0].size()}};
    } else {
        return LayerViewWithoutBias<T, Layer>{{first}, {first}};
    }
}

}  // namespace detail

/// The parameters of a layer: `layer<0>(net).weights[out][in]` and `layer<0>(net).bias[out]`, or,
/// for any kind of layer, `layer<0>(net)["weight"]`. Layers count from 0, after Input<n>; `layer<1,
/// 0>(net)` is the first layer inside the composite layer 1. The parameters are writable if the
/// network is not const.
template <std::size_t... path, class T, class... Layers>
    requires(sizeof...(path) > 0)
[[nodiscard]] constexpr auto layer(const Network<T, Layers...>& net) {
    return detail::view_layer<Network<T, Layers...>, const T, path...>(net.parameters.data());
}

template <std::size_t... path, class T, class... Layers>
    requires(sizeof...(path) > 0)
[[nodiscard]] constexpr auto layer(Network<T, Layers...>& net) {
    return detail::view_layer<Network<T, Layers...>, T, path...>(net.parameters.data());
}

/// Rejected: a view into a temporary network would dangle.
template <std::size_t... path, class T, class... Layers>
    requires(sizeof...(path) > 0)
constexpr auto layer(const Network<T, Layers...>&& net) {
    static_assert(
        sizeof(T) == 0,
        "ctnn: layer<i>(net) views a network, and this one ends with the expression; give it a name first, as "
        "in `const auto net = ...;`");
    return detail::view_layer<Network<T, Layers...>, const T, path...>(net.parameters.data());
}

}  // namespace ctnn
