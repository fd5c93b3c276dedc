#pragma once

#include <array>
#include <cstddef>
#include <ctnn/ctnn.hpp>
#include <golden/rows.hpp>
#include <limits>
#include <string_view>
#include <utility>

#include "catch.hpp"

/// Checks a network's gradients against PyTorch's and against differences of its loss, and
/// gradients in float against those in double.
namespace gradient_check {

using namespace ctnn;

template <class T>
struct NameOf;
// clang-format off
template <> struct NameOf<Identity> { static constexpr std::string_view value = "Identity"; };
template <> struct NameOf<Sigmoid> { static constexpr std::string_view value = "Sigmoid"; };
template <> struct NameOf<Tanh> { static constexpr std::string_view value = "Tanh"; };
template <> struct NameOf<ReLU> { static constexpr std::string_view value = "ReLU"; };
template <> struct NameOf<LeakyReLU<1, 100>> { static constexpr std::string_view value = "LeakyReLU<1, 100>"; };
template <> struct NameOf<LeakyReLU<1, 5>> { static constexpr std::string_view value = "LeakyReLU<1, 5>"; };
template <> struct NameOf<ELU<1, 1>> { static constexpr std::string_view value = "ELU<1, 1>"; };
template <> struct NameOf<ELU<1, 2>> { static constexpr std::string_view value = "ELU<1, 2>"; };
template <> struct NameOf<Softplus> { static constexpr std::string_view value = "Softplus"; };
template <> struct NameOf<SiLU> { static constexpr std::string_view value = "SiLU"; };
template <> struct NameOf<GELU> { static constexpr std::string_view value = "GELU"; };
template <> struct NameOf<Softmax> { static constexpr std::string_view value = "Softmax"; };
template <> struct NameOf<LogSoftmax> { static constexpr std::string_view value = "LogSoftmax"; };
// clang-format on

template <class... T>
struct Types {};

/// In the order of the golden rows.
using Activations = Types<Identity, Sigmoid, Tanh, ReLU, LeakyReLU<1, 100>, LeakyReLU<1, 5>, ELU<1, 1>, ELU<1, 2>,
                          Softplus, SiLU, GELU, Softmax>;

template <class T, class Hidden, class Output>
using WithBias = Network<T, Input<3>, Dense<4, Hidden>, Dense<2, Output>>;
template <class T, class Hidden, class Output>
using WithoutBias = Network<T, Input<3>, Dense<4, Hidden, Bias::without>, Dense<2, Output, Bias::without>>;
/// WithBias with its activations as separate layers.
template <class T, class Hidden, class Output>
using SeparateActivations = Network<T, Input<3>, Dense<4>, Hidden, Dense<2>, Output>;

constexpr double max(double a, double b) { return a < b ? b : a; }

/// The largest |a[i]|.
constexpr double max_magnitude(const double* a, std::size_t count) {
    double result = 0.0;
    for (std::size_t i = 0; i < count; ++i) result = max(result, absolute(a[i]));
    return result;
}

/// The largest |a[i] - b[i]|; infinite if an a[i] is infinite or NaN.
template <class A>
constexpr double distance(const A* a, const double* b, std::size_t count) {
    double result = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double d = static_cast<double>(a[i]);
        if (!(absolute(d) <= std::numeric_limits<double>::max())) return std::numeric_limits<double>::infinity();
        result = max(result, absolute(d - b[i]));
    }
    return result;
}

/// Errors of the loss and the gradients; measure() says what each error is relative to.
struct Deviations {
    double loss;
    double parameters;
    double input;
    double batch;
    double parameter_differences;
    double input_differences;
    double float_parameters;
    double float_input;
    bool batch_is_mean;
};

constexpr bool acceptable(const Deviations& d) {
    return d.loss <= 1e-12 && d.parameters <= 1e-12 && d.input <= 1e-12 && d.batch <= 1e-12 &&
           d.parameter_differences <= 1e-6 && d.input_differences <= 1e-6 && d.float_parameters <= 1e-4 &&
           d.float_input <= 1e-4 && d.batch_is_mean;
}

