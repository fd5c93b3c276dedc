#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include <ctnn/backpropagation.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/data/dataset.hpp>
#include <ctnn/losses/loss.hpp>
#include <ctnn/network.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// Reports a dataset that does not fit the network.
template <class Net, class Data>
consteval bool check_data() {
    static_assert(
        Data::input_count == Net::inputs,
        "ctnn: the dataset's samples have another number of inputs than the network takes (dataset == network)");
    static_assert(
        Data::target_count == Net::outputs,
        "ctnn: the dataset's samples have another number of targets than the network has outputs (dataset == network)");
    static_assert(std::is_same_v<typename Data::value_type, typename Net::value_type>,
                  "ctnn: the dataset's numbers are of another type than the network's; make both float or both double");
    return Data::input_count == Net::inputs && Data::target_count == Net::outputs &&
           std::is_same_v<typename Data::value_type, typename Net::value_type>;
}

using kernels::in_range;

/// Backpropagation of one sample on arrays. P is an array or a pointer. Gradient and DX are arrays,
/// of one unused number if that gradient is not requested.
template <class Net, class Loss, RequestedGradients requested_, bool checked_, class P, class Gradient,
          class Observer = void>
struct ArrayPass {
    using T = typename Net::value_type;
    static_assert(check_loss<Net, Loss>());
    static constexpr RequestedGradients requested = requested_;
    static constexpr bool checked = checked_;
    static constexpr bool on_arrays = true;
    static constexpr bool observes = !std::is_void_v<Observer>;
    using Target = T[Net::outputs];

    template <class Layer>
    struct Values {
        using type = T[Layer::outputs];
    };
    template <class Layer, bool wants_dx>
    using Saved = SavedOf<Layer, T>;
    template <class Activation>
    static constexpr bool fuses = !observes && FusedLoss<Loss, Activation>::exists;

    typename PreparedLoss<Loss, T>::type loss;
    const P& parameters;
    const Target& target;
    Gradient& gradient;
    T batch = T(1);          ///< Batch size; every derivative is divided by it.
    bool accumulate = true;  ///< true: add to `gradient`; false: overwrite it.
    T loss_value = T(0);
    std::conditional_t<observes, Observer, NothingSaved> observer{};

    /// Runs the network forward and backward. Returns false if a value is out of range.
    template <class X, class DX>
    constexpr bool run(const X& x, DX& dx) {
        return backpropagate<typename Net::Chain, 0, requested.input>(*this, *this, x, dx);
    }

    template <class Layer, bool is_fused>
    constexpr bool finish(const T (&z)[Net::outputs], const T (&y)[Net::outputs], T (&d)[Net::outputs]) {
        constexpr bool learns = requested.parameters || requested.input;
        if constexpr (is_fused) {
            using Fused = FusedLoss<Loss, typename Layer::Activation>;
            loss_value = Fused::value(z, y, target);
            if constexpr (learns) Fused::gradient(y, target, d);
        } else {
            loss_value = loss.value(y, target);
            if constexpr (learns) loss.gradient(y, target, d);
        }
        if (checked && !kernels::loss_in_range(loss_value)) return false;
        if constexpr (observes) observer.loss(loss_value);
        if constexpr (learns) {
            if (checked && !in_range(d)) return false;
            if (batch != T(1)) {
                for (std::size_t i = 0; i < Net::outputs; ++i) d[i] /= batch;
            }
        }
        return true;
    }
};

/// Backpropagates one sample and returns its loss.
template <class Net, class Loss, RequestedGradients requested, class Gradient, class DX>
constexpr typename Net::value_type backpropagate_sample(
    const Net& net, const typename PreparedLoss<Loss, typename Net::value_type>::type& loss,
    const typename Net::Inputs& x, const typename Net::Targets& target, Gradient& gradient, DX& dx) {
    return kernels::with_plain(net.parameters, [&]<class P>(const P& p) {
        const auto inputs = kernels::to_plain(x);
        const auto targets = kernels::to_plain(target);
        ArrayPass<Net, Loss, requested, false, P, Gradient> pass{loss, p, targets.values, gradient};
        pass.run(inputs.values, dx);
        return pass.loss_value;
    });
}

