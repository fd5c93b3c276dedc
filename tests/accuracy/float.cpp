/// Compares each function of ctnn::math in float, for all 2^32 bit patterns, with the C library in
/// double, whose error is about 2^-28 ULP of a float. `cmake --workflow --preset accuracy` runs it;
/// `accuracy_float NAME N` compares only every N-th pattern.

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <ctnn/math/erf.hpp>
#include <ctnn/math/exp.hpp>
#include <ctnn/math/expm1.hpp>
#include <ctnn/math/log.hpp>
#include <ctnn/math/log1p.hpp>
#include <ctnn/math/sigmoid.hpp>
#include <ctnn/math/sin_cos.hpp>
#include <ctnn/math/sqrt.hpp>
#include <ctnn/math/tanh.hpp>

#include "error.hpp"

namespace {

namespace math = ctnn::math;

struct Function {
    const char* name;
    double bound;
    float (*ours)(float);
    double (*exact)(double);
};

double sigmoid(double x) { return x < 0.0 ? std::exp(x) / (1.0 + std::exp(x)) : 1.0 / (1.0 + std::exp(-x)); }
double softplus(double x) { return std::isnan(x) ? x : std::fmax(x, 0.0) + std::log1p(std::exp(-std::fabs(x))); }
double sin_to_limit(double x) { return std::fabs(x) <= 0x1p20 ? std::sin(x) : NAN; }
double cos_to_limit(double x) { return std::fabs(x) <= 0x1p20 ? std::cos(x) : NAN; }

constexpr Function functions[] = {
    {"exp", 1.0, math::exp, std::exp},
    {"expm1", 1.0, math::expm1<float>, std::expm1},
    {"log", 1.0, math::log<float>, std::log},
    {"log1p", 1.0, math::log1p<float>, std::log1p},
    {"tanh", 2.0, math::tanh<float>, std::tanh},
    {"sigmoid", 2.0, math::sigmoid<float>, sigmoid},
    {"softplus", 2.0, math::softplus<float>, softplus},
    {"erf", 2.0, math::erf<float>, std::erf},
    {"sqrt", 0.5, math::sqrt<float>, std::sqrt},
    {"sqrt_software", 0.5,
     [](float x) { return x > 0.0F && x < INFINITY ? math::detail::software_sqrt(x) : std::sqrt(x); }, std::sqrt},
    {"sin", 2.0, math::sin<float>, sin_to_limit},
    {"cos", 2.0, math::cos<float>, cos_to_limit},
};

bool check(const Function& function, std::uint64_t every) {
    accuracy::Worst<float> worst{function.name};
    for (std::uint64_t bits = 0; bits < std::uint64_t(1) << 32U; bits += every) {
        const auto x = std::bit_cast<float>(static_cast<std::uint32_t>(bits));
        const float y = function.ours(x);
        const double exact = function.exact(static_cast<double>(x));
        const auto nearest = static_cast<float>(exact);
        if (std::isfinite(nearest) && std::isfinite(y)) {
            const double ulp = ctnn::power_of_two<double>(accuracy::ulp_exponent<float>(exact));
            worst.add(x, std::fabs(static_cast<double>(y) - exact) / ulp);
            if (y == 0.0F && std::signbit(y) != std::signbit(nearest)) worst.add_wrong(x);
        } else if (std::isnan(exact) ? !std::isnan(y) : y != nearest) {
            worst.add_wrong(x);
        } else {
            worst.add(x, 0.0);
        }
    }
    return worst.report(function.bound);
}

}  // namespace

int main(int count, char** arguments) {
    bool good = true;
    bool any = false;
    for (const Function& function : functions) {
        if (count > 1 && std::strcmp(arguments[1], function.name) != 0) continue;
        any = true;
        good = check(function, count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1) && good;
    }
    if (!any) std::puts("there is no function of this name");
    return good && any ? 0 : 1;
}
