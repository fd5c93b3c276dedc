#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <ctnn/core/floating_point.hpp>

/// SIMD vectors: the extension of GCC and Clang, __attribute__((vector_size)).
namespace ctnn {

template <class T, std::size_t lanes>
struct VectorOf {
    typedef T type __attribute__((vector_size(lanes * sizeof(T))));
};

namespace detail {

template <class X>
struct Element {
    using type = X;
};

template <class X>
    requires(!std::is_arithmetic_v<X> && !std::is_class_v<X> && !std::is_pointer_v<X> && !std::is_array_v<X>)
struct Element<X> {
    using type = std::remove_cvref_t<decltype(std::declval<X&>()[0])>;
};

/// Integers as wide as the lanes of X.
template <class X>
struct IntegersOf {
    using type = BitsOf<X>;
};

template <class X>
    requires(!std::is_same_v<typename Element<X>::type, X>)
struct IntegersOf<X> {
    using type =
        typename VectorOf<BitsOf<typename Element<X>::type>, sizeof(X) / sizeof(typename Element<X>::type)>::type;
};

}  // namespace detail

/// Element type of a vector; a number type itself.
template <class X>
using ElementOf = typename detail::Element<X>::type;

/// A vector of float or double.
template <class X>
concept FloatingPointVector = !std::is_same_v<ElementOf<X>, X> && FloatingPoint<ElementOf<X>>;

/// A number or a vector of numbers: the argument of formulas that the constant evaluator computes
/// lane by lane.
template <class X>
concept ScalarOrVector = FloatingPoint<X> || FloatingPointVector<X>;

namespace detail {

template <class X>
struct LaneArray {
    ElementOf<X> values[sizeof(X) / sizeof(ElementOf<X>)];
};

template <class X, class Function, std::size_t... lane>
constexpr void for_each_lane(const X& x, X& y, const Function& function, std::index_sequence<lane...>) {
    const LaneArray<X> numbers = __builtin_bit_cast(LaneArray<X>, x);
    const LaneArray<X> results{{function(numbers.values[lane])...}};
    y = __builtin_bit_cast(X, results);
}

/// a = first[place] and b = second[place], lane by lane. The tables are template arguments, because
/// GCC's evaluator spends time on every number read through a reference, and more for those of a
/// constant.
template <const auto& first, const auto& second, class X, class Integers, std::size_t... lane>
constexpr void look_up(const Integers& place, X& a, X& b, std::index_sequence<lane...>) {
    LaneArray<Integers> places = __builtin_bit_cast(LaneArray<Integers>, place);
    a = X{first[places.values[lane]]...};
    b = X{second[places.values[lane]]...};
}

}  // namespace detail

/// Indices of the lanes of X.
template <FloatingPointVector X>
using LaneIndex = std::make_index_sequence<sizeof(X) / sizeof(ElementOf<X>)>;

/// y = function(x), lane by lane.
template <FloatingPointVector X, class Function>
constexpr void for_each_lane(const X& x, X& y, const Function& function) {
    detail::for_each_lane(x, y, function, LaneIndex<X>{});
}

}  // namespace ctnn