/// The mean gradient of the samples.
template <class Net, class Loss, std::size_t samples>
constexpr Net mean_gradient(const Net& net, const typename PreparedLoss<Loss, typename Net::value_type>::type& loss,
                            const Dataset<typename Net::value_type, samples, Net::inputs, Net::outputs>& batch) {
    using T = typename Net::value_type;
    return kernels::with_plain(net.parameters, [&]<class P>(const P& p) {
        kernels::PlainArray<T, Net::parameter_count> sum{};
        T unused[1];
        for (std::size_t s = 0; s < samples; ++s) {
            ArrayPass<Net, Loss, RequestedGradients{true, false}, false, P, T[Net::parameter_count]> pass{
                loss, p, batch.targets[s], sum.values, T(samples)};
            pass.run(batch.inputs[s], unused);
        }
        return Net{kernels::to_std(sum)};
    });
}

}  // namespace detail

CTNN_STRICT_FP_END

/// The loss of one sample, x[inputs] and target[outputs].
template <class Net, class Loss>
[[nodiscard, gnu::always_inline]] constexpr typename Net::value_type loss_of(const Net& net, const Loss& loss,
                                                                             const typename Net::Inputs& x,
                                                                             const typename Net::Targets& target) {
    using T = typename Net::value_type;
    T unused[1];
    return detail::backpropagate_sample<Net, Loss, RequestedGradients{false, false}>(
        net, detail::PreparedLoss<Loss, T>::from(loss), x, target, unused, unused);
}

/// dLoss/dparameters of one sample by backpropagation, in the network's own type: each derivative
/// has the index of its parameter.
template <class Net, class Loss>
[[nodiscard, gnu::always_inline]] constexpr Net gradient(const Net& net, const Loss& loss,
                                                         const typename Net::Inputs& x,
                                                         const typename Net::Targets& target) {
    using T = typename Net::value_type;
    kernels::PlainArray<T, Net::parameter_count> sum{};
    T unused[1];
    detail::backpropagate_sample<Net, Loss, RequestedGradients{true, false}>(
        net, detail::PreparedLoss<Loss, T>::from(loss), x, target, sum.values, unused);
    return Net{kernels::to_std(sum)};
}

/// dLoss/dx[inputs] of one sample.
template <class Net, class Loss>
[[nodiscard, gnu::always_inline]] constexpr std::array<typename Net::value_type, Net::inputs> input_gradient(
    const Net& net, const Loss& loss, const typename Net::Inputs& x, const typename Net::Targets& target) {
    using T = typename Net::value_type;
    T unused[1];
    kernels::PlainArray<T, Net::inputs> dx{};
    detail::backpropagate_sample<Net, Loss, RequestedGradients{false, true}>(
        net, detail::PreparedLoss<Loss, T>::from(loss), x, target, unused, dx.values);
    return kernels::to_std(dx);
}

/// The mean gradient of the samples, summed in their order.
template <class Net, class Loss, class T, std::size_t samples, std::size_t inputs, std::size_t outputs>
[[nodiscard, gnu::always_inline]] constexpr Net gradient(const Net& net, const Loss& loss,
                                                         const Dataset<T, samples, inputs, outputs>& batch) {
    if constexpr (detail::check_data<Net, Dataset<T, samples, inputs, outputs>>()) {
        return detail::mean_gradient<Net, Loss>(net, detail::PreparedLoss<Loss, T>::from(loss), batch);
    } else {
        return net;
    }
}

/// Reports a missing loss.
template <class Net>
    requires(detail::is_network<Net>)
constexpr Net gradient(const Net& net, const typename Net::Inputs&, const typename Net::Targets&) {
    static_assert(sizeof(Net) == 0, "ctnn: the loss is missing; write gradient(net, HalfSquaredError{}, x, target)");
    return net;
}

template <class Net, class T, std::size_t samples, std::size_t inputs, std::size_t outputs>
    requires(detail::is_network<Net>)
constexpr Net gradient(const Net& net, const Dataset<T, samples, inputs, outputs>&) {
    static_assert(sizeof(Net) == 0, "ctnn: the loss is missing; write gradient(net, HalfSquaredError{}, data)");
    return net;
}

template <class Net>
    requires(detail::is_network<Net>)
constexpr typename Net::value_type loss_of(const Net&, const typename Net::Inputs&, const typename Net::Targets&) {
    static_assert(sizeof(Net) == 0, "ctnn: the loss is missing; write loss_of(net, HalfSquaredError{}, x, target)");
    return 0;
}

}  // namespace ctnn
