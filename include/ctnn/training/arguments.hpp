#pragma once

#include <cstddef>
#include <type_traits>

#include <ctnn/data/dataset.hpp>
#include <ctnn/network.hpp>
#include <ctnn/training/fit.hpp>
#include <ctnn/training/recipe.hpp>

/// The template arguments of `trained`, CTNN_TRAINED and loss_history: a network type, data and a
/// recipe, optionally followed, in any order, by the validation samples and the network to start
/// from.
namespace ctnn::detail {

/// Reports arguments of the wrong kind and data that do not fit the network.
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
                  "ctnn: more than one Dataset after the recipe; training takes one Dataset of validation samples");
    static_assert((std::size_t(0) + ... + is_network<More>) <= 1,
                  "ctnn: more than one network after the recipe; training starts from one network");
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

/// Whether the compiler can read the object; it cannot if the variable is not constexpr.
template <const auto& data>
concept ConstantData =
    requires { typename std::bool_constant<(data.inputs.values[0][0] == data.inputs.values[0][0])>; };
template <const auto& recipe>
concept ConstantRecipe = requires { typename std::bool_constant<(recipe.epochs > 0)>; };
template <const auto& net>
concept ConstantNetwork = requires { typename std::bool_constant<(net.parameters[0] == net.parameters[0])>; };

template <const auto& object>
consteval bool check_constant() {
    if constexpr (is_dataset<std::remove_cvref_t<decltype(object)>>) {
        static_assert(ConstantData<object>,
                      "ctnn: the validation samples are no constant expression; declare them constexpr");
        return ConstantData<object>;
    } else {
        static_assert(ConstantNetwork<object>,
                      "ctnn: the network to start from is no constant expression; declare it constexpr");
        return ConstantNetwork<object>;
    }
}

/// Reports variables that are not constexpr. The arguments are already known to be of the right
/// kinds.
template <const auto& data, const auto& recipe, const auto&... more>
consteval bool check_constants() {
    static_assert(ConstantData<data>, "ctnn: the data are no constant expression; declare them constexpr");
    static_assert(ConstantRecipe<recipe>, "ctnn: the recipe is no constant expression; declare it constexpr");
    return ConstantData<data> && ConstantRecipe<recipe> && (check_constant<more>() && ...);
}

inline constexpr NoValidation no_validation{};

/// The validation samples among the arguments after the recipe, or NoValidation if there are none.
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

/// The network to start from: the one among the arguments after the recipe, or a network drawn by
/// the recipe's initializer if there is none.
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
