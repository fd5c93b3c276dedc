// The results of the constant evaluator for one network, as constants.

#include "expected.hpp"

#include <cstddef>
#include <ctnn/training/trained.hpp>
#include <utility>

#include "fingerprint.hpp"
#include "training.hpp"

namespace same_bits {

namespace {

using Net = Case::Net;
using T = Net::value_type;

constexpr Given<Case> given{ctnn::initialize<Net>(parameter_seed, Case::Initializer{}), input_seed, target_seed};

template <std::size_t length>
struct Segment {
    T values[length];
    std::size_t count;

    constexpr void take(T x) { values[count++] = x; }
};

template <class C>
struct TrainingTask {
    static constexpr auto data = draw_dataset<C>(input_seed, target_seed);
    static constexpr auto recipe = recipe_of<C>(parameter_seed);
};

template <class C, Check check, std::size_t number>
consteval auto evaluate();

// Separate variables instead of one array, because the limits apply to each variable.
template <class C, Check check, std::size_t number>
constexpr Segment<layout<C, check>().length> evaluated = evaluate<C, check, number>();

template <class C, Check check, std::size_t number>
consteval auto evaluate() {
    Segment<layout<C, check>().length> numbers{};
    if constexpr (check == Check::forward) {
        compute_forward(given.net, evaluated<C, Check::inputs, number>.values, numbers);
    } else if constexpr (check == Check::training) {
        const Net& net = ctnn::trained<Net, TrainingTask<C>::data, TrainingTask<C>::recipe>;
        const auto& losses = ctnn::loss_history<Net, TrainingTask<C>::data, TrainingTask<C>::recipe>;
        for (std::size_t i = 0; i < Net::parameter_count; ++i) numbers.take(net.parameters[i]);
        for (std::size_t i = 0; i < epochs; ++i) numbers.take(losses[i]);
    } else {
        compute<C, check>(given, number, numbers);
    }
    return numbers;
}

template <class C, Check check, std::size_t number>
constexpr std::uint64_t segment_fingerprint = [] {
    Fingerprint fingerprint;
    for (const T& x : evaluated<C, check, number>.values) fingerprint.take(x);
    return fingerprint.value;
}();

template <class C, Check check, class Numbers = std::make_index_sequence<layout<C, check>().segments>>
struct Segments;

template <class C, Check check, std::size_t... number>
struct Segments<C, check, std::index_sequence<number...>> {
    static constexpr const T* values[] = {evaluated<C, check, number>.values...};

    static consteval std::uint64_t fingerprint() {
        Fingerprint all;
        (all.add(segment_fingerprint<C, check, number>), ...);
        return all.value;
    }
};

template <class C, Check check>
consteval Constants<T> constants() {
    if constexpr (has<C>(check)) {
        return {Segments<C, check>::values};
    } else {
        return {nullptr};
    }
}

template <class C, Check check>
consteval std::uint64_t fingerprint() {
    if constexpr (has<C>(check)) {
        return Segments<C, check>::fingerprint();
    } else {
        return 0;
    }
}

}  // namespace

constexpr Constants<T> Expected<Case>::parameters = constants<Case, Check::parameters>();
constexpr Constants<T> Expected<Case>::inputs = constants<Case, Check::inputs>();
constexpr Constants<T> Expected<Case>::forward = constants<Case, Check::forward>();
constexpr Constants<T> Expected<Case>::gradient = constants<Case, Check::gradient>();
constexpr Constants<T> Expected<Case>::training = constants<Case, Check::training>();
constexpr std::uint64_t Expected<Case>::fingerprints[] = {
    fingerprint<Case, Check::parameters>(), fingerprint<Case, Check::inputs>(), fingerprint<Case, Check::forward>(),
    fingerprint<Case, Check::gradient>(), fingerprint<Case, Check::training>()};

}  // namespace same_bits
