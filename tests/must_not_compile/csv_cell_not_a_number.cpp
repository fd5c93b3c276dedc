// expected: CSV line 2, column 3: not a number: 'six'
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr char text[] = "1,2,3\n4,5,six\n";
#else
constexpr char text[] = "1,2,3\n4,5,6\n";
#endif
constexpr auto table = csv<double, text>;
