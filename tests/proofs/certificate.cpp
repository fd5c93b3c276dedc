#include <ctnn/proofs/certificate.hpp>

#include <string>

#include <ctnn/layers/dense.hpp>
#include <ctnn/proofs/certificate_search.hpp>
#include <ctnn/proofs/proved.hpp>

#include "catch.hpp"
#include "proofs/exclusive_or.hpp"

namespace {

using namespace ctnn;
using namespace exclusive_or_network;

constexpr auto property = requirement("REQ-9", output<0><1.2 && output<0>> - 0.2);

// The certificate of a search.
constexpr auto search = search_certificate<200>(exclusive_or, unit, property);
static_assert(search.found());
static_assert(search.splits.count == 2 * ((search.splits.count + 1) / 2) - 1);

template <std::size_t nodes>
constexpr Certificate<nodes> first_of(const std::array<std::uint16_t, 200>& splits) {
    Certificate<nodes> certificate{};
    for (std::size_t i = 0; i < nodes; ++i) certificate.splits[i] = splits[i];
    return certificate;
}
constexpr auto certificate = first_of<search.splits.count>(search.splits.splits);
static_assert(proved<exclusive_or, unit, property, certificate>);
static_assert(verdict<exclusive_or, unit, property, certificate>.method == Method::certificate);
static_assert(verdict<exclusive_or, unit, property, certificate>.boxes == (search.splits.count + 1) / 2);

// The same proof in sixteen assertions over a sixteenth of the parts each.
CTNN_PROVED(exclusive_or, unit, property, certificate);
static_assert(verdict<exclusive_or, unit, property, detail::segment_of<certificate, 1, 16>>.boxes < certificate.parts);

// Nodes that are not a tree, or parts that are too large, prove nothing.
constexpr auto too_short = first_of<search.splits.count - 1>(search.splits.splits);
static_assert(prove(exclusive_or, unit, property, too_short).reason == UndecidedReason::certificate_mismatch);
constexpr auto too_long = first_of<search.splits.count + 1>(search.splits.splits);
static_assert(prove(exclusive_or, unit, property, too_long).reason == UndecidedReason::certificate_mismatch);
constexpr Certificate<1> one_part{{65535}};
static_assert(prove(exclusive_or, unit, property, one_part).reason == UndecidedReason::certificate_mismatch);
constexpr Certificate<3> another_input{{2, 65535, 65535}};
static_assert(prove(exclusive_or, unit, property, another_input).reason == UndecidedReason::certificate_mismatch);
constexpr auto tighter = output<0> < 1.05;
static_assert(prove(exclusive_or, unit, tighter, certificate).answer != Answer::proved);
constexpr auto wrong = output<0> < 0.9;
static_assert(prove(exclusive_or, unit, wrong, certificate).answer != Answer::proved);

}  // namespace

TEST_CASE("proofs/certificate: write_certificate() writes a header") {
    std::string text;
    constexpr auto small = search_certificate<200>(exclusive_or, Box{{{0.9, 1.0}, {0.9, 1.0}}}, property);
    write_certificate(small, "requirement_9", [&text](std::string_view piece) { text += piece; });
    CHECK(text ==
          "#pragma once\n\n#include <ctnn/proofs/certificate.hpp>\n\n// 1 part\n"
          "inline constexpr ctnn::Certificate<1> requirement_9{{\n    65535}};\n");
}

TEST_CASE("proofs/certificate: a search that gives up has no certificate") {
    const auto endless = search_certificate<50>(exclusive_or, unit, output<0> < 1.0001);
    CHECK_FALSE(endless.found());
    CHECK(prove(exclusive_or, unit, property, certificate).answer == Answer::proved);
}
