#pragma once

#include <cstddef>

#include <ctnn/layers/layer.hpp>

namespace ctnn {

namespace detail {

/// A sequence of layers: the first layer with its input shape, and the chain of the rest, whose
/// input is the first layer's output.
template <Shape input_, class... Tags>
struct Chain;

template <Shape input_>
struct Chain<input_> {
    static constexpr bool is_empty = true;
    static constexpr Shape output = input_;
    static constexpr std::size_t length = 0;
    static constexpr std::size_t parameter_count = 0;
    static constexpr std::size_t multiply_adds = 0;
};

template <Shape input_, class Tag, class... Tags>
struct Chain<input_, Tag, Tags...> {
    using First = ShapedLayer<Tag, input_>;
    static_assert(check_layer<First>());
    using Rest = Chain<First::output, Tags...>;
    static constexpr bool is_empty = false;
    static constexpr Shape input = input_;
    static constexpr Shape output = Rest::output;
    static constexpr std::size_t length = 1 + Rest::length;
    static constexpr std::size_t parameter_count = detail::parameter_count<First> + Rest::parameter_count;
    static constexpr std::size_t multiply_adds = First::multiply_adds + Rest::multiply_adds;
};

/// The layer at `index`, and the offset of its parameters.
template <std::size_t index, class Chain, std::size_t first = 0>
struct LayerAt : LayerAt<index - 1, typename Chain::Rest, first + parameter_count<typename Chain::First>> {};

template <class Chain, std::size_t first>
struct LayerAt<0, Chain, first> {
    using type = typename Chain::First;
    static constexpr std::size_t parameter_offset = first;
};

/// A chain as one layer.
template <class Chain_>
struct ChainLayer : LayerBase<Chain_::input, Chain_::output> {
    using Chain = Chain_;
    static constexpr std::size_t parameter_count = Chain::parameter_count;
    static constexpr std::size_t multiply_adds = Chain::multiply_adds;
};

}  // namespace detail

/// Several layers in sequence as one layer, for example a branch of Concat. Equivalent to
/// torch.nn.Sequential.
template <class... Layers>
struct Sequential {
    static_assert(sizeof...(Layers) > 0, "ctnn: this Sequential is empty; give it at least one layer");

    template <Shape input>
    struct WithInput : detail::ChainLayer<detail::Chain<input, Layers...>> {};
};

template <class... Layers, Shape input>
inline constexpr detail::Composition detail::composition<ShapedLayer<Sequential<Layers...>, input>> =
    Composition::sequential;

}  // namespace ctnn
