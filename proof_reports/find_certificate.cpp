// Searches at run time for a certificate of an ACAS Xu property and writes it as a header; see acasxu.cpp.

#include <cstdio>
#include <string_view>

#include "acasxu.hpp"
#include EMBEDDED

int main(int count, char** arguments) {
    using namespace acasxu;
    static constexpr auto net = models::nnet<double, embedded::NETWORK>;
    static const auto search = search_certificate<20'000>(net, box<PROPERTY>, not_clear_of_conflict);
    std::puts(report_line(search.verdict, requirement(NAME, not_clear_of_conflict)).characters);
    if (count != 2 || !search.found()) return 1;
    std::FILE* const file = std::fopen(arguments[1], "w");
    if (file == nullptr) return 1;
    write_certificate(search, "certificate",
                      [file](std::string_view text) { std::fwrite(text.data(), 1, text.size(), file); });
    return std::fclose(file);
}
