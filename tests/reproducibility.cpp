#include <ctnn/reproducibility.hpp>

#include <cfenv>
#include <cstddef>
#include <string_view>

#include "catch.hpp"

/// That it finds out what flags do is tested in flags/, where programs are compiled with them.
namespace {

using namespace ctnn;

constexpr IdentityFault faults[] = {
    IdentityFault::rounding_direction, IdentityFault::subnormals,  IdentityFault::not_a_number,
    IdentityFault::signed_zeros,       IdentityFault::contraction, IdentityFault::reassociation,
    IdentityFault::reciprocals,        IdentityFault::functions,   IdentityFault::networks};

/// A fault is false and has a sentence that no other has.
constexpr bool each_fault_is_said() {
    if (!IdentityCheck{} || IdentityCheck{}.sentence().empty()) return false;
    for (const IdentityFault fault : faults) {
        const IdentityCheck check{fault};
        if (check || check.sentence() == IdentityCheck{}.sentence()) return false;
        for (const IdentityFault other : faults) {
            if (other != fault && IdentityCheck{other}.sentence() == check.sentence()) return false;
        }
    }
    return true;
}

static_assert(each_fault_is_said());

}  // namespace

TEST_CASE("reproducibility: this program computes the bits that the compiler computed") {
    const IdentityCheck check = check_identity();
    CAPTURE(check.sentence());
    CHECK(check);
    CHECK(each_fault_is_said());
}

TEST_CASE("reproducibility: a direction of rounding that is not to nearest is found") {
    REQUIRE(std::fesetround(FE_DOWNWARD) == 0);
    const IdentityCheck check = check_identity();
    REQUIRE(std::fesetround(FE_TONEAREST) == 0);
    CHECK(check.fault == IdentityFault::rounding_direction);
}
