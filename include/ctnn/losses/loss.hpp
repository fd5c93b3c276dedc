#pragma once

#include <concepts>
#include <cstddef>

#include <ctnn/core/language.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/layers/output_kind.hpp>

/// The contract of losses: value(y, target) returns the loss of a sample, gradient(y, target, dy) writes dL/dy, both
/// for arrays of any length. Optionally, accepts(target) returns whether a target is valid, and `target_requirement`
/// states the condition in messages.
namespace ctnn {

/// A loss fused with the network's last activation: value(z, y, target) and gradient(y, target, dz) compute from z,
/// which avoids the cancellation in y. The specialization is beside the loss, with `exists` true.
template <class Loss, class Activation>
struct FusedLoss {
    static constexpr bool exists = false;
};

/// Whether a loss supports a network with this last activation; by default it does. A loss that requires an OutputKind,
/// built in or user-defined, specializes this template with `met` and with demand_is_met(), which fails to compile with
/// a message if the demand is not met.
template <class Loss, class Activation>
struct LossDemand {
    static constexpr bool met = true;
    static consteval bool demand_is_met() { return true; }
};

namespace detail {

template <class Loss, class T, std::size_t N>
concept HasLossValue = requires(const Loss& loss, const T (&y)[N], const T (&target)[N]) {
    { loss.value(y, target) } -> std::convertible_to<T>;
};

template <class Loss, class T, std::size_t N>
concept HasLossGradient =
    requires(const Loss& loss, const T (&y)[N], const T (&target)[N], T (&dy)[N]) { loss.gradient(y, target, dy); };

/// A loss with its options in the network's type, so that the gradient of a float network has no double arithmetic. By
/// default the loss itself; losses with options specialize it, outside the strict floating-point macros for the reason
/// in optimizers/prepared.hpp.
template <class Loss, class T>
struct PreparedLoss {
    using type = const Loss&;
    static constexpr const Loss& from(const Loss& loss) { return loss; }
};

/// The activation of a network's outputs; Identity if the last layer is a Residual or a Concat.
template <class Layer>
struct OutputActivation {
    using type = typename Layer::Activation;
};

template <class Chain>
struct LastLayer : LastLayer<typename Chain::Rest> {};

template <class Chain>
    requires(Chain::Rest::is_empty)
struct LastLayer<Chain> {
    using type = typename Chain::First;
};

template <class Layer>
    requires(composition<Layer> == Composition::sequential)
struct OutputActivation<Layer> : OutputActivation<typename LastLayer<typename Layer::Chain>::type> {};

template <class Net>
using LastActivation = typename OutputActivation<typename LastLayer<typename Net::Chain>::type>::type;

/// Rejects a type that is not a loss and a loss that does not support the network's last activation.
template <class Net, class Loss>
consteval bool check_loss() {
    using T = typename Net::value_type;
    using Activation = LastActivation<Net>;
    static_assert(LossDemand<Loss, Activation>::demand_is_met());
    if constexpr (!FusedLoss<Loss, Activation>::exists) {
        static_assert(
            HasLossValue<Loss, T, Net::outputs>,
            "ctnn: this loss has no value(y, target) for the network's type; add value(y, target), which returns "
            "the loss, and gradient(y, target, dy), which writes dL/dy");
        static_assert(
            HasLossGradient<Loss, T, Net::outputs>,
            "ctnn: this loss has no gradient(y, target, dy); add value(y, target), which returns the loss, and "
            "gradient(y, target, dy), which writes dL/dy");
    }
    return true;
}

}  // namespace detail

}  // namespace ctnn
