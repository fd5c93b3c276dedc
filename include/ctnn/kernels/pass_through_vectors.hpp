#pragma once

#include <cstddef>

#include <ctnn/core/shape.hpp>
#include <ctnn/kernels/grid_ops.hpp>

namespace ctnn::kernels {

/// What the vector kernel of a layer without parameters needs besides forward() and backward(); the
/// counterpart of DenseVectors in kernels/dense_vectors.hpp.
template <class T, Shape input, Shape output>
struct VectorsWithoutParameters {
    using In = typename ShapeOps<T, input>::type;
    using Out = typename ShapeOps<T, output>::type;
    struct Parameters {};
    struct Input {};
    struct OutputGradient {};
    using WeightVector = typename VectorOf<T, 2>::type;
    using BiasVector = typename VectorOf<T, 2>::type;

    static constexpr void store_gradient(const Input&, const OutputGradient&, Parameters&, bool) {}
    template <class... Parts>
    static constexpr void step(const Parts&...) {}
    template <std::size_t, std::size_t N>
    static constexpr void load(const T (&)[N], Parameters&) {}
    template <std::size_t, std::size_t N>
    static constexpr void store(const Parameters&, T (&)[N]) {}
};

/// The vector kernel of a layer that passes its values through, in the same shape or another.
template <class T, Shape input, Shape output>
struct PassThroughVectors : VectorsWithoutParameters<T, input, output> {
    using Base = VectorsWithoutParameters<T, input, output>;
    using typename Base::In;
    using typename Base::Out;

    static constexpr void forward(const typename Base::Parameters&, const typename In::Row& x, typename Base::Input&,
                                  typename Out::Row& z) {
        if constexpr (input == output) {
            z = x;
        } else {
            T numbers[input.size()];
            In::store(x, numbers);
            Out::load(numbers, z);
        }
    }

    static constexpr void backward(const typename Base::Parameters&, const typename Out::Row& dz,
                                   typename Base::OutputGradient&, typename In::Row& dx) {
        if constexpr (input == output) {
            dx = dz;
        } else {
            T numbers[input.size()];
            Out::store(dz, numbers);
            In::load(numbers, dx);
        }
    }
};

}  // namespace ctnn::kernels
