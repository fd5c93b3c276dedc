#pragma once

#include <cstddef>

#include <ctnn/kernels/pass_through_vectors.hpp>

namespace ctnn::kernels {

/// The vector kernel of a layer without parameters that has only arithmetic on arrays: its values
/// are copied to arrays and back.
template <class Layer, class T, auto requested>
struct ArraysInVectors : VectorsWithoutParameters<T, Layer::input, Layer::output> {
    using Base = VectorsWithoutParameters<T, Layer::input, Layer::output>;
    using typename Base::In;
    using typename Base::Out;
    struct Input {
        T x[Layer::inputs];
        T y[Layer::outputs];
    };
    static constexpr bool backward_needs_input = true;

    static constexpr void forward(const typename Base::Parameters&, const typename In::Row& x, Input& saved,
                                  typename Out::Row& z) {
        constexpr T no_parameters[1]{};
        In::store(x, saved.x);
        Layer::template forward<0>(no_parameters, saved.x, saved.y);
        Out::load(saved.y, z);
    }

    static constexpr void backward(const typename Base::Parameters&, const Input& saved, const typename Out::Row& dz,
                                   typename Base::OutputGradient&, typename In::Row& dx) {
        if constexpr (requested.input) {
            constexpr T no_parameters[1]{};
            T no_gradient[1];
            T dy[Layer::outputs];
            T dx_values[Layer::inputs];
            Out::store(dz, dy);
            Layer::template backward<0, requested>(no_parameters, saved.x, saved.y, dy, dx_values, no_gradient, false);
            In::load(dx_values, dx);
        }
    }
};

}  // namespace ctnn::kernels
