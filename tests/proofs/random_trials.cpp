#include "proofs/trial.hpp"

#include "catch.hpp"

/// 60 networks; the preset `soundness` tries more.
TEST_CASE("proofs/random_trials: every value is within its bounds") {
    trial::Result result;
    for (std::uint64_t round = 0; round < 3; ++round) {
        trial::add_all<double>(result, 1000 * round, 2000);
        trial::add_all<float>(result, 1000 * round + 500, 2000);
    }
    CHECK(result.networks == 60);
    CHECK(result.bounded == 60);
    CHECK(result.points >= 60 * 2000);
    CHECK(result.escapes == 0);
}
