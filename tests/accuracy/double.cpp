/// Compares ten million points per function of ctnn::math in double with MPFR (L. Fousse et al.,
/// "MPFR: a multiple-precision binary floating-point library with correct rounding", 2007) with 100
/// bits. `cmake --workflow --preset accuracy` runs it; `accuracy_double NAME N` compares only N
/// points.

#include <mpfr.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>
#include <random>
#include <vector>

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

constexpr mpfr_prec_t precision = 100;

/// Computes y = f(x); y and x may be the same object.
using Exact = void (*)(mpfr_t y, const mpfr_t x);

template <int (*function)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t)>
void exactly(mpfr_t y, const mpfr_t x) {
    function(y, x, MPFR_RNDN);
}

void sigmoid(mpfr_t y, const mpfr_t x) {
    mpfr_neg(y, x, MPFR_RNDN);
    mpfr_exp(y, y, MPFR_RNDN);
    mpfr_add_ui(y, y, 1, MPFR_RNDN);
    mpfr_ui_div(y, 1, y, MPFR_RNDN);
}

void softplus(mpfr_t y, const mpfr_t x) {
    mpfr_exp(y, x, MPFR_RNDN);
    mpfr_log1p(y, y, MPFR_RNDN);
}

/// NaN beyond 2^20, like ctnn::math.
template <Exact function>
void to_limit(mpfr_t y, const mpfr_t x) {
    if (mpfr_cmp_d(x, 0x1p20) > 0 || mpfr_cmp_d(x, -0x1p20) < 0) {
        mpfr_set_nan(y);
    } else {
        function(y, x);
    }
}

struct Range {
    double low;
    double high;
};

struct Function {
    const char* name;
    double bound;
    double (*ours)(double);
    Exact exact;
    /// The interval of evenly distributed points, and the centre of points at all distances.
    std::vector<Range> ranges;
    std::vector<double> centres;
};

const double ln2 = 0.69314718055994531;

const std::vector<Function>& functions() {
    static const std::vector<Function> all = {
        {"exp",
         1.0,
         math::exp,
         exactly<mpfr_exp>,
         {{-746, 710}, {-1, 1}, {-746, -700}, {700, 710}, {-ln2 / 64, ln2 / 64}},
         {0, -700, -708.3964185322641, 709.782712893384, -745.1332191019412, ln2 / 128, -ln2 / 128, ln2, -ln2}},
        {"expm1",
         2.0,
         math::expm1<double>,
         exactly<mpfr_expm1>,
         {{-40, 40}, {-1, 1}, {-0.1, 0.1}, {-ln2 / 64, ln2 / 64}, {40, 710}},
         {0, -37, ln2 / 128, -ln2 / 128, ln2 / 64, -ln2 / 64, ln2, -ln2, 709.782712893384}},
        {"log",
         1.0,
         math::log<double>,
         exactly<mpfr_log>,
         {{0, 10}, {0.7, 1.5}, {0.99, 1.01}, {0, 1e308}, {0, 1e-300}},
         {0, 1, 0.7071067811865476, 1.4142135623730951, 2, 2.2250738585072014e-308}},
        {"log1p",
         2.0,
         math::log1p<double>,
         exactly<mpfr_log1p>,
         {{-1, 1}, {-0.3, 0.5}, {0, 100}, {0, 1e300}},
         {0, -1, -0.2929, 0.4142, -0.5, 1, 0x1p53}},
        {"tanh",
         2.0,
         math::tanh<double>,
         exactly<mpfr_tanh>,
         {{-25, 25}, {-1, 1}, {-0.1, 0.1}},
         {0, ln2 / 256, -ln2 / 256, 3 * ln2 / 256, 0.5, 1, 19.0615, -19.0615, 25}},
        {"sigmoid",
         2.0,
         math::sigmoid<double>,
         sigmoid,
         {{-746, 40}, {-40, 40}, {-2, 2}, {-746, -700}, {-0.1, 0.1}},
         {0, ln2 / 128, -ln2 / 128, -700, -708.3964185322641, -745.1332191019412, 36.7}},
        {"softplus",
         2.0,
         math::softplus<double>,
         softplus,
         {{-746, 40}, {-40, 40}, {-2, 2}, {-746, -700}},
         {0, -0.8814, 0.8814, -700, -708.3964185322641, -745.1332191019412, 36.7}},
        {"erf", 2.0, math::erf<double>, exactly<mpfr_erf>, {{-6, 6}, {-1, 1}, {0.9, 1.1}}, {0, 1, -1, 5.9, 6}},
        {"sqrt", 0.5, math::sqrt<double>, exactly<mpfr_sqrt>, {{0, 10}, {1, 4}, {0, 1e300}, {0, 1e-300}}, {0, 1, 2, 4}},
        {"sqrt_software",
         0.5,
         math::detail::software_sqrt<double>,
         exactly<mpfr_sqrt>,
         {{1e-300, 10}, {1, 4}, {1e-300, 1e300}, {1e-310, 1e-300}},
         {1, 2, 4}},
        {"sin",
         2.0,
         math::sin<double>,
         to_limit<exactly<mpfr_sin>>,
         {{-1048576, 1048576}, {-10, 10}, {-1, 1}},
         {0, 0.78539816339744831, 1.5707963267948966, 3.1415926535897931, 1048574.9735, 355, 710}},
        {"cos",
         2.0,
         math::cos<double>,
         to_limit<exactly<mpfr_cos>>,
         {{-1048576, 1048576}, {-10, 10}, {-1, 1}},
         {0, 0.78539816339744831, 1.5707963267948966, 4.71238898038469, 1048576, 355, 710}},
    };
    return all;
}

