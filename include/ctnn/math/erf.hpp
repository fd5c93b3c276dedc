#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/exp.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// P(z) in erf x = x + x P(x^2) for |x| <= 1. Polynomials by scripts/make_coefficients.sollya.
constexpr double erf_near(double z) {
    return 0x1.06eba8214db68p-3 +
           z * (-0x1.812746b0379b5p-2 +
                z * (0x1.ce2f21a040b02p-4 +
                     z * (-0x1.b82ce311f7069p-6 +
                          z * (0x1.565bccf908894p-8 +
                               z * (-0x1.c02db03ff6859p-11 +
                                    z * (0x1.f9a2bb4bba0e5p-14 +
                                         z * (-0x1.f4ca5bb28570cp-17 +
                                              z * (0x1.b9807f2338cccp-20 +
                                                   z * (-0x1.5c0bc31310e51p-23 +
                                                        z * (0x1.d73d744d725f6p-27 +
                                                             z * -0x1.ac1a419750f6dp-31))))))))));
}

constexpr float erf_near(float z) {
    return 0x1.06eba8p-3F +
           z * (-0x1.81274p-2F +
                z * (0x1.ce2d52p-4F +
                     z * (-0x1.b7fec4p-6F + z * (0x1.542fecp-8F + z * (-0x1.a5197ap-11F + z * 0x1.4c5cb4p-14F)))));
}

/// Q(x) in erf x = 1 - e^-Q(x) for x from 1 to 6 (float: 4); beyond, erf x rounds to 1.
constexpr double erf_far(double x) {
    return 0x1.138733d6f23a1p-21 +
           x * (0x1.20dd1e31588a8p0 +
                x * (0x1.45f6359bd6186p-1 +
                     x * (0x1.a4ab290af62c1p-4 +
                          x * (-0x1.3719a71307e91p-6 +
                               x * (-0x1.b19cf4eb965cdp-12 +
                                    x * (0x1.f70978d602726p-10 +
                                         x * (-0x1.954ac499ae64p-11 +
                                              x * (0x1.1e5c868db49d7p-13 +
                                                   x * (0x1.479c51b78b306p-16 +
                                                        x * (-0x1.7a115c2b3b3c7p-16 +
                                                             x * (0x1.1fdfd648ef842p-17 +
                                                                  x * (-0x1.1bdc805ae48dap-19 +
                                                                       x * (0x1.8cd804bcb75f3p-22 +
                                                                            x * (-0x1.8a9750b80e8c2p-25 +
                                                                                 x * (0x1.0b5714b7f748ep-28 +
                                                                                      x * (-0x1.bc50b580c55c9p-33 +
                                                                                           x * 0x1.5661e2826158ap-38))))))))))))))));
}

constexpr float erf_far(float x) {
    return 0x1.1fb142p-12F +
           x * (0x1.209a46p0F +
                x * (0x1.468302p-1F +
                     x * (0x1.a7cbap-4F + x * (-0x1.6884dep-6F + x * (0x1.879f62p-9F + x * -0x1.8f29cap-13F)))));
}

}  // namespace detail

/// The error function: 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x. NaN is returned
/// unchanged.
template <FloatingPoint T>
[[nodiscard]] constexpr T erf(T x) {
    constexpr T end = sizeof(T) == sizeof(float) ? T(4) : T(6);
    const T size = x < T(0) ? -x : x;
    const T within = size < end ? size : end;
    const T inner = within < T(1) ? within : T(1);
    const T inner_value = inner + inner * detail::erf_near(inner * inner);
    const T outer_value = T(1) - exp(-detail::erf_far(within));
    const T y = within < T(1) ? inner_value : outer_value;
    return x < T(0) ? -y : x > T(0) ? y : x;
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
