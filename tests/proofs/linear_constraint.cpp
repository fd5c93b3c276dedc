#include <ctnn/proofs/linear_constraint.hpp>

#include "catch.hpp"

namespace {

using ctnn::detail::ConstraintBound;
using ctnn::detail::weakest;

constexpr ConstraintBound<1> holds{1, true, {}};
constexpr ConstraintBound<1> barely_holds{0.5, true, {}};
constexpr ConstraintBound<1> fails{-1, false, {}};
constexpr ConstraintBound<1> barely_fails{0, false, {}};

static_assert(&weakest(holds, barely_holds) == &barely_holds);
static_assert(&weakest(barely_holds, holds) == &barely_holds);
static_assert(&weakest(holds, fails) == &fails);
static_assert(&weakest(barely_fails, holds) == &barely_fails);
static_assert(&weakest(barely_fails, fails) == &fails);

}  // namespace

TEST_CASE("proofs/linear_constraint: static_assert rows hold at run time") {
    CHECK(&weakest(holds, barely_holds) == &barely_holds);
    CHECK(&weakest(holds, fails) == &fails);
}
