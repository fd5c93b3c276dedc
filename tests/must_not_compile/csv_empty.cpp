// expected: CSV text: no rows
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr char text[] = "length,width\n";
#else
constexpr char text[] = "length,width\n1,2\n";
#endif
constexpr auto table = csv<double, text, CsvFormat{.header = true}>;
