#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/core/floating_point.hpp>

/// Problems of an optimizer's options in the network's type T. Beyond these bounds a single step can leave the finite
/// range, or rounding to T changes what the option means.
namespace ctnn::detail {

/// A string literal with its length from the type. Counting the characters would cost compile time in every inclusion
/// and a call of strlen() in a program, which firmware without a C library does not have.
struct Literal {
    const char* characters;
    std::size_t length;

    template <std::size_t size>
    constexpr Literal(const char (&literal)[size]) : characters(literal), length(size - 1) {}
    [[nodiscard]] constexpr std::string_view view() const { return {characters, length}; }
};

inline constexpr Literal rate_and_decay_problems[] = {
    "the learning rate is not above zero",
    "the learning rate is above a million",
    "the learning rate is too small for the network's type, in which it would be 0 or lose digits",
    "the weight decay is negative",
    "the weight decay is above a million",
    "the weight decay is too small for the network's type, in which it would be 0 or lose digits; for none write 0",
    "the learning rate times the weight decay is not below 1",
};

inline constexpr std::size_t rate_and_decay_problem_count = sizeof(rate_and_decay_problems) / sizeof(Literal);

/// Messages: the problems of rate and decay, followed by those of the optimizer's other options.
template <std::size_t count>
struct OptimizerProblems {
    Literal own[count];

    [[nodiscard]] static constexpr std::size_t size() { return rate_and_decay_problem_count + count; }
    [[nodiscard]] constexpr std::string_view operator[](std::size_t i) const {
        return (i < rate_and_decay_problem_count ? rate_and_decay_problems[i] : own[i - rate_and_decay_problem_count])
            .view();
    }
};

template <>
struct OptimizerProblems<0> {
    [[nodiscard]] static constexpr std::size_t size() { return rate_and_decay_problem_count; }
    [[nodiscard]] constexpr std::string_view operator[](std::size_t i) const {
        return rate_and_decay_problems[i].view();
    }
};

/// Returns 1 + the index of the problem in rate_and_decay_problems; 0 if there is none.
template <class T>
constexpr std::size_t rate_and_decay_problem(double rate, double weight_decay) {
    if (!(rate > 0.0)) return 1;
    if (!(rate <= 1e6)) return 2;
    if (!holds_normal<T>(rate)) return 3;
    if (!(weight_decay >= 0.0)) return 4;
    if (!(weight_decay <= 1e6)) return 5;
    if (weight_decay > 0.0 && !holds_normal<T>(weight_decay)) return 6;
    if (!(rate * weight_decay < 1.0)) return 7;
    return 0;
}

/// Returns 1 if a momentum, smoothing or beta is not from 0 to below 1, 2 if it rounds to 1 in T; else 0.
template <class T>
constexpr std::size_t memory_problem(double decay) {
    if (!(decay >= 0.0 && decay < 1.0)) return 1;
    return static_cast<T>(decay) < T(1) ? 0 : 2;
}

/// Returns 1 if epsilon is not above 0 and at most a million, 2 if it is not a normal number of T; else 0.
template <class T>
constexpr std::size_t epsilon_problem(double epsilon) {
    if (!(epsilon > 0.0 && epsilon <= 1e6)) return 1;
    return holds_normal<T>(epsilon) ? 0 : 2;
}

}  // namespace ctnn::detail
