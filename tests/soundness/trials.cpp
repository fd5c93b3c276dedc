// 60 rounds of 20 networks with 100,000 points each: random, at corners, and moved towards the
// bounds.

#include <cstdint>
#include <cstdio>
#include <proofs/trial.hpp>

int main() {
    trial::Result result;
    for (std::uint64_t round = 0; round < 60; ++round) {
        trial::add_all<double>(result, 1000 * round, 100'000);
        trial::add_all<float>(result, 1000 * round + 500, 100'000);
    }
    std::printf("%zu networks, %zu of them bounded, %zu points: %zu outside their bounds\n", result.networks,
                result.bounded, result.points, result.escapes);
    return result.escapes == 0 && result.bounded > 1000 ? 0 : 1;
}
