#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/proofs/proves.hpp>

/// The search at run time for a certificate, which the compiler then only checks: for properties that take too many
/// boxes to search for a proof in the compiler.
namespace ctnn {

/// What came of it. With `splits.count` nodes, if the verdict is that it is proved.
template <class Net, std::size_t capacity>
struct CertificateSearch {
    Verdict<Net> verdict;
    detail::RecordedSplits<capacity> splits;

    [[nodiscard]] constexpr bool found() const { return verdict.answer == Answer::proved && splits.count <= capacity; }
};

/// `static const auto search = search_certificate<10000>(net, box, property);` with room for so many nodes; a proof
/// over n parts has 2 n - 1.
template <std::size_t capacity, class Net, std::size_t size, Provable P>
[[nodiscard]] constexpr CertificateSearch<Net, capacity> search_certificate(const Net& net, const Box<size>& box,
                                                                            const P& property) {
    static_assert(detail::check_arguments<Net, Box<size>, P>());
    static_assert(detail::check_network<Net>());
    CertificateSearch<Net, capacity> search{};
    search.verdict = detail::search_for_proof(net, box, property,
                                              {.strongest_method = Method::branch_and_bound, .max_boxes = capacity},
                                              search.splits, detail::unlimited_work);
    return search;
}

/// Hands the certificate as a C++ header to `put`, piece by piece:
/// `write_certificate(search, "requirement_7", [](std::string_view text) { ... });`
template <class Net, std::size_t capacity, class Put>
constexpr void write_certificate(const CertificateSearch<Net, capacity>& search, std::string_view name, Put put) {
    put("#pragma once\n\n#include <ctnn/proofs/certificate.hpp>\n\n");
    put((FixedString<80>{} + "// " + (search.splits.count + 1) / 2 + " parts\n").view());
    put("inline constexpr ctnn::Certificate<");
    put((FixedString<32>{} + search.splits.count).view());
    put("> ");
    put(name);
    put("{{");
    for (std::size_t i = 0; i < search.splits.count; ++i) {
        put(i == 0 ? "\n    " : i % 24 == 0 ? ",\n    " : ", ");
        put((FixedString<32>{} + static_cast<std::size_t>(search.splits.splits[i])).view());
    }
    put("}};\n");
}

}  // namespace ctnn
