// expected: ctnn: the ActivationRelaxation of this activation lacks bounds; add is_linear, over and slopes, see
// proofs/relaxation.hpp

#include <ctnn/ctnn.hpp>

using namespace ctnn;

struct Copy {
    static constexpr bool derivative_needs_z = false;

    template <FloatingPoint T>
    static constexpr T value(T z) {
        return z;
    }
};

namespace ctnn::detail {

template <FloatingPoint T>
struct ActivationRelaxation<Copy, T> {
    static constexpr Rounding rounding = no_rounding;
    static constexpr bool is_linear(double, double) { return true; }
    static constexpr Relaxation over(double lower, double upper) { return {lower, upper, {1, 0}, {1, 0}}; }
#ifdef CORRECTED
    static constexpr Slopes slopes(double, double) { return {1, 1}; }
#endif
};

}  // namespace ctnn::detail

constexpr Network<double, Input<1>, Dense<1, Copy>> net{{1.0, 0.0}};

constexpr bool is_rising = proves(net, Box{{{0, 1}}}, output<0> < 2);
