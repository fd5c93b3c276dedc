#pragma once

#include <cstddef>

#include <ctnn/core/language.hpp>

namespace ctnn {

/// Shape of a value between layers, in PyTorch's order: (n), (channels, length) or (channels,
/// height, width). Missing dimensions are 0. The numbers are stored contiguously, the last
/// dimension fastest.
struct Shape {
    std::size_t dimensions[3]{};

    constexpr Shape(std::size_t n) : dimensions{n, 0, 0} {}
    constexpr Shape(std::size_t channels, std::size_t length) : dimensions{channels, length, 0} {}
    constexpr Shape(std::size_t channels, std::size_t height, std::size_t width)
        : dimensions{channels, height, width} {}

    /// The number of dimensions, 1 to 3.
    [[nodiscard]] constexpr std::size_t rank() const { return dimensions[2] > 0 ? 3U : dimensions[1] > 0 ? 2U : 1U; }
    [[nodiscard]] constexpr std::size_t channels() const { return dimensions[0]; }
    [[nodiscard]] constexpr std::size_t height() const { return rank() == 3 ? dimensions[1] : 1; }
    [[nodiscard]] constexpr std::size_t width() const {
        return rank() == 3 ? dimensions[2] : rank() == 2 ? dimensions[1] : 1;
    }
    /// Number of positions per channel.
    [[nodiscard]] constexpr std::size_t positions() const { return height() * width(); }
    [[nodiscard]] constexpr std::size_t size() const { return channels() * positions(); }

    /// This shape with another number of channels.
    [[nodiscard]] constexpr Shape with_channels(std::size_t count) const {
        Shape shape = *this;
        shape.dimensions[0] = count;
        return shape;
    }

    friend constexpr bool operator==(const Shape&, const Shape&) = default;
};

}  // namespace ctnn
