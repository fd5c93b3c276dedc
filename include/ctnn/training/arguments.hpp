#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/data/dataset.hpp>
#include <ctnn/network.hpp>
#include <ctnn/training/fit.hpp>
#include <ctnn/training/recipe.hpp>

/// The template arguments of `trained`, CTNN_TRAINED and loss_history: a network's type, data and a recipe, and after
/// them, in any order, the validation samples and the network to start from.
namespace ctnn::detail {

template <class X>
inline constexpr bool is_recipe = false;
template <class... Parts>
inline constexpr bool is_recipe<Recipe<Parts...>> = true;

template <class X>
inline constexpr bool is_dataset = false;
template <class T, std::size_t samples, std::size_t inputs, std::size_t outputs>
inline constexpr bool is_dataset<Dataset<T, samples, inputs, outputs>> = true;

/// Reports arguments that are none, and data that do not fit the network.
template <class Net, class Data, class Recipe, class... More>
consteval bool check_training_arguments() {
    static_assert(is_network<Net>,
                  "ctnn: the first argument of trained<Network, data, recipe> is the type of the network to train");
    static_assert(is_dataset<Data>, "ctnn: the second argument of trained<Network, data, recipe> is a Dataset");
    static_assert(is_recipe<Recipe>, "ctnn: the third argument of trained<Network, data, recipe> is a Recipe");
    static_assert(
        ((is_dataset<More> || is_network<More>) && ...),
        "ctnn: after trained<Network, data, recipe> come the validation samples, a Dataset, and the network to "
        "start from, in any order; this is neither");
    static_assert((std::size_t(0) + ... + is_dataset<More>) <= 1,
                  "ctnn: a training takes one Dataset of validation samples, and here are two");
    static_assert((std::size_t(0) + ... + is_network<More>) <= 1,
                  "ctnn: a training starts from one network, and here are two");
    static_assert(((!is_network<More> || std::is_same_v<More, Net>) && ...),
                  "ctnn: the network to start from is of another type than the network to train");
    if constexpr (is_network<Net> && is_dataset<Data> && is_recipe<Recipe>) {
        return check_training<Net, Data, Recipe>() && ([] {
                   if constexpr (is_dataset<More>) {
                       return check_training<Net, More, Recipe>();
                   } else {
                       return true;
                   }
               }() && ...);
    } else {
        return false;
    }
}

inline constexpr NoValidation no_validation{};

/// The validation samples among the arguments after the recipe, or else NoValidation.
template <const auto&... more>
struct ValidationOf {
    static constexpr const auto& value = no_validation;
};

template <const auto& first, const auto&... rest>
    requires is_dataset<std::remove_cvref_t<decltype(first)>>
struct ValidationOf<first, rest...> {
    static constexpr const auto& value = first;
};

template <const auto& first, const auto&... rest>
    requires(!is_dataset<std::remove_cvref_t<decltype(first)>>)
struct ValidationOf<first, rest...> : ValidationOf<rest...> {};

/// The network to start from: that among the arguments after the recipe, or else one drawn by the recipe.
template <class Net, const auto& recipe, const auto&... more>
struct StartOf {
    static constexpr Net net() { return initialize<Net>(recipe.seed, recipe.initializer); }
};

template <class Net, const auto& recipe, const auto& first, const auto&... rest>
    requires is_network<std::remove_cvref_t<decltype(first)>>
struct StartOf<Net, recipe, first, rest...> {
    static constexpr const Net& net() { return first; }
};

template <class Net, const auto& recipe, const auto& first, const auto&... rest>
    requires(!is_network<std::remove_cvref_t<decltype(first)>>)
struct StartOf<Net, recipe, first, rest...> : StartOf<Net, recipe, rest...> {};

}  // namespace ctnn::detail
