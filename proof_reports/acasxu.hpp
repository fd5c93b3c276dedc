#pragma once

#include <ctnn/ctnn.hpp>

/// Properties of the ACAS Xu networks (Katz, Barrett, Dill, Julian and Kochenderfer, "Reluplex", 2017), over
/// normalized inputs: distance, angle, heading, own speed, the intruder's speed.
namespace acasxu {

using namespace ctnn;

/// Properties 3 and 4: the intruder is straight ahead and approaching (3) or moving away at a lower speed (4).
template <int number>
inline constexpr Box<5> box{
    {{-0.3035311561, -0.2985528119}, {-0.0095492966, 0.0095492966}, {0.4933803236, 0.5}, {0.3, 0.5}, {0.3, 0.5}}};

template <>
inline constexpr Box<5> box<4>{{{-0.3035311561, -0.2985528119},
                                {-0.0095492966, 0.0095492966},
                                {0, 0},
                                {0.3181818182, 0.5},
                                {0.0833333333, 0.1666666667}}};

/// Properties 1 and 2: the intruder is far away and slower.
template <>
inline constexpr Box<5> box<1>{{{0.6, 0.6798577687}, {-0.5, 0.5}, {-0.5, 0.5}, {0.45, 0.5}, {-0.5, -0.45}}};

template <>
inline constexpr Box<5> box<2> = box<1>;

/// Property 8: the intruder is to the right.
template <>
inline constexpr Box<5> box<8>{
    {{-0.3284228772, 0.6798577687}, {-0.5, -0.375}, {-0.0159154943, 0.0159154943}, {-0.0454545455, 0.5}, {0, 0.5}}};

/// Property 1: the score of "clear of conflict" is at most 1500, here normalized.
inline constexpr auto low_score = output<0> <= 3.9911256459;

/// Property 2: the score of "clear of conflict" is not the largest.
inline constexpr auto not_largest =
    output<1> > output<0> || output<2> > output<0> || output<3> > output<0> || output<4> > output<0>;

/// Property 8: the advice, which is the smallest score, is "weak left" or "clear of conflict".
inline constexpr auto left_or_clear =
    (output<1> <= output<0> && output<1> <= output<2> && output<1> <= output<3> && output<1> <= output<4>) ||
    (output<0> <= output<1> && output<0> <= output<2> && output<0> <= output<3> && output<0> <= output<4>);

/// Properties 3 and 4: the advice, which is the smallest score, is not "clear of conflict".
inline constexpr auto not_clear_of_conflict =
    output<1> < output<0> || output<2> < output<0> || output<3> < output<0> || output<4> < output<0>;

}  // namespace acasxu
