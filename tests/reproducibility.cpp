#include <ctnn/reproducibility.hpp>

#include <cfenv>
#include <cstddef>
#include <string_view>

#include "catch.hpp"

/// flags/ tests that the check detects the effects of flags, in programs compiled with them.
namespace {

using namespace ctnn;

constexpr ReproducibilityProblemCode codes[] = {ReproducibilityProblemCode::rounding_direction,
                                                ReproducibilityProblemCode::subnormals,
                                                ReproducibilityProblemCode::not_a_number,
                                                ReproducibilityProblemCode::signed_zeros,
                                                ReproducibilityProblemCode::contraction,
                                                ReproducibilityProblemCode::reassociation,
                                                ReproducibilityProblemCode::reciprocals,
                                                ReproducibilityProblemCode::functions,
                                                ReproducibilityProblemCode::networks};

/// Whether a code converts to false and has a unique message.
constexpr bool each_code_has_a_message() {
    if (!ReproducibilityCheck{} || ReproducibilityCheck{}.message().empty()) return false;
    for (const ReproducibilityProblemCode code : codes) {
        const ReproducibilityCheck check{code};
        if (check || check.message() == ReproducibilityCheck{}.message()) return false;
        for (const ReproducibilityProblemCode other : codes) {
            if (other != code && ReproducibilityCheck{other}.message() == check.message()) return false;
        }
    }
    return true;
}

static_assert(each_code_has_a_message());

}  // namespace

TEST_CASE("reproducibility: this program computes the same bits as the compiler") {
    const ReproducibilityCheck check = check_reproducibility();
    CAPTURE(check.message());
    CHECK(check);
    CHECK(each_code_has_a_message());
}

TEST_CASE("reproducibility: a rounding direction other than to nearest is detected") {
    REQUIRE(std::fesetround(FE_DOWNWARD) == 0);
    const ReproducibilityCheck check = check_reproducibility();
    REQUIRE(std::fesetround(FE_TONEAREST) == 0);
    CHECK(check.code == ReproducibilityProblemCode::rounding_direction);
}
