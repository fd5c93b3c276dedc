#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include <ctnn/core/language.hpp>

namespace ctnn {

/// The role of a list of numbers, named in errors about its length.
enum class Role { parameters, inputs, targets };

namespace detail {

/// Reports a brace list of the wrong length. Compilers print both sides of the comparison, `given`
/// first.
template <Role role, std::size_t given, std::size_t expected>
consteval bool check_count() {
    if constexpr (role == Role::parameters) {
        static_assert(
            given == expected,
            "ctnn: wrong number of parameters for this network (given == expected); for all zeros write zeros<Net>()");
    } else if constexpr (role == Role::inputs) {
        static_assert(given == expected,
                      "ctnn: wrong number of inputs for this network or dataset (given == expected)");
    } else {
        static_assert(given == expected,
                      "ctnn: wrong number of targets for this network or dataset (given == expected)");
    }
    return true;
}

/// Whether all types are numbers. A loop instead of a fold, because Clang accepts at most 256
/// operands in a fold.
template <class... Types>
consteval bool are_numbers() {
    const bool is_number[sizeof...(Types) + 1]{std::is_arithmetic_v<Types>..., true};
    for (const bool number : is_number) {
        if (!number) return false;
    }
    return true;
}

/// Selects the constructor that sets all numbers to zero.
struct ZeroInit {};

}  // namespace detail

/// A std::array<T, N> whose brace lists are counted: too few or too many numbers are an error,
/// never zeros.
template <class T, std::size_t N, Role role>
struct Values : std::array<T, N> {
    using Array = std::array<T, N>;

    template <class... Numbers>
        requires(detail::are_numbers<Numbers...>())
    constexpr Values(Numbers... numbers) : Array(counted<check_count<Numbers...>()>(numbers...)) {}

    constexpr Values(const Array& values) : Array(values) {}

    /// Reports an array of the wrong size.
    template <std::size_t given>
        requires(given != N)
    constexpr Values(const std::array<T, given>&) : Array{} {
        static_assert(detail::check_count<role, given, N>());
    }

    template <std::size_t given>
    constexpr Values(const T (&values)[given]) : Array{} {
        static_assert(detail::check_count<role, given, N>());
        if constexpr (given == N) Array::operator=(__builtin_bit_cast(Array, values));
    }

    constexpr explicit Values(detail::ZeroInit) : Array{} {}

private:
    template <class... Numbers>
    static consteval bool check_count() {
        return detail::check_count<role, sizeof...(Numbers), N>();
    }

    template <bool, class... Numbers>
    static constexpr Array counted(Numbers... numbers) {
        return {static_cast<T>(numbers)...};
    }
};

}  // namespace ctnn
