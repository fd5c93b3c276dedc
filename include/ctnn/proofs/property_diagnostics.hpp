#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <ctnn/proofs/property.hpp>

/// What looks like a property and is none ends here, in a message.
namespace ctnn {

namespace detail {

/// A part of a property's text: a sum of outputs, a comparison, what is made of them.
template <class T>
concept InProperty = Provable<T> || (linear_outputs<T> > 0);

template <class A, class B>
concept InOneProperty =
    (InProperty<A> && (InProperty<B> || std::is_arithmetic_v<B>)) || (InProperty<B> && std::is_arithmetic_v<A>);

template <class P>
inline constexpr bool is_requirement = provable_kind<P> == ProvableKind::requirement;

template <class P>
inline constexpr bool is_negatable = is_conjunction<P> || is_disjunction<P>;
template <std::size_t outputs>
inline constexpr bool is_negatable<Comparison<outputs>> = true;

template <class A, class B>
consteval bool check_joined() {
    static_assert(!is_requirement<A> && !is_requirement<B>,
                  "ctnn: a requirement is the name of a whole property: join the properties, then name what comes of "
                  "it: requirement(\"REQ-7\", output<0> > 0 && output<0> < 1)");
    static_assert(
        !RelationalProperty<A> && !RelationalProperty<B>,
        "ctnn: increasing, decreasing and lipschitz speak of pairs of inputs, and are not joined with others; prove "
        "each alone");
    static_assert(Property<A> && Property<B>,
                  "ctnn: && and || join comparisons of outputs, as in output<0> > 0 && output<0> < 1, and here one "
                  "side is none");
    return true;
}

}  // namespace detail

#define CTNN_CHAINED_COMPARISON(symbol)                                                                                \
    template <class A, class B>                                                                                        \
        requires(detail::InOneProperty<A, B> && (Provable<A> || Provable<B>))                                          \
    constexpr auto operator symbol(const A& a, const B& b) {                                                           \
        static_assert(sizeof(A) == 0,                                                                                  \
                      "ctnn: comparisons do not chain; instead of 0 < output<0> < 1 write output<0> > 0 && output<0> " \
                      "< 1");                                                                                          \
        if constexpr (Provable<A>) {                                                                                   \
            return a;                                                                                                  \
        } else {                                                                                                       \
            return b;                                                                                                  \
        }                                                                                                              \
    }

CTNN_CHAINED_COMPARISON(<)
CTNN_CHAINED_COMPARISON(<=)
CTNN_CHAINED_COMPARISON(>)
CTNN_CHAINED_COMPARISON(>=)

#undef CTNN_CHAINED_COMPARISON

#define CTNN_EQUALITY(symbol, instead)                                                                     \
    template <class A, class B>                                                                            \
        requires detail::LinearPair<A, B>                                                                  \
    constexpr auto operator symbol(const A& a, const B& b) {                                               \
        static_assert(sizeof(A) == 0,                                                                      \
                      "ctnn: outputs are rounded numbers, of which == and != say little; write " instead); \
        return a < b;                                                                                      \
    }

CTNN_EQUALITY(==, "output_within<0>(0.99, 1.01), or output<0> >= 1 && output<0> <= 1 if that is meant")
CTNN_EQUALITY(!=, "output<0> < 0.99 || output<0> > 1.01, or output<0> < 1 || output<0> > 1 if that is meant")

#undef CTNN_EQUALITY

template <class A, class B>
    requires(detail::linear_outputs<A> > 0 && detail::linear_outputs<B> > 0)
constexpr A operator*(const A& a, const B&) {
    static_assert(sizeof(A) == 0,
                  "ctnn: a property compares sums of outputs times numbers, and not products of outputs");
    return a;
}

template <class A, class B>
    requires detail::LinearPair<A, B>
constexpr auto operator/(const A& a, const B& b) {
    static_assert(sizeof(A) == 0,
                  "ctnn: a property compares sums of outputs times numbers; instead of output<0> / 3 < 1 write "
                  "output<0> < 3");
    return a + b;
}

#define CTNN_JOINED(symbol)                                                    \
    template <class A, class B>                                                \
        requires(detail::InOneProperty<A, B> && !(Property<A> && Property<B>)) \
    constexpr auto operator symbol(const A&, const B&) {                       \
        static_assert(detail::check_joined<A, B>());                           \
        return output<0> < 0;                                                  \
    }

CTNN_JOINED(&&)
CTNN_JOINED(||)

#undef CTNN_JOINED

#define CTNN_BITWISE(symbol)                                                                        \
    template <class A, class B>                                                                     \
        requires(detail::InProperty<A> && detail::InProperty<B>)                                    \
    constexpr auto operator symbol(const A&, const B&) {                                            \
        static_assert(sizeof(A) == 0, "ctnn: properties are joined by && and ||, not by " #symbol); \
        return output<0> < 0;                                                                       \
    }

CTNN_BITWISE(&)
CTNN_BITWISE(|)

#undef CTNN_BITWISE

template <class P>
    requires(detail::InProperty<P> && !detail::is_negatable<P>)
constexpr auto operator!(const P&) {
    static_assert(sizeof(P) == 0,
                  "ctnn: ! turns comparisons of outputs round, and what is joined of them; of a named property, a "
                  "requirement or a sum of outputs say what is meant instead");
    return output<0> < 0;
}

namespace detail {

template <class... Arguments>
inline constexpr bool are_name_and_property = false;
template <class Name, class P>
inline constexpr bool are_name_and_property<Name, P> =
    std::is_convertible_v<const Name&, std::string_view> && Provable<P>;

}  // namespace detail

template <class... Arguments>
    requires(!detail::are_name_and_property<Arguments...>)
constexpr auto requirement(const Arguments&...) {
    static_assert(detail::are_name_and_property<Arguments...>,
                  "ctnn: a requirement has a name and a property: requirement(\"REQ-7\", output<0> < 0.5)");
    return Requirement<Comparison<1>>("", output<0> < 0);
}

}  // namespace ctnn
