#pragma once

#include <array>
#include <cstddef>
#include <ctnn/ctnn.hpp>
#include <golden/rows.hpp>
#include <limits>
#include <string_view>
#include <utility>

#include "catch.hpp"

/// A network's gradients, checked against PyTorch's, against differences of its own loss, and float's against double's.
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
/// WithBias, its activations as layers of their own.
template <class T, class Hidden, class Output>
using Apart = Network<T, Input<3>, Dense<4>, Hidden, Dense<2>, Output>;

constexpr double larger(double a, double b) { return a < b ? b : a; }

/// The largest |a[i]|.
constexpr double largest(const double* a, std::size_t count) {
    double result = 0.0;
    for (std::size_t i = 0; i < count; ++i) result = larger(result, absolute(a[i]));
    return result;
}

/// The largest |a[i] - b[i]|; infinite where one of them is no number.
template <class A>
constexpr double distance(const A* a, const double* b, std::size_t count) {
    double result = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double d = static_cast<double>(a[i]);
        if (!(absolute(d) <= std::numeric_limits<double>::max())) return std::numeric_limits<double>::infinity();
        result = larger(result, absolute(d - b[i]));
    }
    return result;
}

/// How far the gradients are from what they should be; what each is relative to stands in measure().
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

/// (loss(numbers with numbers[i] + h) - loss(numbers with numbers[i] - h)) / 2h for every i. The error of the formula
/// is of order h^2, the rounding of order 1e-16 / h; the golden points are farther from kinks than this.
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

/// What is asked of a network, by function pointers: measure() is compiled once for many networks.
template <class T, class Loss, std::size_t parameter_count>
struct Asked {
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
struct Answers {
    using Requested = Asked<typename Net::value_type, Loss, Net::parameter_count>;
    using Parameters = typename Requested::Parameters;
    using X = typename Requested::X;
    using Y = typename Requested::Y;

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
                                               const typename Requested::Data& data) {
        return ctnn::gradient(Net{p}, loss, data).parameters;
    }

    static constexpr Requested all{loss, gradient, input_gradient, batch_gradient};
    static constexpr Requested single_sample{loss, gradient, input_gradient, nullptr};
};

/// A network in double, the same in float, at the point and with the gradients of a golden table.
template <class Loss, class Point, std::size_t parameter_count>
constexpr Deviations measure(const Asked<double, Loss, parameter_count>& net,
                             const Asked<float, Loss, parameter_count>& single, const Loss& loss, const Point& point,
                             const golden::Gradients<parameter_count>& expected) {
    constexpr std::size_t inputs = 3;
    const auto parameters = rounded<double>(point.parameters);
    const auto x = rounded<double>(point.inputs[0]);
    const auto t = rounded<double>(point.targets[0]);
    Deviations d{};

    d.loss = absolute(net.loss(parameters, loss, x, t) - expected.loss) / absolute(expected.loss);

    // Against PyTorch: relative to the largest element.
    const auto g = net.gradient(parameters, loss, x, t);
    const auto gx = net.input_gradient(parameters, loss, x, t);
    const double parameter_scale = largest(expected.parameters, parameter_count);
    const double input_scale = largest(expected.input, inputs);
    d.parameters = distance(g.data(), expected.parameters, parameter_count) / parameter_scale;
    d.input = distance(gx.data(), expected.input, inputs) / input_scale;

    // The samples are four, so that the mean of their gradients is exact and has the same bits in any order of dividing
    // and adding.
    const auto mean = net.batch_gradient(parameters, loss, {point.inputs, point.targets});
    d.batch = distance(mean.data(), expected.batch, parameter_count) / largest(expected.batch, parameter_count);
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

    // Against differences and in float: relative to the largest element, or to 1 if that is less.
    const auto parameter_differences = central_differences<parameter_count>(
        parameters, [&](const auto& moved) { return net.loss(moved, loss, x, t); });
    const auto input_differences =
        central_differences<inputs>(x, [&](const auto& moved) { return net.loss(parameters, loss, moved, t); });
    const double at_least_1 = larger(1.0, parameter_scale);
    const double input_at_least_1 = larger(1.0, input_scale);
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
    bool names_match;  // of the types and of the golden row
    Deviations deviations;
};

template <template <class, class, class> class Form, class Hidden, class Output, class Loss, std::size_t count,
          std::size_t outputs>
