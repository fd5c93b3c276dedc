#include "task.hpp"

constexpr compiled::Net net = ctnn::trained<compiled::Net, compiled::exclusive_or, compiled::recipe<1000>>;
static_assert(ctnn::accuracy(net, compiled::exclusive_or) == 1.0);
static_assert(net({0, 0})[0] < 0.5);
static_assert(net({0, 1})[0] > 0.5);
static_assert(ctnn::trained<compiled::Net, compiled::exclusive_or, compiled::recipe<1000>>({1, 0})[0] > 0.5);
static_assert(ctnn::loss_history<compiled::Net, compiled::exclusive_or, compiled::recipe<1000>>[999] < 0.05);
static_assert(ctnn::fingerprint(net) != 0);

double output(double a, double b) { return net({a, b})[0]; }
