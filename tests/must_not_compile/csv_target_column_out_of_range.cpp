// expected: CSV format: column 3 in .targets or .ignored; the text has 2 columns, 1 is the
// first and -1 the last
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] = "1,2\n3,4\n";
#ifndef CORRECTED
constexpr CsvFormat format{.targets = {3}};
#else
constexpr CsvFormat format{.targets = {1}};
#endif
constexpr auto data = csv_dataset<double, text, format>;
