// expected: ctnn: the ActivationRelaxation of this activation has no rounding error; add
// `static constexpr Rounding rounding`, see proofs/relaxation.hpp

#include <ctnn/ctnn.hpp>

using namespace ctnn;

/// z times a rounded number near 1, whose relative error does not vanish for small z.
struct NearlyIdentity {
    static constexpr bool derivative_needs_z = false;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return T(0.999) * z;
    }

    template <FloatingPoint T>
    static constexpr T derivative(T, T) {
        return T(0.999);
    }
};

namespace ctnn::detail {

template <FloatingPoint T>
struct ActivationRelaxation<NearlyIdentity, T> {
#ifdef CORRECTED
    static constexpr Rounding rounding{2, 0};
#endif
    static constexpr bool is_linear(double, double) { return true; }
    static constexpr Relaxation over(double lower, double upper) {
        return relax_to_interval(min_of(lower, 0) - 1e-6, max_of(upper, 0) + 1e-6);
    }
    static constexpr Slopes slopes(double, double) { return {0.99, 1}; }
};

}  // namespace ctnn::detail

constexpr Network<double, Input<1>, Dense<1, NearlyIdentity>> net{{1.0, 0.0}};

constexpr bool is_rising = proves(net, Box{{{0, 1}}}, increasing<0, 0>(1e-9));
