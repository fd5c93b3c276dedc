#pragma once

#include <concepts>
#include <cstddef>

#include <ctnn/core/language.hpp>
#include <ctnn/layers/output_kind.hpp>

/// What a loss is: value(y, target), the loss of a sample, and gradient(y, target, dy), which writes dL/dy, both for
/// arrays of any length. accepts(target), if there is one, says which targets it takes, and `target_requirement` says
/// so to a reader.
namespace ctnn {

/// A loss that is computed together with the network's last activation, from that activation's z: stable where y alone
/// has lost the digits. Specialised beside the loss: value(z, y, target), gradient(y, target, dz).
template <class Loss, class Activation>
struct FusedLoss {
    static constexpr bool exists = false;
};

/// Whether a loss can be that of a network whose last activation is Activation. By default it can. A loss that demands
/// an OutputKind has a specialization beside it, a user's loss too: `met`, and demand_is_met(), which stops the
/// compilation with a message where it is not met.
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

/// A loss in numbers of the network's type: the loss itself, unless it has options. Then it specializes this, outside
/// the marks of strict floating point, as optimizers/prepared.hpp says, so that a float network's gradient computes in
/// float alone.
template <class Loss, class T>
struct PreparedLoss {
    using type = const Loss&;
    static constexpr const Loss& from(const Loss& loss) { return loss; }
};

/// Reports a loss that is none, or that does not fit the network's last activation.
template <class Net, class Loss>
consteval bool check_loss() {
    using T = typename Net::value_type;
    using Activation = typename Net::template Layer<Net::layer_count - 1>::Head::Activation;
    static_assert(LossDemand<Loss, Activation>::demand_is_met());
    if constexpr (!FusedLoss<Loss, Activation>::exists) {
        static_assert(HasLossValue<Loss, T, Net::outputs>,
                      "ctnn: this loss has no value(y, target) of the network's numbers; a loss has value(y, target), "
                      "which returns it, and gradient(y, target, dy), which writes its derivatives");
        static_assert(
            HasLossGradient<Loss, T, Net::outputs>,
            "ctnn: this loss has no gradient(y, target, dy); a loss has value(y, target), which returns it, and "
            "gradient(y, target, dy), which writes its derivatives");
    }
    return true;
}

}  // namespace detail

}  // namespace ctnn
