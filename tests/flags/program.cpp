#include <cfenv>
#include <cstdio>
#include <ctnn/reproducibility.hpp>
#include <string_view>
#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

/// Makes the change that the argument names, then prints whether the program computes the same bits
/// as the compiler.
int main(int count, char** arguments) {
    const std::string_view change = count > 1 ? arguments[1] : "";
#if defined(__SSE2__)
    // Sets FTZ and DAZ, like the start-up code of -ffast-math.
    if (change == "flush") _mm_setcsr(_mm_getcsr() | 0x8040U);
#endif
    if (change == "upward") std::fesetround(FE_UPWARD);
    if (change == "downward") std::fesetround(FE_DOWNWARD);
    if (change == "toward_zero") std::fesetround(FE_TOWARDZERO);
    const auto reproducibility = ctnn::check_reproducibility();
    std::fesetround(FE_TONEAREST);
    std::printf("%.*s\n", static_cast<int>(reproducibility.message().size()), reproducibility.message().data());
    return 0;
}
