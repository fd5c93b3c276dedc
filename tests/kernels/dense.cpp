#include <ctnn/kernels/dense.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "catch.hpp"

namespace {

using namespace ctnn;

template <class T, std::size_t N>
struct Numbers {
    T values[N]{};

    friend constexpr bool operator==(const Numbers&, const Numbers&) = default;
};

// By hand: W = {{1, 2, 3}, {4, 5, 6}}, b = {0.5, -0.5}, after two parameters of another layer.
constexpr double parameters[] = {100, 200, 1, 2, 3, 4, 5, 6, 0.5, -0.5, 300};
constexpr double x[] = {1, -1, 2};
constexpr double dz[] = {2, -3};
using WithBias = kernels::Dense<3, 2, 2, true>;
using WithoutBias = kernels::Dense<3, 2, 2, false>;

/// z = W x + b = {1 - 2 + 6, 4 - 5 + 12} + b
constexpr bool forward_is_right() {
    double z[2]{};
    WithBias::forward(parameters, x, z);
    double without[2]{9, 9};
    WithoutBias::forward(parameters, x, without);
    return z[0] == 5.5 && z[1] == 10.5 && without[0] == 5.0 && without[1] == 11.0;
}

/// dx = W^T dz = {2 - 12, 4 - 15, 6 - 18}; previous values are overwritten.
constexpr bool input_gradient_is_right() {
    double dx[3]{7, 7, 7};
    WithBias::input_gradient(parameters, dz, dx);
    return dx[0] == -10.0 && dx[1] == -11.0 && dx[2] == -12.0;
}

/// dW = dz x^T = {{2, -2, 4}, {-3, 3, -6}} and db = dz, added to g or written to it; the numbers
/// around them do not change.
constexpr bool parameter_gradient_is_right() {
    Numbers<double, 11> g{{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}};
    WithBias::parameter_gradient(x, dz, g.values, true);
    Numbers<double, 11> without{};
    WithoutBias::parameter_gradient(x, dz, without.values, true);
    Numbers<double, 11> overwritten{{9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9}};
    WithBias::parameter_gradient(x, dz, overwritten.values, false);
    if (!(overwritten == Numbers<double, 11>{{9, 9, 2, -2, 4, -3, 3, -6, 2, -3, 9}})) return false;
    return g == Numbers<double, 11>{{1, 1, 3, -1, 5, -2, 4, -5, 3, -2, 1}} &&
           without == Numbers<double, 11>{{0, 0, 2, -2, 4, -3, 3, -6, 0, 0, 0}};
}

/// ((b + W0 x0) + W1 x1) and ((0 + W0 dz0) + W1 dz1): adding the first large term rounds the 1
/// away, so both results are 0. If the large terms were added to each other first, the results
/// would be 1.
constexpr bool order_is_as_documented() {
    constexpr double p[] = {1e16, -1e16, 1.0};
    constexpr double ones[] = {1, 1};
    double z[1]{};
    kernels::Dense<2, 1, 0, true>::forward(p, ones, z);
    constexpr double column[] = {1.0, 1e16, -1e16};
    constexpr double three_ones[] = {1, 1, 1};
    double dx[1]{};
    kernels::Dense<1, 3, 0, false>::input_gradient(column, three_ones, dx);
    return z[0] == 0.0 && dx[0] == 0.0;
}

static_assert(forward_is_right());
static_assert(input_gradient_is_right());
static_assert(parameter_gradient_is_right());
static_assert(order_is_as_documented());

/// Fractions whose sums are rounded, so that another order of additions changes the result.
template <class T, std::size_t N>
constexpr Numbers<T, N> fractions(std::uint32_t seed) {
    Numbers<T, N> numbers;
    for (std::size_t i = 0; i < N; ++i) {
        numbers.values[i] = static_cast<T>((static_cast<std::uint32_t>(i) * 7919U + seed) % 1009U) / T(1009) - T(0.5);
    }
    return numbers;
}

template <class T, std::size_t inputs, std::size_t outputs>
struct Results {
    Numbers<T, outputs> z;
    Numbers<T, inputs> dx;
    Numbers<T, outputs * inputs + outputs> g;

    friend constexpr bool operator==(const Results&, const Results&) = default;
};

template <class T, std::size_t inputs, std::size_t outputs>
constexpr Results<T, inputs, outputs> by_the_kernels(std::uint32_t seed) {
    using Kernel = kernels::Dense<inputs, outputs, 0, true>;
    constexpr std::size_t parameter_count = outputs * inputs + outputs;
    const auto p = fractions<T, parameter_count>(seed);
    const auto values = fractions<T, inputs>(seed + 1);
    const auto errors = fractions<T, outputs>(seed + 2);
    Results<T, inputs, outputs> results{{}, {}, fractions<T, parameter_count>(seed + 3)};
    Kernel::forward(p.values, values.values, results.z.values);
    Kernel::input_gradient(p.values, errors.values, results.dx.values);
    Kernel::parameter_gradient(values.values, errors.values, results.g.values, true);
    return results;
}

/// The sums in the order of kernels/order.hpp, one number after the other.
template <class T, std::size_t inputs, std::size_t outputs>
Results<T, inputs, outputs> by_the_documented_order(std::uint32_t seed) {
    constexpr std::size_t parameter_count = outputs * inputs + outputs;
    const auto p = fractions<T, parameter_count>(seed);
    const auto values = fractions<T, inputs>(seed + 1);
    const auto errors = fractions<T, outputs>(seed + 2);
    Results<T, inputs, outputs> results{{}, {}, fractions<T, parameter_count>(seed + 3)};
    for (std::size_t o = 0; o < outputs; ++o) {
        volatile T z = p.values[outputs * inputs + o];
        for (std::size_t i = 0; i < inputs; ++i) {
            volatile T product = p.values[o * inputs + i] * values.values[i];
            z = z + product;
            volatile T gradient_term = errors.values[o] * values.values[i];
            results.g.values[o * inputs + i] = results.g.values[o * inputs + i] + gradient_term;
        }
        results.z.values[o] = z;
        results.g.values[outputs * inputs + o] += errors.values[o];
    }
    for (std::size_t i = 0; i < inputs; ++i) {
        volatile T dx = T(0);
        for (std::size_t o = 0; o < outputs; ++o) {
            volatile T product = p.values[o * inputs + i] * errors.values[o];
            dx = dx + product;
        }
        results.dx.values[i] = dx;
    }
    return results;
}

template <class T, std::size_t inputs, std::size_t outputs>
void check_shape() {
    static constexpr auto in_the_compiler = by_the_kernels<T, inputs, outputs>(1);
    volatile std::uint32_t seed = 1;
    INFO(inputs << " inputs, " << outputs << " outputs");
    CHECK((by_the_kernels<T, inputs, outputs>(seed) == in_the_compiler));
    CHECK((by_the_documented_order<T, inputs, outputs>(seed) == in_the_compiler));
}

}  // namespace

TEST_CASE("kernels/dense: static_assert rows hold at run time") {
    CHECK(forward_is_right());
    CHECK(input_gradient_is_right());
    CHECK(parameter_gradient_is_right());
    CHECK(order_is_as_documented());
}

TEST_CASE("kernels/dense: one order of arithmetic in the compiler and at run time") {
    check_shape<double, 1, 1>();
    check_shape<double, 3, 2>();
    check_shape<double, 64, 3>();
    check_shape<double, 65, 3>();
    check_shape<double, 3, 129>();
    check_shape<double, 300, 2>();
    check_shape<double, 2, 300>();
    check_shape<float, 65, 66>();
}