/// Central differences: (loss with numbers[i] + h - loss with numbers[i] - h) / 2h for every i. The
/// truncation error is of order h^2, the rounding error of order 1e-16 / h. The golden points are
/// farther than h from kinks.
template <std::size_t N, class LossOf>
constexpr std::array<double, N> central_differences(const std::array<double, N>& numbers, const LossOf& loss_at) {
    constexpr double h = 1.0 / 131072.0;
    std::array<double, N> result{};
    std::array<double, N> moved = numbers;
    for (std::size_t i = 0; i < N; ++i) {
        moved[i] = numbers[i] + h;
        const double above = loss_at(moved);
        moved[i] = numbers[i] - h;
        const double below = loss_at(moved);
        moved[i] = numbers[i];
        result[i] = (above - below) / (2.0 * h);
    }
    return result;
}

template <class T, std::size_t N>
constexpr std::array<T, N> rounded(const double (&numbers)[N]) {
    std::array<T, N> result{};
    for (std::size_t i = 0; i < N; ++i) result[i] = static_cast<T>(numbers[i]);
    return result;
}

inline constexpr std::size_t samples = 4;

/// The functions of a network under test, as pointers, so that measure() is compiled once for many
/// networks.
template <class T, class Loss, std::size_t parameter_count>
struct NetworkFunctions {
    using Parameters = std::array<T, parameter_count>;
    using X = std::array<T, 3>;
    using Y = std::array<T, 2>;
    using Data = Dataset<T, samples, 3, 2>;
    T (*loss)(const Parameters&, const Loss&, const X&, const Y&);
    Parameters (*gradient)(const Parameters&, const Loss&, const X&, const Y&);
    X (*input_gradient)(const Parameters&, const Loss&, const X&, const Y&);
    Parameters (*batch_gradient)(const Parameters&, const Loss&, const Data&);
};

template <class Net, class Loss>
struct FunctionsOf {
    using Functions = NetworkFunctions<typename Net::value_type, Loss, Net::parameter_count>;
    using Parameters = typename Functions::Parameters;
    using X = typename Functions::X;
    using Y = typename Functions::Y;

    static constexpr auto loss(const Parameters& p, const Loss& loss, const X& x, const Y& t) {
        return loss_of(Net{p}, loss, x, t);
    }
    static constexpr Parameters gradient(const Parameters& p, const Loss& loss, const X& x, const Y& t) {
        return ctnn::gradient(Net{p}, loss, x, t).parameters;
    }
    static constexpr X input_gradient(const Parameters& p, const Loss& loss, const X& x, const Y& t) {
        return ctnn::input_gradient(Net{p}, loss, x, t);
    }
    static constexpr Parameters batch_gradient(const Parameters& p, const Loss& loss,
                                               const typename Functions::Data& data) {
        return ctnn::gradient(Net{p}, loss, data).parameters;
    }

    static constexpr Functions all{loss, gradient, input_gradient, batch_gradient};
    static constexpr Functions single_sample{loss, gradient, input_gradient, nullptr};
};

