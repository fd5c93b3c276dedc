#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/data/dataset.hpp>
#include <ctnn/kernels/range.hpp>
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

/// What a backward pass is asked for.
enum class Requested { loss, parameter_gradient, input_gradient };

using kernels::in_range;

/// Backpropagation of one sample, by recursion over the layers: each call holds its layer's values on the way forward,
/// and turns dL/dy into dL/dz and dL/dx on the way back. Every derivative is of the loss divided by `batch_size`.
template <class Net, class Loss, Requested requested, bool checked>
struct Backpropagation {
    using T = typename Net::value_type;
    static_assert(check_loss<Net, Loss>());

    using InNumbers = typename PreparedLoss<Loss, T>::type;

    InNumbers loss;
    T batch_size = T(1);
    bool accumulate = true;  ///< to the gradient; else it begins with this sample
    T loss_value = T(0);

    /// Adds to gradient, which lies like the network's parameters, and writes dx. False, with nothing added for this
    /// and the layers before, when a value leaves the range.
    template <std::size_t index = 0, class P, class X, class Gradient, class DX>
    constexpr bool run(const P& p, const X& x, const T (&target)[Net::outputs], Gradient& gradient, DX& dx) {
        using Here = typename Net::template Layer<index>;
        using Head = typename Here::Head;
        using Activation = typename Head::Activation;
        using Fused = FusedLoss<Loss, Activation>;
        constexpr std::size_t width = Head::outputs;
        constexpr bool last = index + 1 == Net::layer_count;
        constexpr bool is_fused = last && Fused::exists;
        static_assert(
            requested == Requested::loss || is_fused || !NotDifferentiable<Activation>,
            "ctnn: Step has no gradient to learn from; in the last layer the loss PerceptronCriterion trains it, "
            "elsewhere take Sigmoid or Tanh");
        static_assert(
            requested == Requested::loss || is_fused || NotDifferentiable<Activation> || HasDerivative<Activation, T>,
            "ctnn: this activation has no derivative(z, y) of the network's numbers, from which it could learn");

        T y[width];
        T pre_activation[width];
        if constexpr (derivative_needs_z<Activation> || is_fused) {
            Head::template forward<Here::head_first>(p, x, pre_activation);
            if (checked && !in_range(pre_activation)) return false;
            kernels::activate<Activation, width>(pre_activation, y);
        } else {
            Head::template forward<Here::head_first>(p, x, y);
            if (checked && !in_range(y)) return false;
            kernels::activate<Activation, width>(y, y);
        }
        const auto& z = choose < derivative_needs_z<Activation> || is_fused > (pre_activation, y);

        T d[width];  // dL/dy, then dL/dz
        if constexpr (last) {
            if constexpr (is_fused) {
                loss_value = Fused::value(z, y, target);
                if constexpr (requested != Requested::loss) Fused::gradient(y, target, d);
            } else {
                loss_value = loss.value(y, target);
                if constexpr (requested != Requested::loss) loss.gradient(y, target, d);
            }
            if (checked && !kernels::loss_in_range(loss_value)) return false;
            if constexpr (requested == Requested::loss) {
                return true;
            } else {
                if (checked && !in_range(d)) return false;
                if (batch_size != T(1)) {
                    for (std::size_t i = 0; i < width; ++i) d[i] /= batch_size;
                }
            }
        } else {
            if (!run<index + 1>(p, y, target, gradient, d)) return false;
        }
        if constexpr (requested != Requested::loss) {
            if constexpr (!is_fused) {
                kernels::backward<Activation, width>(z, y, d);
                if (checked && !in_range(d)) return false;
            }
            if constexpr (requested == Requested::parameter_gradient) {
                Head::template parameter_gradient<Here::head_first>(x, d, gradient, accumulate);
            }
            if constexpr (requested == Requested::input_gradient || index > 0) {
                Head::template input_gradient<Here::head_first>(p, d, dx);
            }
        }
        return true;
    }

private:
    template <bool first, std::size_t N>
    static constexpr const T (&choose(const T (&a)[N], const T (&b)[N]))[N] {
        if constexpr (first) {
            return a;
        } else {
            return b;
        }
    }
};

