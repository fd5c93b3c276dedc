/// Cost of elementary functions at run time: ns per call, for one number after the other (`scalar`)
/// and over an array in a loop that the compiler may vectorize (`array`), next to the C library.
/// `cmake --workflow --preset run-time`

#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <string>

#include <ctnn/math/erf.hpp>
#include <ctnn/math/sigmoid.hpp>
#include <ctnn/math/sin_cos.hpp>
#include <ctnn/math/sqrt.hpp>
#include <ctnn/math/tanh.hpp>

namespace {

namespace math = ctnn::math;

constexpr std::size_t count = 1000;

/// Numbers from -5 to 5, or from 0.1 for functions of positive numbers.
template <class T>
std::array<T, count> arguments(bool positive) {
    std::array<T, count> x{};
    for (std::size_t i = 0; i < count; ++i) {
        const T part = static_cast<T>(i * 613 % count) / T(count);
        x[i] = positive ? T(0.1) + T(10) * part : T(10) * part - T(5);
    }
    return x;
}

template <class T, class Function>
void add(const std::string& name, bool positive, Function function) {
    const std::string type = sizeof(T) == sizeof(float) ? " float" : " double";
    const auto one_by_one = [=](benchmark::State& state) {
        const auto x = arguments<T>(positive);
        for (auto _ : state) {
            for (const T number : x) {
                T y = function(number);
                benchmark::DoNotOptimize(y);
            }
        }
    };
    const auto in_a_loop = [=](benchmark::State& state) {
        auto x = arguments<T>(positive);
        std::array<T, count> y{};
        for (auto _ : state) {
            benchmark::DoNotOptimize(x);
            for (std::size_t i = 0; i < count; ++i) y[i] = function(x[i]);
            benchmark::DoNotOptimize(y);
        }
    };
    benchmark::RegisterBenchmark((name + type + " scalar").c_str(), one_by_one)->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark((name + type + " array").c_str(), in_a_loop)->Unit(benchmark::kMicrosecond);
}

template <class T>
void add_all() {
    add<T>("ctnn exp", false, [](T x) { return math::exp(x); });
    add<T>("libc exp", false, [](T x) { return std::exp(x); });
    add<T>("ctnn expm1", false, [](T x) { return math::expm1(x); });
    add<T>("libc expm1", false, [](T x) { return std::expm1(x); });
    add<T>("ctnn log", true, [](T x) { return math::log(x); });
    add<T>("libc log", true, [](T x) { return std::log(x); });
    add<T>("ctnn log1p", true, [](T x) { return math::log1p(x); });
    add<T>("libc log1p", true, [](T x) { return std::log1p(x); });
    add<T>("ctnn tanh", false, [](T x) { return math::tanh(x); });
    add<T>("libc tanh", false, [](T x) { return std::tanh(x); });
    add<T>("ctnn sigmoid", false, [](T x) { return math::sigmoid(x); });
    add<T>("libc sigmoid", false, [](T x) { return T(1) / (T(1) + std::exp(-x)); });
    add<T>("ctnn softplus", false, [](T x) { return math::softplus(x); });
    add<T>("libc softplus", false, [](T x) { return (x > T(0) ? x : T(0)) + std::log1p(std::exp(-std::fabs(x))); });
    add<T>("ctnn erf", false, [](T x) { return math::erf(x); });
    add<T>("libc erf", false, [](T x) { return std::erf(x); });
    add<T>("ctnn sqrt", true, [](T x) { return math::sqrt(x); });
    add<T>("libc sqrt", true, [](T x) { return std::sqrt(x); });
    add<T>("ctnn sin", false, [](T x) { return math::sin(x); });
    add<T>("libc sin", false, [](T x) { return std::sin(x); });
    add<T>("ctnn cos", false, [](T x) { return math::cos(x); });
    add<T>("libc cos", false, [](T x) { return std::cos(x); });
}

}  // namespace

int main(int count_of_arguments, char** argument) {
    add_all<double>();
    add_all<float>();
    benchmark::Initialize(&count_of_arguments, argument);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
