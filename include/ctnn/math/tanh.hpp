#pragma once

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/math/expm1.hpp>

namespace ctnn::math {

CTNN_STRICT_FP_BEGIN

namespace detail {

/// Numbers a and tanh a, one pair for each value of the four bits after the first of a + 1/4. By
/// scripts/make_tanh_table.py, like the series of d coth d below.
inline constexpr double tanh_places[101] = {0x0.0p+0,
                                            0x0.0p+0,
                                            0x0.0p+0,
                                            0x1.80000005c4000p-5,
                                            0x1.0000000078000p-4,
                                            0x1.4000000188800p-4,
                                            0x1.8000000115800p-4,
                                            0x1.c00000022c800p-4,
                                            0x1.fffffffae0000p-4,
                                            0x1.2000000316e00p-3,
                                            0x1.3ffffffba0000p-3,
                                            0x1.5fffffffd8200p-3,
                                            0x1.7ffffffb0f800p-3,
                                            0x1.9ffffffb45600p-3,
                                            0x1.bffffffde6c00p-3,
                                            0x1.dffffffde9a00p-3,
                                            0x1.fffffffc78000p-3,
                                            0x1.2000000333000p-2,
                                            0x1.3fffffff8bc00p-2,
                                            0x1.6000000244400p-2,
                                            0x1.7ffffffe95000p-2,
                                            0x1.9ffffffeb7c00p-2,
                                            0x1.bffffffef2800p-2,
                                            0x1.e0000002d7800p-2,
                                            0x1.ffffffffc4000p-2,
                                            0x1.1000000391c00p-1,
                                            0x1.1ffffffff0400p-1,
                                            0x1.3000000174e00p-1,
                                            0x1.4000000232800p-1,
                                            0x1.5000000045900p-1,
                                            0x1.600000040e200p-1,
                                            0x1.70000003cbc00p-1,
                                            0x1.7ffffffe4b800p-1,
                                            0x1.9ffffffb83200p-1,
                                            0x1.c000000342c00p-1,
                                            0x1.dffffffd6de00p-1,
                                            0x1.0000000378000p+0,
                                            0x1.10000001f2500p+0,
                                            0x1.20000003e7000p+0,
                                            0x1.2ffffffe56e00p+0,
                                            0x1.40000001aa400p+0,
                                            0x1.50000000d2000p+0,
                                            0x1.6000000324600p+0,
                                            0x1.70000000ebc00p+0,
                                            0x1.8000000310800p+0,
                                            0x1.9000000100400p+0,
                                            0x1.a0000002e5000p+0,
                                            0x1.b000000683400p+0,
                                            0x1.c000000610400p+0,
                                            0x1.e000000300c00p+0,
                                            0x1.00000000ec000p+1,
                                            0x1.10000003d5c00p+1,
                                            0x1.200000003cc00p+1,
                                            0x1.2ffffffbbf100p+1,
                                            0x1.3ffffffc3d800p+1,
                                            0x1.5000000073800p+1,
                                            0x1.5ffffffd11400p+1,
                                            0x1.6ffffffb2d300p+1,
                                            0x1.7ffffffe12800p+1,
                                            0x1.9000000133d00p+1,
                                            0x1.9fffffffe2c00p+1,
                                            0x1.b0000002b5900p+1,
                                            0x1.bffffffb12400p+1,
                                            0x1.d0000001f0a00p+1,
                                            0x1.dffffff9aa200p+1,
                                            0x1.fffffffb2c000p+1,
                                            0x1.0ffffffc6b100p+2,
                                            0x1.1fffffff08800p+2,
                                            0x1.3000000405900p+2,
                                            0x1.3ffffffb47400p+2,
                                            0x1.5000000059400p+2,
                                            0x1.6000000275c00p+2,
                                            0x1.6ffffffb65400p+2,
                                            0x1.7ffffffa3a800p+2,
                                            0x1.8ffffffdc5b00p+2,
                                            0x1.a000000155400p+2,
                                            0x1.affffffce8900p+2,
                                            0x1.c0000003e0400p+2,
                                            0x1.cffffff997b00p+2,
                                            0x1.dffffff8ddc00p+2,
                                            0x1.f000000377600p+2,
                                            0x1.07fffffee6780p+3,
                                            0x1.17fffffe4b980p+3,
                                            0x1.280000016d600p+3,
                                            0x1.37fffffdf5280p+3,
                                            0x1.47fffffedd280p+3,
                                            0x1.57fffffac0400p+3,
                                            0x1.680000057e400p+3,
                                            0x1.78000005bcc00p+3,
                                            0x1.87fffffa04c00p+3,
                                            0x1.97fffff9c6400p+3,
                                            0x1.a800000678400p+3,
                                            0x1.b8000006b6c00p+3,
                                            0x1.c7fffff90ac00p+3,
                                            0x1.d800000733c00p+3,
                                            0x1.e800000772400p+3,
                                            0x1.f8000007b0c00p+3,
                                            0x1.0bfffffbe9200p+4,
                                            0x1.1bfffffbaaa00p+4,
                                            0x1.2bfffffb6c200p+4,
                                            0x1.3c000004d2600p+4};
inline constexpr double tanh_at_places[101] = {0x0.0p+0,
                                               0x0.0p+0,
                                               0x0.0p+0,
                                               0x1.7fb810354492bp-5,
                                               0x1.ff55997ef21e1p-5,
                                               0x1.3f59bd3fcea50p-4,
                                               0x1.7ee102490e1c8p-4,
                                               0x1.be38d83571414p-4,
                                               0x1.fd5992b73fcd2p-4,
                                               0x1.1e1dd058d5078p-3,
                                               0x1.3d6bc7acc3a9fp-3,
                                               0x1.5c930722530ecp-3,
                                               0x1.7b8ff8fefa666p-3,
                                               0x1.9a5f1be2dc4c0p-3,
                                               0x1.b8fd0414a7721p-3,
                                               0x1.d7665cf7c1725p-3,
                                               0x1.f597ea6650026p-3,
                                               0x1.18a399e9aa009p-2,
                                               0x1.35f98a0e3cb7ep-2,
                                               0x1.52c2c563dd1f8p-2,
                                               0x1.6ef53de78c98dp-2,
                                               0x1.8a87e14a1c3d9p-2,
                                               0x1.a5729ee3a82a0p-2,
                                               0x1.bfae6abbbec11p-2,
                                               0x1.d9353d75397f6p-2,
                                               0x1.f20211a8d7b71p-2,
                                               0x1.05086f2f61a37p-1,
                                               0x1.10af47e1ca7d0p-1,
                                               0x1.1bf47ead3e75bp-1,
                                               0x1.26d76f7351bb0p-1,
                                               0x1.3157dfec93fd2p-1,
                                               0x1.3b75f8bf121d2p-1,
                                               0x1.45323e542ab9ap-1,
                                               0x1.5788ff0e5af1dp-1,
                                               0x1.686650ba67269p-1,
                                               0x1.77d838e210db1p-1,
                                               0x1.85efab5439192p-1,
                                               0x1.92bfb37255a8dp-1,
                                               0x1.9e5cb5bcf6363p-1,
                                               0x1.a8dbcbc20fccdp-1,
                                               0x1.b2523bb7a1ecap-1,
                                               0x1.bad50a4ad28c5p-1,
                                               0x1.c278a52bb9b43p-1,
                                               0x1.c950a3346be30p-1,
                                               0x1.cf6f9787fadedp-1,
                                               0x1.d4e6f4647b111p-1,
                                               0x1.d9c6faff36cb3p-1,
                                               0x1.de1eb5951fcc2p-1,
                                               0x1.e1fbf97f94a6dp-1,
                                               0x1.e8789ecf4aee0p-1,
                                               0x1.ed9505e1feef0p-1,
                                               0x1.f1994df7feca8p-1,
                                               0x1.f4bfd6c2ea61cp-1,
                                               0x1.f73776b21603dp-1,
                                               0x1.f925826040badp-1,
                                               0x1.faa7934b7f848p-1,
                                               0x1.fbd509ae4a32ep-1,
                                               0x1.fcc04cdb8f48ep-1,
                                               0x1.fd77d1118d364p-1,
                                               0x1.fe06eb069199bp-1,
                                               0x1.fe76795d34867p-1,
                                               0x1.fecd6b7eb0090p-1,
                                               0x1.ff112c6396a75p-1,
                                               0x1.ff45f6d366d64p-1,
                                               0x1.ff6f17a74620fp-1,
                                               0x1.ffa817089a12fp-1,
                                               0x1.ffcaac3f1aeeap-1,
                                               0x1.ffdfa721529e1p-1,
                                               0x1.ffec61279cb18p-1,
                                               0x1.fff419668c2f9p-1,
                                               0x1.fff8c81c6dd76p-1,
                                               0x1.fffb9f2fc23f4p-1,
                                               0x1.fffd583014208p-1,
                                               0x1.fffe63abe2096p-1,
                                               0x1.ffff05e8d307bp-1,
                                               0x1.ffff684feca1ep-1,
                                               0x1.ffffa3ff2267ap-1,
                                               0x1.ffffc8327515ep-1,
                                               0x1.ffffde27609d5p-1,
                                               0x1.ffffeb78a3c2ap-1,
                                               0x1.fffff38c7667ep-1,
                                               0x1.fffffb6b5eceep-1,
                                               0x1.fffffe509d176p-1,
                                               0x1.ffffff614d447p-1,
                                               0x1.ffffffc59e429p-1,
                                               0x1.ffffffea85c50p-1,
                                               0x1.fffffff819506p-1,
                                               0x1.fffffffd17e54p-1,
                                               0x1.fffffffeee426p-1,
                                               0x1.ffffffff9b4bep-1,
                                               0x1.ffffffffdaf40p-1,
                                               0x1.fffffffff25f1p-1,
                                               0x1.fffffffffafc8p-1,
                                               0x1.fffffffffe27dp-1,
                                               0x1.ffffffffff525p-1,
                                               0x1.ffffffffffc02p-1,
                                               0x1.ffffffffffe88p-1,
                                               0x1.fffffffffffcdp-1,
                                               0x1.ffffffffffff9p-1,
                                               0x1.fffffffffffffp-1,
                                               0x1.0000000000000p+0};

/// tanh(a + d) = t + (1 - t^2) d / (d coth d + t d), with t = tanh a from a table; for a double, or
/// lane by lane for a vector of doubles.
template <class X>
constexpr X tanh_of_doubles(const X& x) {
    using Integers = typename ctnn::detail::IntegersOf<X>::type;
    const X size = x < 0.0 ? -x : x;
    const X c = size < 20.0 ? size : X{} + 20.0;
    // Index in the table: the leading bits of c + 1/4, rounded, minus those of 1/4.
    const Integers place = (__builtin_bit_cast(Integers, c + 0.25) - 0x3fcf800000000000UL) >> 48U;
    X a{};
    X t{};
    if constexpr (std::is_same_v<X, double>) {
        a = tanh_places[place];
        t = tanh_at_places[place];
    } else {
        ctnn::detail::look_up<tanh_places, tanh_at_places>(place, a, t, LaneIndex<X>{});
    }
    const X d = c - a;
    const X w = d * d;
    const X y =
        t +
        (1.0 - t * t) * d /
            (t * d + (1.0 + w * (0x1.5555555555555p-2 + w * (-0x1.6c16c16c16c17p-6 +
                                                             w * (0x1.1566abc011567p-9 - w * 0x1.bbd779334ef0bp-13)))));
    return size > 0.0 ? (x < 0.0 ? -y : y) : x;
}

}  // namespace detail

/// The hyperbolic tangent. In float -E / (1 + E) with E = (e^(-2|x|) - 1) / 2, where numerator and
/// denominator are corrected by their rounding errors. Zeros and NaN are returned unchanged.
template <FloatingPoint T>
[[nodiscard]] constexpr T tanh(T x) {
    if constexpr (sizeof(T) == sizeof(double)) {
        return detail::tanh_of_doubles<T>(x);
    } else {
        constexpr T tiny = std::numeric_limits<T>::epsilon() / T(4);
        const T size = x < T(0) ? -x : x;
        const auto e = detail::half_expm1(size < T(25) ? T(-2) * size : T(-50));
        const T under = T(1) + e.head;
        const T lost = ((T(1) - under) + e.head) + e.tail;
        const T quotient = -e.head / under;
        // 2.914 - 2 under approximates 1 / under within a tenth, enough for a correction.
        const T y = quotient - (e.tail + quotient * lost) * (T(2.914) - T(2) * under);
        return size < tiny ? x : x < T(0) ? -y : x > T(0) ? y : x;
    }
}

/// tanh() of each lane.
template <FloatingPointVector X>
[[nodiscard]] constexpr X tanh(const X& x) {
    if constexpr (std::is_same_v<ElementOf<X>, double>) {
        return detail::tanh_of_doubles(x);
    } else {
        X y = x;
        for_each_lane(x, y, [](ElementOf<X> number) { return tanh(number); });
        return y;
    }
}

CTNN_STRICT_FP_END

}  // namespace ctnn::math
