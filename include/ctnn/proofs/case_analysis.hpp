#pragma once

#include <cstddef>

#include <ctnn/proofs/property.hpp>

/// Properties that compare one sum of outputs several times, such as `p || !p`. Bounds decide each comparison alone,
/// and none of these two holds all over a box; but the sum is negative, zero or positive at each input, and in each of
/// these cases the property may hold.
namespace ctnn::detail {

/// The sums that a property compares with zero, without their repetitions.
template <std::size_t outputs>
struct ComparedSums {
    static constexpr std::size_t capacity = 6;

    Atom<outputs> sums[capacity]{};
    std::size_t count = 0;
    bool has_repetition = false;
    bool is_full = false;

    /// 1 if the comparison is of the sum with this number, -1 if it is of its negative, 0 if it is of another.
    [[nodiscard]] constexpr int sign_of(const Atom<outputs>& atom, std::size_t number) const {
        const Atom<outputs>& sum = sums[number];
        bool is_same = atom.constant == sum.constant && atom.rest == sum.rest;
        bool is_negative = atom.constant == -sum.constant && atom.rest == -sum.rest;
        for (std::size_t i = 0; i < outputs && (is_same || is_negative); ++i) {
            is_same = is_same && atom.factors[i] == sum.factors[i];
            is_negative = is_negative && atom.factors[i] == -sum.factors[i];
        }
        return is_same ? 1 : is_negative ? -1 : 0;
    }

    constexpr void add(const Atom<outputs>& atom) {
        for (std::size_t number = 0; number < count; ++number) {
            if (sign_of(atom, number) != 0) {
                has_repetition = true;
                return;
            }
        }
        is_full = is_full || count == capacity;
        if (!is_full) sums[count++] = atom;
    }
};

/// Collects the sums; by saying that no comparison holds it gets to see all of them.
template <std::size_t outputs>
struct CollectingJudge {
    ComparedSums<outputs>& found;

    constexpr Finding<outputs> operator()(const Atom<outputs>& atom) const {
        found.add(atom);
        return {-1, false, atom};
    }
};

/// A comparison where the signs of all sums are given.
template <std::size_t outputs>
struct SignJudge {
    const ComparedSums<outputs>& compared;
    const int (&signs)[ComparedSums<outputs>::capacity];

    constexpr Finding<outputs> operator()(const Atom<outputs>& atom) const {
        for (std::size_t number = 0; number < compared.count; ++number) {
            const int sign = compared.sign_of(atom, number);
            if (sign == 0) continue;
            const int value = sign * signs[number];
            return {0, atom.strict ? value > 0 : value >= 0, atom};
        }
        return {0, false, atom};
    }
};

/// Whether the property holds in each case that the bounds leave; `judge` bounds a comparison over a box.
template <std::size_t outputs, class P, class Judge>
[[nodiscard]] constexpr bool holds_in_each_case(const P& property, const Judge& judge) {
    ComparedSums<outputs> compared;
    static_cast<void>(property.template decide<outputs>(CollectingJudge<outputs>{compared}));
    if (!compared.has_repetition || compared.is_full) return false;

    bool is_possible[ComparedSums<outputs>::capacity][3]{};  // negative, zero, positive
    std::size_t cases = 1;
    for (std::size_t number = 0; number < compared.count; ++number) {
        Atom<outputs> negative = compared.sums[number];
        for (double& factor : negative.factors) factor = -factor;
        negative.constant = -negative.constant;
        negative.rest = -negative.rest;
        const double least = judge(compared.sums[number]).value;
        const double least_of_negative = judge(negative).value;
        is_possible[number][0] = !(least >= 0);
        is_possible[number][1] = !(least > 0) && !(least_of_negative > 0);
        is_possible[number][2] = !(least_of_negative >= 0);
        cases *= 3;
    }

    for (std::size_t i = 0; i < cases; ++i) {
        int signs[ComparedSums<outputs>::capacity]{};
        bool is_case = true;
        std::size_t rest = i;
        for (std::size_t number = 0; number < compared.count; ++number) {
            is_case = is_case && is_possible[number][rest % 3];
            signs[number] = static_cast<int>(rest % 3) - 1;
            rest /= 3;
        }
        if (is_case && !property.template decide<outputs>(SignJudge<outputs>{compared, signs}).holds) return false;
    }
    return true;
}

}  // namespace ctnn::detail
