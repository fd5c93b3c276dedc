// expected: CSV line 1: a single cell, '1;2'; at least one input and one target expected;
// .delimiter says what separates cells
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] = "1;2\n3;4\n";
#ifndef CORRECTED
constexpr CsvFormat format{};
#else
constexpr CsvFormat format{.delimiter = ';'};
#endif
constexpr auto data = csv_dataset<double, text, format>;