constexpr Measured measured(const Loss& loss, const golden::TwoLayers<count, outputs>& table,
                            const golden::NamedGradients<count>& row) {
    return {row.hidden, row.output, row.hidden == NameOf<Hidden>::value && row.output == NameOf<Output>::value,
            measure(Answers<Form<double, Hidden, Output>, Loss>::all,
                    Answers<Form<float, Hidden, Output>, Loss>::single_sample, loss, table, row.gradients)};
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

/// check.template operator()<Activation>() for each that the loss can have as the network's last.
template <class Loss, class Check, class... Activation>
void for_outputs(const Check& check, Types<Activation...>) {
    const auto check_if_met = [&]<class Output>(Types<Output>) {
        if constexpr (LossDemand<Loss, Output>::met) check.template operator()<Output>();
    };
    (check_if_met(Types<Activation>{}), ...);
}

template <template <class, class, class> class Form, class BigUnsigned, class Loss, std::size_t count,
          std::size_t outputs, class... Activation>
void check_table(const Loss& loss, const golden::TwoLayers<count, outputs>& table, Types<Activation...> activations) {
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        (report(measured<Form, Activation, BigUnsigned>(loss, table, table.hidden[i])), ...);
    }(std::index_sequence_for<Activation...>{});
    std::size_t row = 0;
    for_outputs<Loss>([&]<class Output>() { report(measured<Form, Tanh, Output>(loss, table, table.output[row++])); },
                      activations);
    CHECK(row == outputs);
}

/// The same bits from activations inside Dense and as layers of their own: loss, gradient and input gradient.
template <class Loss, std::size_t parameter_count, class Point>
constexpr bool same_apart(const Asked<double, Loss, parameter_count>& inside,
                          const Asked<double, Loss, parameter_count>& apart, const Loss& loss, const Point& point) {
    const auto p = rounded<double>(point.parameters);
    const auto x = rounded<double>(point.inputs[0]);
    const auto t = rounded<double>(point.targets[0]);
    return inside.loss(p, loss, x, t) == apart.loss(p, loss, x, t) &&
           inside.gradient(p, loss, x, t) == apart.gradient(p, loss, x, t) &&
           inside.input_gradient(p, loss, x, t) == apart.input_gradient(p, loss, x, t);
}

template <class BigUnsigned, class Loss, std::size_t count, std::size_t outputs, class... Activation>
void check_apart(const Loss& loss, const golden::TwoLayers<count, outputs>& table, Types<Activation...> activations) {
    const auto check = [](std::string_view name, bool same) {
        CAPTURE(name);
        CHECK(same);
    };
    (check(NameOf<Activation>::value,
           same_apart(Answers<WithBias<double, Activation, BigUnsigned>, Loss>::all,
                      Answers<Apart<double, Activation, BigUnsigned>, Loss>::single_sample, loss, table)),
     ...);
    for_outputs<Loss>(
        [&]<class Output>() {
            check(NameOf<Output>::value,
                  same_apart(Answers<WithBias<double, Tanh, Output>, Loss>::all,
                             Answers<Apart<double, Tanh, Output>, Loss>::single_sample, loss, table));
        },
        activations);
}

/// All rows of one loss, BigUnsigned being the output activation that it is made for.
template <class BigUnsigned, class Loss, std::size_t count, std::size_t fewer, std::size_t outputs>
void check_loss(const Loss& loss, const golden::TwoLayers<count, outputs>& with_bias,
                const golden::TwoLayers<fewer, outputs>& without_bias) {
    SECTION("with bias") { check_table<WithBias, BigUnsigned>(loss, with_bias, Activations{}); }
    SECTION("without bias") { check_table<WithoutBias, BigUnsigned>(loss, without_bias, Activations{}); }
    SECTION("activations as layers of their own") { check_apart<BigUnsigned>(loss, with_bias, Activations{}); }
}

/// One row in the compiler: the i-th hidden activation before the loss's own output activation.
template <std::size_t i, class Hidden, class BigUnsigned, class Loss, std::size_t count, std::size_t outputs>
constexpr bool hidden_row_agrees(const Loss& loss, const golden::TwoLayers<count, outputs>& table) {
    const Measured m = measured<WithBias, Hidden, BigUnsigned>(loss, table, table.hidden[i]);
    return m.names_match && acceptable(m.deviations);
}

}  // namespace gradient_check