/// Measures a network in double, and the same network in float, at the point of a golden table
/// against the table's gradients.
template <class Loss, class Point, std::size_t parameter_count>
constexpr Deviations measure(const NetworkFunctions<double, Loss, parameter_count>& net,
                             const NetworkFunctions<float, Loss, parameter_count>& single, const Loss& loss,
                             const Point& point, const golden::Gradients<parameter_count>& expected) {
    constexpr std::size_t inputs = 3;
    const auto parameters = rounded<double>(point.parameters);
    const auto x = rounded<double>(point.inputs[0]);
    const auto t = rounded<double>(point.targets[0]);
    Deviations d{};

    d.loss = absolute(net.loss(parameters, loss, x, t) - expected.loss) / absolute(expected.loss);

    // The errors against PyTorch are relative to the largest element.
    const auto g = net.gradient(parameters, loss, x, t);
    const auto gx = net.input_gradient(parameters, loss, x, t);
    const double parameter_scale = max_magnitude(expected.parameters, parameter_count);
    const double input_scale = max_magnitude(expected.input, inputs);
    d.parameters = distance(g.data(), expected.parameters, parameter_count) / parameter_scale;
    d.input = distance(gx.data(), expected.input, inputs) / input_scale;

    // With four samples, the division of the mean is exact, so dividing before or after the
    // additions yields the same bits.
    const auto mean = net.batch_gradient(parameters, loss, {point.inputs, point.targets});
    d.batch = distance(mean.data(), expected.batch, parameter_count) / max_magnitude(expected.batch, parameter_count);
    std::array<double, parameter_count> sum{};
    for (std::size_t s = 0; s < samples; ++s) {
        const auto one =
            net.gradient(parameters, loss, rounded<double>(point.inputs[s]), rounded<double>(point.targets[s]));
        for (std::size_t i = 0; i < parameter_count; ++i) sum[i] += one[i];
    }
    d.batch_is_mean = true;
    for (std::size_t i = 0; i < parameter_count; ++i) {
        if (mean[i] != sum[i] / samples) d.batch_is_mean = false;
    }

    // The errors against differences, and those in float, are relative to the largest element, or
    // to 1 if that is larger.
    const auto parameter_differences = central_differences<parameter_count>(
        parameters, [&](const auto& moved) { return net.loss(moved, loss, x, t); });
    const auto input_differences =
        central_differences<inputs>(x, [&](const auto& moved) { return net.loss(parameters, loss, moved, t); });
    const double at_least_1 = max(1.0, parameter_scale);
    const double input_at_least_1 = max(1.0, input_scale);
    d.parameter_differences = distance(g.data(), parameter_differences.data(), parameter_count) / at_least_1;
    d.input_differences = distance(gx.data(), input_differences.data(), inputs) / input_at_least_1;

    const auto single_parameters = rounded<float>(point.parameters);
    const auto single_x = rounded<float>(point.inputs[0]);
    const auto single_t = rounded<float>(point.targets[0]);
    const auto single_g = single.gradient(single_parameters, loss, single_x, single_t);
    const auto single_gx = single.input_gradient(single_parameters, loss, single_x, single_t);
    d.float_parameters = distance(single_g.data(), g.data(), parameter_count) / at_least_1;
    d.float_input = distance(single_gx.data(), gx.data(), inputs) / input_at_least_1;
    return d;
}

struct Measured {
    std::string_view hidden;
    std::string_view output;
    bool names_match;  // whether the golden row is for these activations
    Deviations deviations;
};

template <template <class, class, class> class Form, class Hidden, class Output, class Loss, std::size_t count,
          std::size_t outputs>
constexpr Measured measured(const Loss& loss, const golden::TwoLayers<count, outputs>& table,
                            const golden::NamedGradients<count>& row) {
    return {row.hidden, row.output, row.hidden == NameOf<Hidden>::value && row.output == NameOf<Output>::value,
            measure(FunctionsOf<Form<double, Hidden, Output>, Loss>::all,
                    FunctionsOf<Form<float, Hidden, Output>, Loss>::single_sample, loss, table, row.gradients)};
}

inline void report(const Measured& m) {
    const Deviations& d = m.deviations;
    INFO(m.hidden << ", " << m.output);
    CHECK(m.names_match);
    CHECK(d.loss <= 1e-12);
    CHECK(d.parameters <= 1e-12);
    CHECK(d.input <= 1e-12);
    CHECK(d.batch <= 1e-12);
    CHECK(d.parameter_differences <= 1e-6);
    CHECK(d.input_differences <= 1e-6);
    CHECK(d.float_parameters <= 1e-4);
    CHECK(d.float_input <= 1e-4);
    CHECK(d.batch_is_mean);
    CHECK(acceptable(d));
}

