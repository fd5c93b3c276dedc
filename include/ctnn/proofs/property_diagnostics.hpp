#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <ctnn/proofs/comparison.hpp>
#include <ctnn/proofs/logical_properties.hpp>
#include <ctnn/proofs/requirement.hpp>

/// Messages for expressions that look like properties but are not.
namespace ctnn {

namespace detail {

/// A term of a property: a linear expression, a property or a requirement.
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
consteval bool check_combined() {
    static_assert(!is_requirement<A> && !is_requirement<B>,
                  "ctnn: a requirement cannot be combined with && or ||; combine the properties, then name the result: "
                  "requirement(\"REQ-7\", output<0> > 0 && output<0> < 1)");
    static_assert(
        !RelationalProperty<A> && !RelationalProperty<B>,
        "ctnn: increasing, decreasing and lipschitz, properties of input pairs, cannot be combined with others; prove "
        "each alone");
    static_assert(Property<A> && Property<B>,
                  "ctnn: one side of && or || is not a property; combine comparisons, such as output<0> > 0 && "
                  "output<0> < 1");
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

#define CTNN_EQUALITY(symbol, instead)                                                                              \
    template <class A, class B>                                                                                     \
        requires detail::LinearPair<A, B>                                                                           \
    constexpr auto operator symbol(const A& a, const B& b) {                                                        \
        static_assert(sizeof(A) == 0, "ctnn: outputs are rounded, so == and != are not supported; write " instead); \
        return a < b;                                                                                               \
    }

CTNN_EQUALITY(==, "output_within<0>(0.99, 1.01), or output<0> >= 1 && output<0> <= 1 for exact equality")
CTNN_EQUALITY(!=, "output<0> < 0.99 || output<0> > 1.01, or output<0> < 1 || output<0> > 1 for exact inequality")

#undef CTNN_EQUALITY

template <class A, class B>
    requires(detail::linear_outputs<A> > 0 && detail::linear_outputs<B> > 0)
constexpr A operator*(const A& a, const B&) {
    static_assert(sizeof(A) == 0,
                  "ctnn: products of outputs are not supported; a property compares sums of outputs times numbers");
    return a;
}

template <class A, class B>
    requires detail::LinearPair<A, B>
constexpr auto operator/(const A& a, const B& b) {
    static_assert(sizeof(A) == 0,
                  "ctnn: division of outputs is not supported, because it rounds; instead of output<0> / 3 < 1 write "
                  "output<0> < 3");
    return a + b;
}

#define CTNN_LOGICAL(symbol)                                                   \
    template <class A, class B>                                                \
        requires(detail::InOneProperty<A, B> && !(Property<A> && Property<B>)) \
    constexpr auto operator symbol(const A&, const B&) {                       \
        static_assert(detail::check_combined<A, B>());                         \
        return output<0> < 0;                                                  \
    }

CTNN_LOGICAL(&&)
CTNN_LOGICAL(||)

#undef CTNN_LOGICAL

#define CTNN_BITWISE(symbol)                                                                              \
    template <class A, class B>                                                                           \
        requires(detail::InProperty<A> && detail::InProperty<B>)                                          \
    constexpr auto operator symbol(const A&, const B&) {                                                  \
        static_assert(sizeof(A) == 0, "ctnn: properties are combined with && and ||, not with " #symbol); \
        return output<0> < 0;                                                                             \
    }

CTNN_BITWISE(&)
CTNN_BITWISE(|)

#undef CTNN_BITWISE

template <class P>
    requires(detail::InProperty<P> && !detail::is_negatable<P>)
constexpr auto operator!(const P&) {
    static_assert(sizeof(P) == 0,
                  "ctnn: ! negates only comparisons of outputs combined with && and ||; for a named property, a "
                  "requirement or a sum, write the opposite comparison");
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
                  "ctnn: a requirement needs a name and a property; write requirement(\"REQ-7\", output<0> < 0.5)");
    return Requirement<Comparison<1>>("", output<0> < 0);
}

}  // namespace ctnn
