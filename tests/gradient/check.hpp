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
template <> struct NameOf<Softmax> { static constexpr std::string_view value = "Softmax"; };
// clang-format on

template <class... T>
struct Types {};

/// In the order of the golden rows.
using Activations = Types<Identity, Sigmoid, Tanh, ReLU, LeakyReLU<1, 100>, LeakyReLU<1, 5>, ELU<1, 1>, ELU<1, 2>,
                          Softplus, SiLU, Softmax>;

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

template <class Float, std::size_t N>
constexpr std::array<Float, N> rounded(const double (&numbers)[N]) {
    std::array<Float, N> result{};
    for (std::size_t i = 0; i < N; ++i) result[i] = static_cast<Float>(numbers[i]);
    return result;
}

/// Net in double, Single the same network in float; the point is that of a golden table.
template <class Net, class Single, class Loss, class Point, std::size_t parameter_count>
constexpr Deviations measure(const Loss& loss, const Point& point, const golden::Gradients<parameter_count>& expected) {
    static_assert(Net::parameter_count == parameter_count);
    constexpr std::size_t inputs = Net::inputs;
    constexpr std::size_t samples = 4;
    const Net net{point.parameters};
    const typename Net::Inputs x = point.inputs[0];
    const typename Net::Targets t = point.targets[0];
    Deviations d{};

    d.loss = absolute(loss_of(net, loss, x, t) - expected.loss) / absolute(expected.loss);

    // Against PyTorch: relative to the largest element.
    const Net g = gradient(net, loss, x, t);
    const auto gx = input_gradient(net, loss, x, t);
    const double* const p = g.parameters.data();
    const double parameter_scale = largest(expected.parameters, parameter_count);
    const double input_scale = largest(expected.input, inputs);
    d.parameters = distance(p, expected.parameters, parameter_count) / parameter_scale;
    d.input = distance(gx.data(), expected.input, inputs) / input_scale;

    // The samples are four, so that the mean of their gradients is exact and has the same bits in any order of dividing
    // and adding.
    const Net mean = gradient(net, loss, Dataset<double, samples, inputs, Net::outputs>{point.inputs, point.targets});
    d.batch =
        distance(mean.parameters.data(), expected.batch, parameter_count) / largest(expected.batch, parameter_count);
    std::array<double, parameter_count> sum{};
    for (std::size_t s = 0; s < samples; ++s) {
        const Net one = gradient(net, loss, point.inputs[s], point.targets[s]);
        for (std::size_t i = 0; i < parameter_count; ++i) sum[i] += one.parameters[i];
    }
    d.batch_is_mean = true;
    for (std::size_t i = 0; i < parameter_count; ++i) {
        if (mean.parameters[i] != sum[i] / samples) d.batch_is_mean = false;
    }

    // Against differences and in float: relative to the largest element, or to 1 if that is less.
    const auto parameter_differences = central_differences<parameter_count>(
        net.parameters, [&](const auto& moved) { return loss_of(Net{moved}, loss, x, t); });
    const auto input_differences =
        central_differences<inputs>(x, [&](const auto& moved) { return loss_of(net, loss, moved, t); });
    const double at_least_1 = larger(1.0, parameter_scale);
    const double input_at_least_1 = larger(1.0, input_scale);
    d.parameter_differences = distance(p, parameter_differences.data(), parameter_count) / at_least_1;
    d.input_differences = distance(gx.data(), input_differences.data(), inputs) / input_at_least_1;

    const Single single{rounded<float>(point.parameters)};
    const auto single_x = rounded<float>(point.inputs[0]);
    const auto single_t = rounded<float>(point.targets[0]);
    const Single single_g = gradient(single, loss, single_x, single_t);
    const auto single_gx = input_gradient(single, loss, single_x, single_t);
    d.float_parameters = distance(single_g.parameters.data(), p, parameter_count) / at_least_1;
    d.float_input = distance(single_gx.data(), gx.data(), inputs) / input_at_least_1;
    return d;
}

struct Measured {
    std::string_view hidden;
    std::string_view output;
    bool names_match;  // of the types and of the golden row
    Deviations deviations;
};

template <template <class, class, class> class Form, class Hidden, class Output, class Loss, std::size_t count>
constexpr Measured measured(const Loss& loss, const golden::TwoLayers<count>& table,
                            const golden::NamedGradients<count>& row) {
    return {row.hidden, row.output, row.hidden == NameOf<Hidden>::value && row.output == NameOf<Output>::value,
            measure<Form<double, Hidden, Output>, Form<float, Hidden, Output>>(loss, table, row.gradients)};
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

template <template <class, class, class> class Form, class Natural, class Loss, std::size_t count, class... Activation>
void check_table(const Loss& loss, const golden::TwoLayers<count>& table, Types<Activation...>) {
    [&]<std::size_t... i>(std::index_sequence<i...>) {
        (report(measured<Form, Activation, Natural>(loss, table, table.hidden[i])), ...);
        (report(measured<Form, Tanh, Activation>(loss, table, table.output[i])), ...);
    }(std::index_sequence_for<Activation...>{});
}

/// The same bits from activations inside Dense and as layers of their own: loss, gradient and input gradient.
template <class Inside, class Apart, class Loss, class Point>
constexpr bool same_apart(const Loss& loss, const Point& point) {
    const Inside inside{point.parameters};
    const Apart apart{point.parameters};
    const typename Inside::Inputs x = point.inputs[0];
    const typename Inside::Targets t = point.targets[0];
    return loss_of(inside, loss, x, t) == loss_of(apart, loss, x, t) &&
           gradient(inside, loss, x, t).parameters == gradient(apart, loss, x, t).parameters &&
           input_gradient(inside, loss, x, t) == input_gradient(apart, loss, x, t);
}

template <class Natural, class Loss, std::size_t count, class... Activation>
void check_apart(const Loss& loss, const golden::TwoLayers<count>& table, Types<Activation...>) {
    const auto check = [](std::string_view name, bool same) {
        CAPTURE(name);
        CHECK(same);
    };
    (check(NameOf<Activation>::value,
           same_apart<WithBias<double, Activation, Natural>, Apart<double, Activation, Natural>>(loss, table)),
     ...);
    (check(NameOf<Activation>::value,
           same_apart<WithBias<double, Tanh, Activation>, Apart<double, Tanh, Activation>>(loss, table)),
     ...);
}

/// All rows of one loss, Natural being the output activation that it is made for.
template <class Natural, class Loss, std::size_t count, std::size_t fewer>
void check_loss(const Loss& loss, const golden::TwoLayers<count>& with_bias,
                const golden::TwoLayers<fewer>& without_bias) {
    SECTION("with bias") { check_table<WithBias, Natural>(loss, with_bias, Activations{}); }
    SECTION("without bias") { check_table<WithoutBias, Natural>(loss, without_bias, Activations{}); }
    SECTION("activations as layers of their own") { check_apart<Natural>(loss, with_bias, Activations{}); }
}

/// One row in the compiler: the i-th hidden activation before the loss's own output activation.
template <std::size_t i, class Hidden, class Natural, class Loss, std::size_t count>
constexpr bool hidden_row_agrees(const Loss& loss, const golden::TwoLayers<count>& table) {
    const Measured m = measured<WithBias, Hidden, Natural>(loss, table, table.hidden[i]);
    return m.names_match && acceptable(m.deviations);
}

}  // namespace gradient_check
