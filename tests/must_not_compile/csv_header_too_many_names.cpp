// expected: CSV line 1: the header has 3 names, but line 2 has 2 cells
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr char text[] = "length,width,height\n1,2\n";
#else
constexpr char text[] = "length,width\n1,2\n";
#endif
constexpr auto table = csv<double, text, CsvFormat{.header = true}>;
