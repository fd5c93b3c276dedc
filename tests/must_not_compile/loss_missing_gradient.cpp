// expected: ctnn: this loss has no gradient(y, target, dy); add value(y, target), which returns the loss, and
// gradient(y, target, dy), which writes dL/dy

#include <ctnn/ctnn.hpp>

using namespace ctnn;

struct Largest {
    template <class T, std::size_t N>
    static constexpr T value(const T (&y)[N], const T (&target)[N]) {
        T largest = T(0);
        for (std::size_t i = 0; i < N; ++i) {
            const T error = absolute(y[i] - target[i]);
            largest = error > largest ? error : largest;
        }
        return largest;
    }
#ifdef CORRECTED
    template <class T, std::size_t N>
    static constexpr void gradient(const T (&y)[N], const T (&target)[N], T (&dy)[N]) {
        const T largest = value(y, target);
        for (std::size_t i = 0; i < N; ++i) {
            dy[i] = absolute(y[i] - target[i]) < largest ? T(0) : y[i] > target[i] ? T(1) : T(-1);
        }
    }
#endif
};

using Net = Network<double, Input<1>, Dense<1>>;

constexpr Dataset<double, 1, 1, 1> data{.inputs = {{{1}}}, .targets = {{{1}}}};
constexpr Recipe<SGD, Largest> recipe{.epochs = 2};
constexpr auto result = fit(zeros<Net>(), data, recipe);
