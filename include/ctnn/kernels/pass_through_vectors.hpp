#pragma once

#include <cstddef>

#include <ctnn/kernels/vector_ops.hpp>

namespace ctnn::kernels {

/// The vector kernel of a layer without parameters; the counterpart of DenseVectors in
/// kernels/dense_vectors.hpp.
template <class T, std::size_t width>
struct PassThroughVectors {
    using In = VectorOps<T, width>;
    using Out = VectorOps<T, width>;
    struct Parameters {};
    struct Input {};
    struct OutputGradient {};
    using WeightVector = typename VectorOf<T, lane_count_for(width)>::type;
    using BiasVector = typename VectorOf<T, lane_count_for(width)>::type;

    static constexpr void forward(const Parameters&, const typename In::Row& x, Input&, typename Out::Row& z) { z = x; }
    static constexpr void backward(const Parameters&, const typename Out::Row& dz, OutputGradient&,
                                   typename In::Row& dx) {
        dx = dz;
    }
    static constexpr void store_gradient(const Input&, const OutputGradient&, Parameters&, bool) {}
    template <class... Parts>
    static constexpr void step(const Parts&...) {}
    template <std::size_t, std::size_t N>
    static constexpr void load(const T (&)[N], Parameters&) {}
    template <std::size_t, std::size_t N>
    static constexpr void store(const Parameters&, T (&)[N]) {}
};

}  // namespace ctnn::kernels
