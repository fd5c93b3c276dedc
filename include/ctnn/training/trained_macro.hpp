#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/language.hpp>

/// CTNN_TRAINED(name, Network, data, recipe); at namespace scope declares `name`, the network
/// trained<Network, data, recipe>, for trainings of any length. The validation samples and the
/// network to start from may follow the recipe. GCC frees the memory of constant evaluations only
/// after a function body at namespace scope, so the macro distributes the segments of the training
/// over 1024 groups there, each followed by an empty function.

namespace ctnn::detail {

/// The index of a group from the digits of its name: a leading 1, then the index in base 4.
consteval std::size_t group_index(std::size_t digits) {
    std::size_t group = 0;
    std::size_t place = 1;
    for (; digits > 1; digits /= 10, place *= 4) group += digits % 10 * place;
    return group;
}

/// Runs the segments of a group. If their number is not a constant, because the recipe contains an
/// unknown name, does nothing, so that GCC reports the name once and not once per group.
template <class Training, std::size_t group>
consteval bool run_segment_group() {
    if constexpr (requires { std::integral_constant<std::size_t, Training::segments>{}; }) {
        return Training::template run_segment_group<group, 1024>();
    } else {
        return true;
    }
}

}  // namespace ctnn::detail

/// Makes the first error explain the misuse if the macro is used in a function, where it cannot
/// open a namespace.
#define CTNN_AT_NAMESPACE_SCOPE                    \
    static_assert(__builtin_FUNCTION()[0] == '\0', \
                  "ctnn: CTNN_TRAINED stands at namespace scope; in a function write trained<Network, data, recipe>")

#define CTNN_SEGMENT_GROUP(digits)                                                                     \
    static_assert(::ctnn::detail::run_segment_group<Training, ::ctnn::detail::group_index(digits)>()); \
    inline void collect##digits() {}
#define CTNN_4_SEGMENT_GROUPS(digits) \
    CTNN_SEGMENT_GROUP(digits##0)     \
    CTNN_SEGMENT_GROUP(digits##1) CTNN_SEGMENT_GROUP(digits##2) CTNN_SEGMENT_GROUP(digits##3)
#define CTNN_16_SEGMENT_GROUPS(digits) \
    CTNN_4_SEGMENT_GROUPS(digits##0)   \
    CTNN_4_SEGMENT_GROUPS(digits##1) CTNN_4_SEGMENT_GROUPS(digits##2) CTNN_4_SEGMENT_GROUPS(digits##3)
#define CTNN_64_SEGMENT_GROUPS(digits) \
    CTNN_16_SEGMENT_GROUPS(digits##0)  \
    CTNN_16_SEGMENT_GROUPS(digits##1) CTNN_16_SEGMENT_GROUPS(digits##2) CTNN_16_SEGMENT_GROUPS(digits##3)
#define CTNN_256_SEGMENT_GROUPS(digits) \
    CTNN_64_SEGMENT_GROUPS(digits##0)   \
    CTNN_64_SEGMENT_GROUPS(digits##1) CTNN_64_SEGMENT_GROUPS(digits##2) CTNN_64_SEGMENT_GROUPS(digits##3)

#if defined(__clang__)
// Clang frees the memory of each evaluation when it ends.
#define CTNN_TRAINED(name, ...) \
    CTNN_AT_NAMESPACE_SCOPE;    \
    inline constexpr auto name = ::ctnn::detail::CheckedTraining<__VA_ARGS__>::net()
#else
#define CTNN_TRAINED(name, ...)                                                                          \
    CTNN_AT_NAMESPACE_SCOPE;                                                                             \
    namespace name##_training {                                                                          \
        using Training = ::ctnn::detail::CheckedTraining<__VA_ARGS__>;                                   \
        CTNN_256_SEGMENT_GROUPS(10)                                                                      \
        CTNN_256_SEGMENT_GROUPS(11) CTNN_256_SEGMENT_GROUPS(12) CTNN_256_SEGMENT_GROUPS(13) /* NOLINT */ \
    }                                                                                                    \
    inline constexpr auto name = name##_training::Training::net()
#endif
