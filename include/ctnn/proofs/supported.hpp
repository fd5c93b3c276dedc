#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/layers/layer.hpp>
#include <ctnn/proofs/linear_part.hpp>
#include <ctnn/proofs/relaxation.hpp>

/// Checks at compile time that proofs support a network: each of its layers and activations has opted in.
namespace ctnn::detail {

template <class Activation, FloatingPoint T>
inline constexpr bool states_its_rounding = requires {
    { ActivationRelaxation<Activation, T>::rounding } -> std::convertible_to<Rounding>;
};

template <class Activation, FloatingPoint T>
inline constexpr bool states_its_bounds = requires(double z) {
    { ActivationRelaxation<Activation, T>::is_linear(z, z) } -> std::same_as<bool>;
    { ActivationRelaxation<Activation, T>::over(z, z) } -> std::same_as<Relaxation>;
    { ActivationRelaxation<Activation, T>::slopes(z, z) } -> std::same_as<Slopes>;
};

template <class Activation, FloatingPoint T>
consteval bool check_activation() {
    if constexpr (!std::is_same_v<Activation, Softmax>) {
        static_assert(!WholeLayerActivation<Activation> || sizeof(ActivationRelaxation<Activation, T>) == 0,
                      "ctnn: proofs support no activation of a whole layer but Softmax; ActivationRelaxation bounds a "
                      "function of "
                      "one number");
        static_assert(
            states_its_rounding<Activation, T>,
            "ctnn: the specialization of ActivationRelaxation for this activation does not state the rounding error of "
            "its value; give it `static constexpr Rounding rounding`, see proofs/relaxation.hpp");
        static_assert(
            states_its_bounds<Activation, T>,
            "ctnn: the specialization of ActivationRelaxation for this activation does not state all bounds; give it "
            "is_linear, over and slopes, see proofs/relaxation.hpp");
    }
    return true;
}

template <class Net, std::size_t... i>
consteval bool check_layers(std::index_sequence<i...>) {
    return (... && (check_activation<typename Net::template Layer<i>::Head::Activation, typename Net::value_type>() &&
                    sizeof(LinearPartOf<typename Net::template Layer<i>::Head>) > 0));
}

/// True, or the diagnostic of the first layer that proofs do not support.
template <class Net>
consteval bool check_network() {
    return check_layers<Net>(std::make_index_sequence<Net::layer_count>{});
}

}  // namespace ctnn::detail
