// expected: CSV line 3: 2 cells, but line 1 has 3
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr char text[] = "1,2,3\n4,5,6\n7,8\n";
#else
constexpr char text[] = "1,2,3\n4,5,6\n7,8,9\n";
#endif
constexpr auto data = csv_dataset<double, text>;
