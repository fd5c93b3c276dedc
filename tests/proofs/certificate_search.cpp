#include <ctnn/proofs/certificate_search.hpp>

#include <array>
#include <cstddef>
#include <string>

#include <ctnn/layers/dense.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

using Xor = Network<float, Input<2>, Dense<2, ReLU>, Dense<1>>;
constexpr Xor net{{1.0F, 1.0F, 1.0F, 1.0F, 0.0F, -1.0F, 1.0F, -2.0F, 0.0F}};
constexpr Box unit{{{0.0, 1.0}, {0.0, 1.0}}};

constexpr auto found = search_certificate<100>(net, unit, output<0> < 1.2);
static_assert(found.found());
static_assert(found.splits.count % 2 == 1);
static_assert(found.splits.count > 3);
static_assert(found.splits.splits[found.splits.count - 1] == 65535, "a tree ends with a part");

// Not found: with capacity for one node less, and if the property is not proved.
constexpr auto no_room = search_certificate<found.splits.count - 1>(net, unit, output<0> < 1.2);
static_assert(!no_room.found());
constexpr auto just_room = search_certificate<found.splits.count>(net, unit, output<0> < 1.2);
static_assert(just_room.found());
static_assert(just_room.splits.count == found.splits.count);
constexpr auto is_false = search_certificate<100>(net, unit, output<0> < 0.9);
static_assert(!is_false.found());
static_assert(is_false.verdict.answer == Answer::refuted);

/// The written header contains the nodes, which prove the property.
std::size_t read_number(const std::string& text, std::size_t& at) {
    std::size_t number = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        number = 10 * number + static_cast<std::size_t>(text[at] - '0');
    }
    return number;
}

}  // namespace

TEST_CASE("proofs/certificate_search: the written certificate is the one found, and is checked") {
    std::string text;
    write_certificate(found, "parts", [&text](std::string_view piece) { text += piece; });
    std::size_t at = text.find("Certificate<") + 12;
    CHECK(read_number(text, at) == found.splits.count);
    at = text.find("{{");
    Certificate<found.splits.count> certificate{};
    for (auto& split : certificate.splits) {
        at = text.find_first_of("0123456789", at);
        split = static_cast<std::uint16_t>(read_number(text, at));
    }
    CHECK(text.find_first_of("0123456789", at) == std::string::npos);
    CHECK(certificate.splits.front() == found.splits.splits.front());
    const auto verdict = prove(net, unit, output<0> < 1.2, certificate);
    CHECK(verdict.answer == Answer::proved);
    CHECK(verdict.method == Method::certificate);
    CHECK(verdict.boxes == (found.splits.count + 1) / 2);
    // A certificate of another box does not match.
    CHECK(prove(net, Box<2>{{{0, 4}, {0, 4}}}, output<0> < 1.2, certificate).answer != Answer::proved);
}
