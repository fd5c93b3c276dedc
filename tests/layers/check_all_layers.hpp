#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <ctnn/data/random.hpp>
#include <layers/all_layers.hpp>
#include <tuple>
#include <utility>

#include "catch.hpp"

/// Checks every layer in every way: values and gradients against PyTorch, in double and float;
/// gradients against finite differences; constant evaluation against run time, bit by bit; training
/// on vectors against training on arrays; and proofs of its networks.
namespace all_layers {

inline constexpr HalfSquaredError loss;

template <class Array, class T, std::size_t N>
constexpr Array array_of(const T (&numbers)[N]) {
    std::array<typename Array::value_type, N> result{};
    for (std::size_t i = 0; i < N; ++i) result[i] = static_cast<typename Array::value_type>(numbers[i]);
    return result;
}

/// A row's network and sample, in numbers of type T.
template <class Row, class T>
struct Sample {
    using Net = typename Row::template Net<T>;
    static constexpr Net net{array_of<typename Net::Parameters>(Row::golden.parameters)};
    static constexpr typename Net::Inputs x = array_of<typename Net::Inputs>(Row::golden.x);
    static constexpr typename Net::Targets target = array_of<typename Net::Targets>(Row::golden.target);
};

/// The largest difference between a and b, relative to the largest number in b.
template <class A, class B>
double difference(const A& a, const B& b) {
    double largest = 0;
    double result = 0;
    std::size_t i = 0;
    for (const auto& expected : b) {
        largest = std::max(largest, std::fabs(static_cast<double>(expected)));
        const double distance = std::fabs(static_cast<double>(a[i++]) - static_cast<double>(expected));
        result = distance <= result ? result : distance;  // keeps a NaN
    }
    return result / largest;
}

template <class Row, class T>
void check_golden(double tolerance) {
    using S = Sample<Row, T>;
    CHECK(difference(S::net(S::x), Row::golden.y) <= tolerance);
    CHECK(difference(gradient(S::net, loss, S::x, S::target).parameters, Row::golden.gradient) <= tolerance);
    CHECK(difference(input_gradient(S::net, loss, S::x, S::target), Row::golden.input_gradient) <= tolerance);
}

template <class Row>
void check_finite_differences() {
    using S = Sample<Row, double>;
    constexpr double h = 0x1p-17;
    std::array<double, S::Net::parameter_count> finite_differences{};
    for (std::size_t i = 0; i < finite_differences.size(); ++i) {
        auto above = S::net;
        auto below = S::net;
        above.parameters[i] += h;
        below.parameters[i] -= h;
        finite_differences[i] =
            (loss_of(above, loss, S::x, S::target) - loss_of(below, loss, S::x, S::target)) / (2 * h);
    }
    CHECK(difference(gradient(S::net, loss, S::x, S::target).parameters, finite_differences) <= 1e-8);
}

template <class Row, class T>
void check_bits() {
    using S = Sample<Row, T>;
    static constexpr auto y = S::net(S::x);
    static constexpr auto parameter_gradient = gradient(S::net, loss, S::x, S::target);
    static constexpr auto dx = input_gradient(S::net, loss, S::x, S::target);
    auto net = S::net;
    auto x = S::x;
    asm volatile("" : : "r"(&net), "r"(&x) : "memory");
    CHECK(net(x) == y);
    CHECK(gradient(net, loss, x, S::target) == parameter_gradient);
    CHECK(input_gradient(net, loss, x, S::target) == dx);
}

/// Trains two samples for two epochs, in the compiler (on vectors if the layers have vector
/// kernels) and at run time (on arrays).
template <class Row, class T, class Optimizer, std::size_t batch_size>
void check_training() {
    using S = Sample<Row, T>;
    static constexpr auto data = [] {
        auto samples = zeros<Dataset<T, 2, S::Net::inputs, S::Net::outputs>>();
        for (std::size_t i = 0; i < S::Net::inputs; ++i) {
            samples.inputs[0][i] = S::x[i];
            samples.inputs[1][i] = -S::x[i];
        }
        for (std::size_t i = 0; i < S::Net::outputs; ++i) samples.targets[0][i] = S::target[i];
        return samples;
    }();
    static constexpr Recipe<Optimizer> recipe{.optimizer = {.rate = 0.01}, .epochs = 2, .batch_size = batch_size};
    static constexpr auto in_compiler = fit(S::net, data, recipe).net;
    CHECK(fit(S::net, data, recipe).net == in_compiler);
    CHECK_FALSE(in_compiler == S::net);
}

/// Checks a proved bound at points of the box, unless proofs reject the network.
template <class Row>
void check_proof() {
    using S = Sample<Row, double>;
    if constexpr (detail::supports_layers<typename S::Net>) {
        const auto box = linf_ball(S::x, 0.01);
        Random random(1);
        double lowest = S::net(S::x)[0];
        for (int k = 0; k < 100; ++k) {
            auto x = S::x;
            for (std::size_t i = 0; i < x.size(); ++i) x[i] = random.uniform(box.lower[i], box.upper[i]);
            lowest = std::min(lowest, S::net(x)[0]);
        }
        CHECK(prove(S::net, box, output<0> >= lowest - 0.5).answer == Answer::proved);
        CHECK_FALSE(prove(S::net, box, output<0> > lowest).answer == Answer::proved);
    } else {
        SUCCEED("rejected, see must_not_compile/proof_*");
    }
}

template <class Row>
void check_row() {
    INFO(Row::name);
    check_golden<Row, double>(1e-12);
    check_golden<Row, float>(1e-4);
    check_finite_differences<Row>();
    check_bits<Row, double>();
    check_bits<Row, float>();
    check_training<Row, double, SGD, 1>();
    check_training<Row, float, Adam, 2>();
    check_proof<Row>();
}

/// Checks every row whose number is `part` modulo `parts`; each part is a file of its own, so that
/// they compile in parallel.
template <std::size_t part, std::size_t parts, std::size_t... i>
void check_rows(std::index_sequence<i...>) {
    static_assert(part < parts);
    (
        [] {
            if constexpr (i % parts == part) check_row<std::tuple_element_t<i, All>>();
        }(),
        ...);
}

template <std::size_t part>
void check_part() {
    check_rows<part, 4>(std::make_index_sequence<std::tuple_size_v<All>>{});
}

}  // namespace all_layers
