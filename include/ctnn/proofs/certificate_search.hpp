#pragma once

#include <cstddef>
#include <string_view>

#include <ctnn/proofs/proves.hpp>

/// Search at run time for a certificate that the compiler then checks, for properties that take too many boxes to be
/// proved by a search in the compiler.
namespace ctnn {

/// The result of a search. If it is proved, the certificate is the first `splits.count` nodes.
template <class Net, std::size_t capacity>
struct CertificateSearch {
    Verdict<Net> verdict;
    detail::RecordedSplits<capacity> splits;

    [[nodiscard]] constexpr bool found() const { return verdict.answer == Answer::proved && splits.count <= capacity; }
};

/// Searches for a certificate of at most `capacity` nodes; a proof over n parts has 2 n - 1. The result can exceed the
/// stack: `static const auto search = search_certificate<10000>(net, box, property);`
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

/// Writes the certificate as a C++ header, by calls of `put`:
/// `write_certificate(search, "requirement_7", [](std::string_view text) { ... });`
template <class Net, std::size_t capacity, class Put>
constexpr void write_certificate(const CertificateSearch<Net, capacity>& search, std::string_view name, Put put) {
    put("#pragma once\n\n#include <ctnn/proofs/certificate.hpp>\n\n");
    const std::size_t parts = (search.splits.count + 1) / 2;
    put((FixedString<80>{} + "// " + parts + (parts == 1 ? " part\n" : " parts\n")).view());
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
