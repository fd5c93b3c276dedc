#pragma once

#include <cstddef>

#include <ctnn/layers/sequential.hpp>

namespace ctnn {

/// The last template argument of a Residual whose input and output differ in shape: layers that map
/// the input to the output's shape, such as the projections of He, Zhang, Ren and Sun, "Deep
/// Residual Learning for Image Recognition", 2015.
template <class... Layers>
struct Shortcut {
    static_assert(sizeof...(Layers) > 0,
                  "ctnn: this Shortcut is empty; without a Shortcut, Residual adds its input unchanged");
};

namespace detail {

template <Shape given, Shape expected>
consteval bool check_residual() {
    static_assert(
        given == expected,
        "ctnn: Residual adds its input to the output of its layers, and their shapes differ (given == expected); end "
        "it with a layer whose output has the input's shape, or give it a Shortcut<layers> as its last argument");
    return given == expected;
}

template <Shape given, Shape expected>
consteval bool check_shortcut() {
    static_assert(given == expected,
                  "ctnn: Residual adds the output of its Shortcut to that of its layers, and their shapes differ "
                  "(given == expected)");
    return given == expected;
}

/// Separates the layers of a Residual's body from those of its Shortcut.
template <Shape input, class Body, class... Layers>
struct ResidualParts;

template <Shape input, class... Body>
struct ResidualParts<input, Chain<input, Body...>> {
    using BodyChain = Chain<input, Body...>;
    using ShortcutChain = Chain<input>;
    static_assert(check_residual<BodyChain::output, input>());
};

template <Shape input, class... Body, class... Layers>
struct ResidualParts<input, Chain<input, Body...>, Shortcut<Layers...>> {
    using BodyChain = Chain<input, Body...>;
    using ShortcutChain = Chain<input, Layers...>;
    static_assert(check_shortcut<ShortcutChain::output, BodyChain::output>());
};

template <Shape input, class... Body, class Layer, class... Layers>
struct ResidualParts<input, Chain<input, Body...>, Layer, Layers...>
    : ResidualParts<input, Chain<input, Body..., Layer>, Layers...> {};

}  // namespace detail

/// y = x + f(x), where f is the sequence of layers, or y = s(x) + f(x) with a Shortcut<...> s as
/// the last argument. The parameters of f come first, then those of s. To activate the sum, write
/// the activation as the next layer.
template <class... Layers>
struct Residual {
    static_assert(sizeof...(Layers) > 0, "ctnn: this Residual is empty; give it at least one layer");

    template <Shape input>
    struct WithInput
        : LayerBase<input, detail::ResidualParts<input, detail::Chain<input>, Layers...>::BodyChain::output> {
        using Parts = detail::ResidualParts<input, detail::Chain<input>, Layers...>;
        using Body = typename Parts::BodyChain;
        using Bypass = typename Parts::ShortcutChain;  ///< Empty if it is x itself.
        static constexpr std::size_t parameter_count = Body::parameter_count + Bypass::parameter_count;
        static constexpr std::size_t multiply_adds = Body::multiply_adds + Bypass::multiply_adds;
    };
};

template <class... Layers, Shape input>
inline constexpr detail::Composition detail::composition<ShapedLayer<Residual<Layers...>, input>> =
    Composition::residual;

}  // namespace ctnn
