#include <cfenv>
#include <cstdio>
#include <ctnn/ctnn.hpp>
#if defined(FLUSH)
#include <xmmintrin.h>
#endif

/// Says whether the flags that it is compiled with keep the bits.
int main() {
#if defined(FLUSH)
    _mm_setcsr(_mm_getcsr() | 0x8040U);  // what the start-up code of -ffast-math does: FTZ and DAZ
#endif
#if defined(UPWARDS)
    std::fesetround(FE_UPWARD);
#endif
    const auto identity = ctnn::check_identity();
    std::printf("%.*s\n", static_cast<int>(identity.sentence().size()), identity.sentence().data());
    return 0;
}
