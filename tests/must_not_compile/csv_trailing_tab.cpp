// expected: CSV line 1, column 3: the value is missing
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr char text[] = "1\t2\t\n\t3\t4\n";
#else
constexpr char text[] = "1\t2\t0\n0\t3\t4\n";
#endif
constexpr auto table = csv<double, text, CsvFormat{.delimiter = '\t'}>;
