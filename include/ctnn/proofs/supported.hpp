#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/layers/layer.hpp>
#include <ctnn/proofs/linear_part.hpp>
#include <ctnn/proofs/relaxation.hpp>
#include <ctnn/proofs/relaxations/elu.hpp>
#include <ctnn/proofs/relaxations/gelu.hpp>
#include <ctnn/proofs/relaxations/identity.hpp>
#include <ctnn/proofs/relaxations/leaky_relu.hpp>
#include <ctnn/proofs/relaxations/relu.hpp>
#include <ctnn/proofs/relaxations/sigmoid.hpp>
#include <ctnn/proofs/relaxations/silu.hpp>
#include <ctnn/proofs/relaxations/softplus.hpp>
#include <ctnn/proofs/relaxations/step.hpp>
#include <ctnn/proofs/relaxations/tanh.hpp>

/// Compile-time check that proofs support a network: each of its layers and activations has opted in. Includes the
/// relaxations of all of ctnn's activations.
namespace ctnn::detail {

template <class Activation, FloatingPoint T>
inline constexpr bool has_rounding = requires {
    { ActivationRelaxation<Activation, T>::rounding } -> std::convertible_to<Rounding>;
};

template <class Activation, FloatingPoint T>
inline constexpr bool has_bounds = requires(double z) {
    { ActivationRelaxation<Activation, T>::is_linear(z, z) } -> std::same_as<bool>;
    { ActivationRelaxation<Activation, T>::over(z, z) } -> std::same_as<Relaxation>;
    { ActivationRelaxation<Activation, T>::slopes(z, z) } -> std::same_as<Slopes>;
};

template <class Activation, FloatingPoint T>
consteval bool check_activation() {
    if constexpr (!std::is_same_v<Activation, Softmax>) {
        static_assert(
            !WholeLayerActivation<Activation> || sizeof(ActivationRelaxation<Activation, T>) == 0,
            "ctnn: proofs do not support this activation of a whole layer; ActivationRelaxation bounds functions "
            "of one number, and Softmax is built in");
        static_assert(has_rounding<Activation, T>,
                      "ctnn: the ActivationRelaxation of this activation has no rounding error; add "
                      "`static constexpr Rounding rounding`, see proofs/relaxation.hpp");
        static_assert(
            has_bounds<Activation, T>,
            "ctnn: the ActivationRelaxation of this activation lacks bounds; add is_linear, over and slopes, see "
            "proofs/relaxation.hpp");
    }
    return true;
}

template <class Net, std::size_t... i>
consteval bool check_layers(std::index_sequence<i...>) {
    return (... && (check_activation<typename Net::template Layer<i>::Activation, typename Net::value_type>() &&
                    check_linear_part<typename Net::template Layer<i>>()));
}

/// Whether proofs support the layers of a network, without a diagnostic.
template <class Net>
inline constexpr bool supports_layers = []<std::size_t... i>(std::index_sequence<i...>) {
    return ((LinearPartOf<typename Net::template Layer<i>>::value != LinearPart::unsupported) && ...);
}(std::make_index_sequence<Net::layer_count>{});

/// Returns true, or does not compile, with a message for the first layer that proofs do not support.
template <class Net>
consteval bool check_network() {
    return check_layers<Net>(std::make_index_sequence<Net::layer_count>{});
}

}  // namespace ctnn::detail
