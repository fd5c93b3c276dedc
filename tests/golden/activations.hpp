#pragma once

#include <cstddef>

// Written by make_activations.py.
// clang-format off

namespace golden {

/// The points of all curves.
inline constexpr double points[] = {-0x1.9000000000000p+9, -0x1.4000000000000p+4, -0x1.d333333333333p+2, -0x1.8147ae147ae14p+1, -0x1.7eb851eb851ecp+1, -0x1.199999999999ap+0, -0x1.851eb851eb852p-1, -0x1.7ae147ae147aep-1, -0x1.0000000000000p-1, -0x1.47ae147ae147bp-5, -0x1.79ca10c924223p-67, 0x0.0p+0, 0x1.79ca10c924223p-67, 0x1.47ae147ae147bp-5, 0x1.eb851eb851eb8p-3, 0x1.0a3d70a3d70a4p-2, 0x1.0000000000000p-1, 0x1.fae147ae147aep-1, 0x1.199999999999ap+0, 0x1.7eb851eb851ecp+1, 0x1.8147ae147ae14p+1, 0x1.7f5c28f5c28f6p+2, 0x1.80a3d70a3d70ap+2, 0x1.4000000000000p+4, 0x1.9000000000000p+9};
inline constexpr std::size_t point_count = 25;

/// An activation and its derivative at the points.
struct Curve {
    double value[point_count];
    double derivative[point_count];
};

namespace activations {

inline constexpr Curve hard_swish{
    {-0x0.0p+0, -0x0.0p+0, -0x0.0p+0, -0x0.0p+0, -0x1.469675b11567fp-8, -0x1.64b17e4b17e4bp-2, -0x1.228afdadce933p-2, -0x1.1d6c455be30e1p-2, -0x1.aaaaaaaaaaaabp-3, -0x1.434f9953b1e73p-6, -0x1.79ca10c924223p-68, 0x0.0p+0, 0x1.79ca10c924223p-68, 0x1.4c0c8fa210a83p-6, 0x1.096bb98c7e283p-3, 0x1.21506b0ac9401p-3, 0x1.2aaaaaaaaaaabp-2, 0x1.5113404ea4a8dp-1, 0x1.80da740da740dp-1, 0x1.7e1506b0ac941p+1, 0x1.8147ae147ae14p+1, 0x1.7f5c28f5c28f5p+2, 0x1.80a3d70a3d70bp+2, 0x1.4000000000000p+4, 0x1.9000000000000p+9},
    {0x0.0p+0, 0x0.0p+0, 0x0.0p+0, 0x0.0p+0, -0x1.fc962fc962fcap-2, 0x1.1111111111110p-3, 0x1.f92c5f92c5f92p-3, 0x1.0369d0369d036p-2, 0x1.5555555555556p-2, 0x1.f258bf258bf26p-2, 0x1.0000000000000p-1, 0x1.0000000000000p-1, 0x1.0000000000000p-1, 0x1.06d3a06d3a06dp-1, 0x1.28f5c28f5c28fp-1, 0x1.2c5f92c5f92c6p-1, 0x1.5555555555555p-1, 0x1.a8f5c28f5c290p-1, 0x1.bbbbbbbbbbbbcp-1, 0x1.7f258bf258bf2p+0, 0x1.0000000000000p+0, 0x1.0000000000000p+0, 0x1.0000000000000p+0, 0x1.0000000000000p+0, 0x1.0000000000000p+0}};

}  // namespace activations

}  // namespace golden
