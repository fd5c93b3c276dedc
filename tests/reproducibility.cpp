#include <ctnn/reproducibility.hpp>

#include <cfenv>
#include <cstddef>
#include <string_view>

#include "catch.hpp"

/// That it finds out what flags do is tested in flags/, where programs are compiled with them.
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

/// A code is false and has a message that no other has.
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

TEST_CASE("reproducibility: this program computes the bits that the compiler computed") {
    const ReproducibilityCheck check = check_reproducibility();
    CAPTURE(check.message());
    CHECK(check);
    CHECK(each_code_has_a_message());
}

TEST_CASE("reproducibility: a direction of rounding that is not to nearest is found") {
    REQUIRE(std::fesetround(FE_DOWNWARD) == 0);
    const ReproducibilityCheck check = check_reproducibility();
    REQUIRE(std::fesetround(FE_TONEAREST) == 0);
    CHECK(check.code == ReproducibilityProblemCode::rounding_direction);
}
