#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/core/language.hpp>

/// CTNN_TRAINED(name, Network, data, recipe); at namespace scope declares `name`, the network trained<Network, data,
/// recipe>, for trainings of any length. GCC frees what constant evaluations leave behind only where a function's body
/// ends at namespace scope; so the training is laid out there, in 1024 slots of a share of its segments each, with an
/// empty function after each. The validation samples and the network to start from may follow the recipe.

namespace ctnn::detail {

/// The slot that the digits of a name stand for, in base 4, after a leading 1.
consteval std::size_t slot_of(std::size_t digits) {
    std::size_t slot = 0;
    std::size_t place = 1;
    for (; digits > 1; digits /= 10, place *= 4) slot += digits % 10 * place;
    return slot;
}

/// A training of which GCC cannot even count the segments, since a name in its recipe is unknown, is not complained of
/// in every slot.
template <class Training, std::size_t slot>
consteval bool run_slot() {
    if constexpr (requires { std::integral_constant<std::size_t, Training::segments>{}; }) {
        return Training::template run_slot<slot, 1024>();
    } else {
        return true;
    }
}

}  // namespace ctnn::detail

/// In a function, where no namespace can stand, the macro's first error says so.
#define CTNN_AT_NAMESPACE_SCOPE                    \
    static_assert(__builtin_FUNCTION()[0] == '\0', \
                  "ctnn: CTNN_TRAINED stands at namespace scope; in a function write trained<Network, data, recipe>")

#define CTNN_SLOT(digits)                                                                 \
    static_assert(::ctnn::detail::run_slot<Training, ::ctnn::detail::slot_of(digits)>()); \
    inline void collect##digits() {}
#define CTNN_4_SLOTS(digits) CTNN_SLOT(digits##0) CTNN_SLOT(digits##1) CTNN_SLOT(digits##2) CTNN_SLOT(digits##3)
#define CTNN_16_SLOTS(digits) \
    CTNN_4_SLOTS(digits##0) CTNN_4_SLOTS(digits##1) CTNN_4_SLOTS(digits##2) CTNN_4_SLOTS(digits##3)
#define CTNN_64_SLOTS(digits) \
    CTNN_16_SLOTS(digits##0) CTNN_16_SLOTS(digits##1) CTNN_16_SLOTS(digits##2) CTNN_16_SLOTS(digits##3)
#define CTNN_256_SLOTS(digits) \
    CTNN_64_SLOTS(digits##0) CTNN_64_SLOTS(digits##1) CTNN_64_SLOTS(digits##2) CTNN_64_SLOTS(digits##3)

#if defined(__clang__)
// Clang frees what an evaluation used when that ends.
#define CTNN_TRAINED(name, ...) \
    CTNN_AT_NAMESPACE_SCOPE;    \
    inline constexpr auto name = ::ctnn::detail::CheckedTraining<__VA_ARGS__>::net()
#else
#define CTNN_TRAINED(name, ...)                                                                  \
    CTNN_AT_NAMESPACE_SCOPE;                                                                     \
    namespace name##_training {                                                                  \
        using Training = ::ctnn::detail::CheckedTraining<__VA_ARGS__>;                           \
        CTNN_256_SLOTS(10) CTNN_256_SLOTS(11) CTNN_256_SLOTS(12) CTNN_256_SLOTS(13) /* NOLINT */ \
    }                                                                                            \
    inline constexpr auto name = name##_training::Training::net()
#endif
