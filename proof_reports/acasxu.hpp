#pragma once

#include <ctnn/ctnn.hpp>

/// Properties of the ACAS Xu networks (Katz, Barrett, Dill, Julian and Kochenderfer, "Reluplex", 2017), with inputs as
/// the networks take them, normalized: distance, angle, heading, own speed, the intruder's speed.
namespace acasxu {

using namespace ctnn;

/// Straight ahead and coming towards us (3), or moving away at a lower speed (4).
template <int number>
inline constexpr Box<5> box{
    {{-0.3035311561, -0.2985528119}, {-0.0095492966, 0.0095492966}, {0.4933803236, 0.5}, {0.3, 0.5}, {0.3, 0.5}}};

template <>
inline constexpr Box<5> box<4>{{{-0.3035311561, -0.2985528119},
                                {-0.0095492966, 0.0095492966},
                                {0, 0},
                                {0.3181818182, 0.5},
                                {0.0833333333, 0.1666666667}}};

/// Far away, slower than us (1, 2).
template <>
inline constexpr Box<5> box<1>{{{0.6, 0.6798577687}, {-0.5, 0.5}, {-0.5, 0.5}, {0.45, 0.5}, {-0.5, -0.45}}};

template <>
inline constexpr Box<5> box<2> = box<1>;

/// To our right (8).
template <>
inline constexpr Box<5> box<8>{
    {{-0.3284228772, 0.6798577687}, {-0.5, -0.375}, {-0.0159154943, 0.0159154943}, {-0.0454545455, 0.5}, {0, 0.5}}};

/// The score of "clear of conflict" is at most 1500, normalized (1).
inline constexpr auto low_score = output<0> <= 3.9911256459;

/// The score of "clear of conflict" is not the largest (2).
inline constexpr auto not_largest =
    output<1> > output<0> || output<2> > output<0> || output<3> > output<0> || output<4> > output<0>;

/// The advice is "weak left" or "clear of conflict" (8).
inline constexpr auto left_or_clear =
    (output<1> <= output<0> && output<1> <= output<2> && output<1> <= output<3> && output<1> <= output<4>) ||
    (output<0> <= output<1> && output<0> <= output<2> && output<0> <= output<3> && output<0> <= output<4>);

/// The smallest score is the advice, and the first one is "clear of conflict".
inline constexpr auto not_clear_of_conflict =
    output<1> < output<0> || output<2> < output<0> || output<3> < output<0> || output<4> < output<0>;

}  // namespace acasxu
