#pragma once

#include <cstddef>

#include <ctnn/layers/layer.hpp>

namespace ctnn {

namespace detail {

template <Shape given, Shape expected>
consteval bool check_input() {
    static_assert(
        given == expected,
        "ctnn: these two layers do not fit: Input states a shape, and the layer before it gives another (given == "
        "expected)");
    return true;
}

}  // namespace detail

/// The shape of a network's input, as its first layer: Input<n>, Input<channels, length> or
/// Input<channels, height, width>. After another layer, it asserts the shape of that layer's
/// output.
template <std::size_t... dimensions>
struct Input {
    static_assert(
        sizeof...(dimensions) > 0 && sizeof...(dimensions) <= 3,
        "ctnn: Input has one to three dimensions: Input<n>, Input<channels, length> or Input<channels, height, "
        "width>");
    static_assert(((dimensions > 0) && ...), "ctnn: a network has at least one input");
    static constexpr Shape shape{dimensions...};

    template <Shape before>
    struct WithInput : PassThrough<before> {
        static_assert(detail::check_input<before, shape>());
    };
};

}  // namespace ctnn
