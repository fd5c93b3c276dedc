// expected: CSV text: all rows are of one class, 'setosa'
#include <ctnn/ctnn.hpp>
using namespace ctnn;

#ifndef CORRECTED
constexpr char text[] = "1.5,setosa\n4.5,\"setosa\"\n";
#else
constexpr char text[] = "1.5,setosa\n4.5,virginica\n";
#endif
constexpr auto data = csv_classes<double, text>;
