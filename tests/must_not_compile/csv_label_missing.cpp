// expected: CSV line 2, column 2: the value is missing; .drop_missing = true drops such rows
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr char text[] = "1.5,setosa\n4.5,\n3.5,virginica\n";
#else
constexpr char text[] = "1.5,setosa\n4.5,virginica\n3.5,virginica\n";
#endif
constexpr auto data = csv_classes<double, text>;
