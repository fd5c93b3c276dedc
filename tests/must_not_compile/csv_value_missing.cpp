// expected: CSV line 2, column 1: the value is missing: '?'; .drop_missing = true drops such
// rows
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] = "1,2\n?,4\n";
#ifndef CORRECTED
constexpr CsvFormat format{};
#else
constexpr CsvFormat format{.drop_missing = true};
#endif
constexpr auto data = csv_dataset<double, text, format>;
