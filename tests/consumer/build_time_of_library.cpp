// A program includes the headers that the library it links generates with PUBLIC.

#include <baked/public_net.hpp>
#include <embedded/public_points.hpp>

double predict(double a, double b);

static_assert(sizeof consumer_data::public_points == 18);

int main() { return predict(1, 2) == consumer_nets::public_net({1, 2})[0] ? 0 : 1; }
