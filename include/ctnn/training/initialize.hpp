#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <ctnn/core/plain_array.hpp>
#include <ctnn/core/strict_fp.hpp>
#include <ctnn/data/random.hpp>
#include <ctnn/layers/tree.hpp>
#include <ctnn/math/sqrt.hpp>
#include <ctnn/network.hpp>

/// Initializers of a network's parameters. An initializer has three functions: scale<T>(fan_in,
/// fan_out) returns the scale of a layer's weights, weight(random, scale) draws a weight, and
/// bias<T>(random) draws a bias.
namespace ctnn {

CTNN_STRICT_FP_BEGIN

namespace detail {

struct ZeroBias {
    template <class T>
    static constexpr T bias(Random&) {
        return T(0);
    }
};

struct UniformWeights : ZeroBias {
    template <class T>
    static constexpr T weight(Random& random, T scale) {
        return random.uniform(-scale, scale);
    }
};

struct NormalWeights : ZeroBias {
    template <class T>
    static constexpr T weight(Random& random, T scale) {
        return scale * random.normal<T>();
    }
};

template <class T>
constexpr T root_of_ratio(std::size_t numerator, std::size_t denominator) {
    return math::sqrt(static_cast<T>(numerator) / static_cast<T>(denominator));
}

}  // namespace detail

/// Sets all parameters to 0. Only for networks without a hidden layer, because hidden neurons that
/// start equal stay equal.
struct Zeros : detail::ZeroBias {
    template <class T>
    static constexpr T scale(std::size_t, std::size_t) {
        return T(0);
    }

    template <class T>
    static constexpr T weight(Random&, T) {
        return T(0);
    }
};

/// Draws weights and biases from the uniform distribution over [low, high).
struct Uniform {
    double low = -1.0;
    double high = 1.0;

    static constexpr std::string_view problems[] = {
        "Uniform's low is above its high, or one of them is not within +-1,000,000",
        "Uniform's low and high are different, but equal in the network's type"};
    /// The number of the problem in `problems` for a network of T; 0 if there is none.
    template <class T = double>
    [[nodiscard]] constexpr std::size_t problem() const {
        if (!(low <= high && low >= -1e6 && high <= 1e6)) return 1;
        return low < high && !(static_cast<T>(low) < static_cast<T>(high)) ? 2 : 0;
    }

    template <class T>
    constexpr T bias(Random& random) const {
        return random.uniform(static_cast<T>(low), static_cast<T>(high));
    }

    template <class T>
    static constexpr T scale(std::size_t, std::size_t) {
        return T(0);
    }

    template <class T>
    constexpr T weight(Random& random, T) const {
        return bias<T>(random);
    }
};

/// Uniform within +-sqrt(6 / (fan_in + fan_out)), biases 0 (Glorot and Bengio, 2010): for Sigmoid,
/// Tanh and Softmax.
struct XavierUniform : detail::UniformWeights {
    template <class T>
    static constexpr T scale(std::size_t fan_in, std::size_t fan_out) {
        return detail::root_of_ratio<T>(6, fan_in + fan_out);
    }
};

/// Normal with deviation sqrt(2 / (fan_in + fan_out)), biases 0 (Glorot and Bengio, 2010).
struct XavierNormal : detail::NormalWeights {
    template <class T>
    static constexpr T scale(std::size_t fan_in, std::size_t fan_out) {
        return detail::root_of_ratio<T>(2, fan_in + fan_out);
    }
};

/// Uniform within +-sqrt(6 / fan_in), biases 0 (He, Zhang, Ren and Sun, 2015; also called Kaiming):
/// for ReLU and similar activations.
struct HeUniform : detail::UniformWeights {
    template <class T>
    static constexpr T scale(std::size_t fan_in, std::size_t) {
        return detail::root_of_ratio<T>(6, fan_in);
    }
};

/// Normal with deviation sqrt(2 / fan_in), biases 0 (He, Zhang, Ren and Sun, 2015).
struct HeNormal : detail::NormalWeights {
    template <class T>
    static constexpr T scale(std::size_t fan_in, std::size_t) {
        return detail::root_of_ratio<T>(2, fan_in);
    }
};

namespace detail {

/// Draws the parameter blocks of each layer it is called with.
template <class T, std::size_t N, class Initializer>
struct LayerInitializer {
    T (&p)[N];
    const Initializer& initializer;
    Random& random;

    template <class Layer, std::size_t offset>
    constexpr void operator()() {
        std::size_t first = offset;
        for (const ParameterBlock& block : Layer::parameters) {
            const std::size_t end = first + block.size();
            if (block.kind == ParameterKind::weight) {
                const T scale = initializer.template scale<T>(block.fan_in, block.fan_out);
                for (; first < end; ++first) p[first] = initializer.weight(random, scale);
            } else if (block.kind == ParameterKind::bias) {
                for (; first < end; ++first) p[first] = initializer.template bias<T>(random);
            } else {
                for (; first < end; ++first) p[first] = block.kind == ParameterKind::ones ? T(1) : T(0);
            }
        }
    }
};

}  // namespace detail

/// Returns a network whose parameters are drawn from the seed, layer by layer.
template <class Net, class Initializer = XavierUniform>
[[nodiscard]] constexpr Net initialize(std::uint64_t seed, const Initializer& initializer = {}) {
    kernels::PlainArray<typename Net::value_type, Net::parameter_count> p{};
    Random random(seed);
    detail::LayerInitializer<typename Net::value_type, Net::parameter_count, Initializer> draw{p.values, initializer,
                                                                                               random};
    detail::for_each_layer<typename Net::Chain>(draw);
    return Net{kernels::to_std(p)};
}

CTNN_STRICT_FP_END

}  // namespace ctnn
