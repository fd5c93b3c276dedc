// expected: CSV line 1, column 1: not a number: 'length'; if line 1 is a header, write .header
// = true
#include <ctnn/ctnn.hpp>
using namespace ctnn;

constexpr char text[] = "length,width\n1,2\n3,4\n";
#ifndef CORRECTED
constexpr CsvFormat format{};
#else
constexpr CsvFormat format{.header = true};
#endif
constexpr auto data = csv_dataset<double, text, format>;
