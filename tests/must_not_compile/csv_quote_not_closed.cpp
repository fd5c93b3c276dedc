// expected: CSV line 2, column 1: the closing quote is missing
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr char text[] = "1,2\n\"3,4\n";
#else
constexpr char text[] = "1,2\n\"3\",4\n";
#endif
constexpr auto data = csv_dataset<double, text>;
