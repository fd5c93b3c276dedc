#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <utility>

#include <ctnn/core/diagnostic.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/lecture/lecture_layers.hpp>
#include <ctnn/network.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// Each neuron's share of the loss, by the intuition that precedes the chain rule: a neuron's loss
/// is split over the neurons that feed it in proportion to their weights. This is a heuristic, not
/// the gradient: it ignores activations, biases and inputs.
///
/// The shares of a layer add up to the loss of the layer above. If all weights into a neuron have
/// the same sign, the shares are fractions of a whole. A weight of the opposite sign gets a
/// negative share, and the others together get more than the whole: the sum is still right, but
/// "share" has lost its meaning, and the closer the sum of the weights is to zero, the larger the
/// shares are.
template <class Net>
struct LossShares {
    using T = typename Net::value_type;

    /// Index in `losses` of a layer's first output; the network's inputs come first.
    template <std::size_t layer>
    static consteval std::size_t first_of() {
        if constexpr (layer == 0) {
            return Net::inputs;
        } else {
            return first_of<layer - 1>() + Net::template Layer<layer - 1>::outputs;
        }
    }
    static constexpr std::size_t count = first_of<Net::layer_count>();

    std::array<T, count> losses;
    bool valid = true;       ///< False if the weights into a neuron sum to zero.
    std::size_t layer = 0;   ///< The layer of that neuron.
    std::size_t neuron = 0;  ///< The index of that neuron in its layer.

    /// The shares of a layer's neurons; layers count from 0, after Input<n>.
    template <std::size_t index>
    [[nodiscard]] constexpr auto layer_shares() const {
        return part<first_of<index>(), Net::template Layer<index>::outputs>();
    }

    /// The shares of the network's inputs.
    [[nodiscard]] constexpr std::array<T, Net::inputs> inputs() const { return part<0, Net::inputs>(); }

private:
    template <std::size_t first, std::size_t size>
    [[nodiscard]] constexpr std::array<T, size> part() const {
        std::array<T, size> result{};
        for (std::size_t i = 0; i < size; ++i) result[i] = losses[first + i];
        return result;
    }
};

namespace detail {

inline constexpr auto weights_sum_to_zero =
    FixedString<120>{} + "the weights into a neuron sum to zero: its loss cannot be shared in proportion to them";

/// Stops a constant evaluation; the diagnostic's call trace shows the two arguments.
constexpr void stop_at_neuron([[maybe_unused]] std::size_t layer, [[maybe_unused]] std::size_t neuron) {
    fail<weights_sum_to_zero>();
}

template <std::size_t index, class Net>
constexpr void share_layer(const Net& net, LossShares<Net>& shares) {
    using T = typename Net::value_type;
    using Layer = typename Net::template Layer<index>;
    static_assert(is_lecture_layer<Layer>,
                  "ctnn: losses are shared in networks of Dense layers and activations, and this layer is neither");
    constexpr std::size_t above = LossShares<Net>::template first_of<index>();
    constexpr std::size_t below = above - Layer::inputs;
    if constexpr (detail::parameter_count<Layer> == 0) {
        for (std::size_t i = 0; i < Layer::inputs; ++i) shares.losses[below + i] = shares.losses[above + i];
    } else {
        for (std::size_t o = 0; o < Layer::outputs; ++o) {
            const std::size_t row = Net::template parameter_offset<index> + o * Layer::inputs;
            T sum = T(0);
            T magnitude_sum = T(0);
            for (std::size_t i = 0; i < Layer::inputs; ++i) {
                sum += net.parameters[row + i];
                magnitude_sum += absolute(net.parameters[row + i]);
            }
            // A sum within rounding error of zero counts as zero.
            const T rounding = static_cast<T>(Layer::inputs) * std::numeric_limits<T>::epsilon() * magnitude_sum;
            if (absolute(sum) <= rounding) {
                stop_at_neuron(index, o);
                shares.valid = false;
                shares.layer = index;
                shares.neuron = o;
                return;
            }
            for (std::size_t i = 0; i < Layer::inputs; ++i) {
                shares.losses[below + i] += net.parameters[row + i] / sum * shares.losses[above + o];
            }
        }
    }
}

}  // namespace detail

/// Distributes the losses of the outputs over the neurons, layer by layer, down to the inputs.
/// Weights into a neuron that sum to zero are an error in a constant expression; at run time the
/// result is not valid and names that neuron.
template <class Net>
[[nodiscard]] constexpr LossShares<Net> share_loss(const Net& net, const typename Net::Targets& output_losses) {
    LossShares<Net> shares{};
    constexpr std::size_t top = LossShares<Net>::template first_of<Net::layer_count - 1>();
    for (std::size_t o = 0; o < Net::outputs; ++o) shares.losses[top + o] = output_losses[o];
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        (..., (shares.valid ? detail::share_layer<Net::layer_count - 1 - i>(net, shares) : void()));
    }(std::make_index_sequence<Net::layer_count>{});
    return shares;
}

CTNN_STRICT_FP_END

}  // namespace ctnn
