#pragma once

#include <array>
#include <cstddef>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/gradient.hpp>
#include <ctnn/kernels/argmax.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// The class of a sample with a NaN output.
inline constexpr std::size_t no_class = static_cast<std::size_t>(-1);

template <class Values, class T>
constexpr std::size_t class_of(const Values& y, std::size_t count, T threshold) {
    if (count == 1) return y[0] >= threshold ? 1 : y[0] < threshold ? 0 : no_class;
    const std::size_t largest = kernels::argmax(y, count);
    return is_nan(y[largest]) ? no_class : largest;
}

template <class Net>
inline constexpr std::size_t class_count = Net::outputs == 1 ? 2 : Net::outputs;

/// Calls visit(predicted class, actual class) for every sample.
template <class Net, class Data, class Visit>
constexpr void visit_classes(const Net& net, const Data& data, typename Net::value_type threshold, const Visit& visit) {
    const std::size_t samples = data.size();
    kernels::with_plain(net.parameters, [&](const auto& p) {
        for (std::size_t s = 0; s < samples; ++s) {
            const auto y = Net::forward(p, data.inputs[s]);
            visit(class_of(y, Net::outputs, threshold), class_of(data.targets[s], Net::outputs, threshold));
        }
        return 0;
    });
}

}  // namespace detail

/// The fraction of samples that the network classifies correctly; NaN if there are no samples. The
/// class is the index of the largest output. With a single output it is 1 if the output is at least
/// the threshold, otherwise 0 (for targets -1 and 1, pass the threshold 0). A sample with a NaN
/// output is in no class and counts as wrong, so the accuracy of a network of NaNs is 0.
template <class Net, class Data>
    requires(is_dataset<Data>)
[[nodiscard]] constexpr double accuracy(const Net& net, const Data& data, typename Net::value_type threshold = 0.5) {
    std::size_t correct = 0;
    if constexpr (detail::check_data<Net, Data>()) {
        detail::visit_classes(net, data, threshold, [&](std::size_t predicted, std::size_t actual) {
            correct += predicted == actual && predicted != detail::no_class;
        });
    }
    return static_cast<double>(correct) / static_cast<double>(data.size());
}

/// The number of samples of class [actual] that a network assigns to class [predicted].
template <std::size_t classes>
struct ConfusionMatrix : std::array<std::array<std::size_t, classes>, classes> {
    /// The number of samples of class [actual] that are in no class, because an output is NaN. A
    /// row and this number add up to the samples of the class.
    std::array<std::size_t, classes> unclassified;

    friend constexpr bool operator==(const ConfusionMatrix&, const ConfusionMatrix&) = default;
};

/// The confusion matrix of a network. A sample with a NaN target is not counted. For the threshold,
/// see accuracy().
template <class Net, class Data>
    requires(is_dataset<Data>)
[[nodiscard]] constexpr ConfusionMatrix<detail::class_count<Net>> confusion_matrix(
    const Net& net, const Data& data, typename Net::value_type threshold = 0.5) {
    ConfusionMatrix<detail::class_count<Net>> counts{};
    if constexpr (detail::check_data<Net, Data>()) {
        detail::visit_classes(net, data, threshold, [&](std::size_t predicted, std::size_t actual) {
            if (actual == detail::no_class) return;
            ++(predicted == detail::no_class ? counts.unclassified[actual] : counts[actual][predicted]);
        });
    }
    return counts;
}

namespace detail {

/// The mean loss, given a loss that is already prepared for the network's type.
template <class Net, class Loss, class Data>
constexpr typename Net::value_type mean_loss(const Net& net,
                                             const typename PreparedLoss<Loss, typename Net::value_type>::type& loss,
                                             const Data& data) {
    using T = typename Net::value_type;
    const std::size_t samples = data.size();
    return kernels::with_plain(net.parameters, [&]<class P>(const P& p) {
        T sum = T(0);
        T unused[1];
        for (std::size_t s = 0; s < samples; ++s) {
            ArrayPass<Net, Loss, RequestedGradients{false, false}, false, P, T[1]> pass{loss, p, data.targets[s],
                                                                                        unused};
            pass.run(data.inputs[s], unused);
            sum += pass.loss_value;
        }
        return sum / static_cast<T>(samples);
    });
}

}  // namespace detail

CTNN_STRICT_FP_END

/// The mean of the samples' losses; NaN if there are no samples.
template <class Net, class Loss, class Data>
    requires(is_dataset<Data>)
[[nodiscard, gnu::always_inline]] constexpr typename Net::value_type mean_loss(const Net& net, const Loss& loss,
                                                                               const Data& data) {
    using T = typename Net::value_type;
    if constexpr (detail::check_data<Net, Data>()) {
        return detail::mean_loss<Net, Loss>(net, detail::PreparedLoss<Loss, T>::from(loss), data);
    } else {
        return T(0);
    }
}

/// Reports that the loss is missing.
template <class Net, class Data>
    requires(detail::is_network<Net> && is_dataset<Data>)
constexpr typename Net::value_type mean_loss(const Net&, const Data&) {
    static_assert(sizeof(Net) == 0, "ctnn: the loss is missing; write mean_loss(net, HalfSquaredError{}, data)");
    return 0;
}

}  // namespace ctnn