/// Calls check.template operator()<Activation>() for each activation that the loss supports as the
/// network's last, or for LogSoftmax if the loss requires it.
template <class Loss, class Check, class... Activation>
void for_outputs(const Check& check, Types<Activation...>) {
    const auto check_if_supported = [&]<class Output>(Types<Output>) {
        if constexpr (LossDemand<Loss, Output>::met) check.template operator()<Output>();
    };
    if constexpr (LossDemand<Loss, LogSoftmax>::met && !LossDemand<Loss, Identity>::met) {
        check_if_supported(Types<LogSoftmax>{});
    } else {
        (check_if_supported(Types<Activation>{}), ...);
    }
}

template <template <class, class, class> class Form, class UsualOutput, class Loss, std::size_t count,
          std::size_t outputs, class... Activation>
void check_table(const Loss& loss, const golden::TwoLayers<count, outputs>& table, Types<Activation...> activations) {
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        (report(measured<Form, Activation, UsualOutput>(loss, table, table.hidden[i])), ...);
    }(std::index_sequence_for<Activation...>{});
    std::size_t row = 0;
    for_outputs<Loss>([&]<class Output>() { report(measured<Form, Tanh, Output>(loss, table, table.output[row++])); },
                      activations);
    CHECK(row == outputs);
}

/// Whether activations inside Dense and as separate layers yield the same bits: loss, gradient and
/// input gradient.
template <class Loss, std::size_t parameter_count, class Point>
constexpr bool agrees_with_separate(const NetworkFunctions<double, Loss, parameter_count>& inside,
                                    const NetworkFunctions<double, Loss, parameter_count>& separate, const Loss& loss,
                                    const Point& point) {
    const auto p = rounded<double>(point.parameters);
    const auto x = rounded<double>(point.inputs[0]);
    const auto t = rounded<double>(point.targets[0]);
    return inside.loss(p, loss, x, t) == separate.loss(p, loss, x, t) &&
           inside.gradient(p, loss, x, t) == separate.gradient(p, loss, x, t) &&
           inside.input_gradient(p, loss, x, t) == separate.input_gradient(p, loss, x, t);
}

template <class UsualOutput, class Loss, std::size_t count, std::size_t outputs, class... Activation>
void check_separate(const Loss& loss, const golden::TwoLayers<count, outputs>& table,
                    Types<Activation...> activations) {
    const auto check = [](std::string_view name, bool same) {
        CAPTURE(name);
        CHECK(same);
    };
    (check(NameOf<Activation>::value,
           agrees_with_separate(FunctionsOf<WithBias<double, Activation, UsualOutput>, Loss>::all,
                                FunctionsOf<SeparateActivations<double, Activation, UsualOutput>, Loss>::single_sample,
                                loss, table)),
     ...);
    for_outputs<Loss>(
        [&]<class Output>() {
            check(NameOf<Output>::value,
                  agrees_with_separate(FunctionsOf<WithBias<double, Tanh, Output>, Loss>::all,
                                       FunctionsOf<SeparateActivations<double, Tanh, Output>, Loss>::single_sample,
                                       loss, table));
        },
        activations);
}

/// Checks all rows of one loss. UsualOutput is the output activation usually combined with the
/// loss.
template <class UsualOutput, class Loss, std::size_t count, std::size_t fewer, std::size_t outputs>
void check_loss(const Loss& loss, const golden::TwoLayers<count, outputs>& with_bias,
                const golden::TwoLayers<fewer, outputs>& without_bias) {
    SECTION("with bias") { check_table<WithBias, UsualOutput>(loss, with_bias, Activations{}); }
    SECTION("without bias") { check_table<WithoutBias, UsualOutput>(loss, without_bias, Activations{}); }
    SECTION("activations as separate layers") { check_separate<UsualOutput>(loss, with_bias, Activations{}); }
}

/// Whether one row agrees, for the compiler to check: the i-th hidden activation with the loss's
/// usual output activation.
template <std::size_t i, class Hidden, class UsualOutput, class Loss, std::size_t count, std::size_t outputs>
constexpr bool hidden_row_agrees(const Loss& loss, const golden::TwoLayers<count, outputs>& table) {
    const Measured m = measured<WithBias, Hidden, UsualOutput>(loss, table, table.hidden[i]);
    return m.names_match && acceptable(m.deviations);
}

}  // namespace gradient_check