struct Checker {
    const Function& function;
    accuracy::Worst<double> worst{function.name};
    mpfr_t x{};
    mpfr_t y{};

    explicit Checker(const Function& checked) : function(checked) {
        mpfr_init2(x, precision);
        mpfr_init2(y, precision);
    }
    Checker(const Checker&) = delete;
    Checker& operator=(const Checker&) = delete;
    ~Checker() {
        mpfr_clear(x);
        mpfr_clear(y);
    }

    void check(double point) {
        const double ours = function.ours(point);
        mpfr_set_d(x, point, MPFR_RNDN);
        function.exact(y, x);
        const double nearest = mpfr_get_d(y, MPFR_RNDN);
        if (std::isfinite(nearest) && std::isfinite(ours)) {
            mpfr_sub_d(y, y, ours, MPFR_RNDN);
            mpfr_mul_2si(y, y, -accuracy::ulp_exponent<double>(nearest), MPFR_RNDN);
            worst.add(point, std::fabs(mpfr_get_d(y, MPFR_RNDN)));
        } else if (std::isnan(nearest) ? !std::isnan(ours) : ours != nearest) {
            worst.add_wrong(point);
        } else {
            worst.add(point, 0.0);
        }
    }

    void run(std::uint64_t points) {
        std::mt19937_64 random(1);
        const auto part = [&random] { return static_cast<double>(random() >> 11U) * 0x1p-53; };
        const std::uint64_t each = points / 2 / function.ranges.size() + 1;
        for (const Range range : function.ranges) {
            for (std::uint64_t i = 0; i < each; ++i) check(range.low + (range.high - range.low) * part());
        }
        // Points at all distances from a centre, from one unit in the last place to its magnitude
        // (from 0: to 1), and points with every exponent.
        const std::uint64_t near = points / 2 / function.centres.size() + 1;
        const bool positive = function.ranges[0].low >= 0.0;
        for (const double centre : function.centres) {
            for (std::uint64_t i = 0; i < near; ++i) {
                const double distance =
                    centre == 0.0 ? std::exp2(-1074.0 * part()) : std::fabs(centre) * std::exp2(-52.0 * part());
                const double point =
                    random() % 2 == 0 || (positive && centre == 0.0) ? centre + distance : centre - distance;
                check(point);
            }
        }
    }
};

}  // namespace

int main(int count, char** arguments) {
    bool good = true;
    bool any = false;
    for (const Function& function : functions()) {
        if (count > 1 && std::strcmp(arguments[1], function.name) != 0) continue;
        any = true;
        Checker checker(function);
        checker.run(count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 10'000'000);
        good = checker.worst.report(function.bound) && good;
    }
    if (!any) std::puts("there is no function of this name");
    return good && any ? 0 : 1;
}
