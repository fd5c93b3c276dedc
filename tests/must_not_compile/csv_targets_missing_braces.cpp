// expected: ctnn: columns of a CSV text need braces; write for example .targets = {-2, -1} for the
// last two columns
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] = "1,2\n3,4\n";
#ifndef CORRECTED
constexpr CsvFormat format{.targets = 2};
#else
constexpr CsvFormat format{.targets = {2}};
#endif
constexpr auto data = csv_dataset<double, text, format>;