/// The backward pass of one sample; returns its loss.
template <class Net, class Loss, Requested requested>
constexpr typename Net::value_type backpropagate(
    const Net& net, const typename PreparedLoss<Loss, typename Net::value_type>::type& loss,
    const typename Net::Inputs& x, const typename Net::Targets& target,
    kernels::PlainArray<typename Net::value_type, Net::parameter_count>& gradient,
    kernels::PlainArray<typename Net::value_type, Net::inputs>& dx) {
    return kernels::with_plain(net.parameters, [&](const auto& p) {
        const auto inputs = kernels::to_plain(x);
        const auto targets = kernels::to_plain(target);
        Backpropagation<Net, Loss, requested, false> pass{loss};
        pass.run(p, inputs.values, targets.values, gradient.values, dx.values);
        return pass.loss_value;
    });
}

/// The mean of the samples' gradients.
template <class Net, class Loss, std::size_t samples>
constexpr Net mean_gradient(const Net& net, const typename PreparedLoss<Loss, typename Net::value_type>::type& loss,
                            const Dataset<typename Net::value_type, samples, Net::inputs, Net::outputs>& batch) {
    using T = typename Net::value_type;
    return kernels::with_plain(net.parameters, [&](const auto& p) {
        kernels::PlainArray<T, Net::parameter_count> sum{};
        kernels::PlainArray<T, Net::inputs> dx;
        Backpropagation<Net, Loss, Requested::parameter_gradient, false> pass{loss, T(samples)};
        for (std::size_t s = 0; s < samples; ++s) pass.run(p, batch.inputs[s], batch.targets[s], sum.values, dx.values);
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
    kernels::PlainArray<T, Net::parameter_count> unused;
    kernels::PlainArray<T, Net::inputs> dx;
    return detail::backpropagate<Net, Loss, detail::Requested::loss>(net, detail::PreparedLoss<Loss, T>::from(loss), x,
                                                                     target, unused, dx);
}

/// dLoss/dparameters of one sample by backpropagation: the result lies like the network and has its type.
template <class Net, class Loss>
[[nodiscard, gnu::always_inline]] constexpr Net gradient(const Net& net, const Loss& loss,
                                                         const typename Net::Inputs& x,
                                                         const typename Net::Targets& target) {
    using T = typename Net::value_type;
    kernels::PlainArray<T, Net::parameter_count> sum{};
    kernels::PlainArray<T, Net::inputs> dx;
    detail::backpropagate<Net, Loss, detail::Requested::parameter_gradient>(
        net, detail::PreparedLoss<Loss, T>::from(loss), x, target, sum, dx);
    return Net{kernels::to_std(sum)};
}

/// dLoss/dx[inputs] of one sample.
template <class Net, class Loss>
[[nodiscard, gnu::always_inline]] constexpr std::array<typename Net::value_type, Net::inputs> input_gradient(
    const Net& net, const Loss& loss, const typename Net::Inputs& x, const typename Net::Targets& target) {
    using T = typename Net::value_type;
    kernels::PlainArray<T, Net::parameter_count> unused;
    kernels::PlainArray<T, Net::inputs> dx{};
    detail::backpropagate<Net, Loss, detail::Requested::input_gradient>(net, detail::PreparedLoss<Loss, T>::from(loss),
                                                                        x, target, unused, dx);
    return kernels::to_std(dx);
}

/// The mean of the samples' gradients, summed in their order.
template <class Net, class Loss, class T, std::size_t samples, std::size_t inputs, std::size_t outputs>
[[nodiscard, gnu::always_inline]] constexpr Net gradient(const Net& net, const Loss& loss,
                                                         const Dataset<T, samples, inputs, outputs>& batch) {
    if constexpr (detail::check_data<Net, Dataset<T, samples, inputs, outputs>>()) {
        return detail::mean_gradient<Net, Loss>(net, detail::PreparedLoss<Loss, T>::from(loss), batch);
    } else {
        return net;
    }
}

/// A loss that was forgotten is told here.
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
