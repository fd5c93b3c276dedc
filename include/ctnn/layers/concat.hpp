#pragma once

#include <cstddef>

#include <ctnn/layers/sequential.hpp>

namespace ctnn {

namespace detail {

template <Shape given, Shape expected>
consteval bool check_concat() {
    static_assert(
        given.with_channels(1) == expected.with_channels(1),
        "ctnn: Concat joins the outputs of its branches along the channels, and these differ in their number of "
        "dimensions, their height or their width (given == expected)");
    return true;
}

/// The branches of a Concat: the first branch, and the rest.
template <Shape input, class... Tags>
struct Branches {
    static constexpr bool is_empty = true;
    static constexpr std::size_t channels = 0;
    static constexpr std::size_t parameter_count = 0;
    static constexpr std::size_t multiply_adds = 0;
};

template <Shape input, class Tag, class... Tags>
struct Branches<input, Tag, Tags...> {
    using First = Chain<input, Tag>;
    using Rest = Branches<input, Tags...>;
    static constexpr bool is_empty = false;
    static constexpr std::size_t channels = First::output.channels() + Rest::channels;
    static constexpr std::size_t parameter_count = First::parameter_count + Rest::parameter_count;
    static constexpr std::size_t multiply_adds = First::multiply_adds + Rest::multiply_adds;
};

template <Shape input, class First, class... Tags>
consteval Shape shape_of_concat() {
    constexpr Shape first = Chain<input, First>::output;
    static_assert((check_concat<Chain<input, Tags>::output, first>() && ...));
    return first.with_channels(Branches<input, First, Tags...>::channels);
}

}  // namespace detail

/// Applies several layers to the same input and concatenates their outputs along the channels
/// (torch.cat with dim=1 for a batch). Each branch is one layer; Sequential<...> makes one layer of
/// several.
template <class... Layers>
struct Concat {
    static_assert(sizeof...(Layers) > 1, "ctnn: Concat joins the outputs of at least two layers");

    template <Shape input>
    struct WithInput : LayerBase<input, detail::shape_of_concat<input, Layers...>()> {
        using Branches = detail::Branches<input, Layers...>;
        static constexpr std::size_t parameter_count = Branches::parameter_count;
        static constexpr std::size_t multiply_adds = Branches::multiply_adds;
    };
};

template <class... Layers, Shape input>
inline constexpr detail::Composition detail::composition<ShapedLayer<Concat<Layers...>, input>> = Composition::concat;

}  // namespace ctnn
