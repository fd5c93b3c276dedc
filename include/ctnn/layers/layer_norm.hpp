#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/layer.hpp>
#include <ctnn/math/sqrt.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// y[i] = weight[i] (x[i] - mean) / sqrt(variance + 1e-5) + bias[i], where mean and variance are
/// those of all numbers of the input, the variance with the divisor n. Input of any shape of at
/// least two numbers, output of the same. Parameters: weight in the input's shape, initially ones,
/// then bias in the input's shape, initially zeros. Equivalent to torch.nn.LayerNorm of the input's
/// shape: Ba, Kiros and Hinton, "Layer Normalization", 2016.
struct LayerNorm {
    template <Shape input>
    struct WithInput : LayerBase<input, input> {
        static_assert(input.size() > 1,
                      "ctnn: LayerNorm of one value is always its bias; give the layer before it at least two outputs");
        static constexpr std::size_t size = input.size();
        static constexpr std::size_t multiply_adds = 2 * size;
        static constexpr std::array parameters{
            ParameterBlock{
                "weight", ParameterKind::ones, {input.dimensions[0], input.dimensions[1], input.dimensions[2]}},
            ParameterBlock{
                "bias", ParameterKind::zeros, {input.dimensions[0], input.dimensions[1], input.dimensions[2]}}};

        template <class T>
        struct Saved {
            T mean;
            T inverse_deviation;
        };

        template <std::size_t offset, class P, class X, class Y>
        static constexpr void forward(const P& p, const X& x, Y& y) {
            Saved<std::remove_cvref_t<decltype(y[0])>> saved{};
            forward<offset>(p, x, y, saved);
        }

        template <std::size_t offset, class P, class X, class Y, class T>
        static constexpr void forward(const P& p, const X& x, Y& y, Saved<T>& saved) {
            T sum = T(0);
            for (std::size_t i = 0; i < size; ++i) sum += x[i];
            saved.mean = sum / T(size);
            T squares = T(0);
            for (std::size_t i = 0; i < size; ++i) squares += (x[i] - saved.mean) * (x[i] - saved.mean);
            saved.inverse_deviation = T(1) / math::sqrt(squares / T(size) + T(1e-5));
            for (std::size_t i = 0; i < size; ++i) {
                y[i] = p[offset + i] * ((x[i] - saved.mean) * saved.inverse_deviation) + p[offset + size + i];
            }
        }

        template <std::size_t offset, RequestedGradients requested, class P, class X, class Y, class T, class DY,
                  class DX, class G>
        static constexpr void backward(const P& p, const X& x, const Y&, const Saved<T>& saved, const DY& dy, DX& dx,
                                       G& g, bool accumulate) {
            T mean = T(0);        // mean of weight dy
            T projection = T(0);  // mean of weight dy times the normalized x
            for (std::size_t i = 0; i < size; ++i) {
                const T normalized = (x[i] - saved.mean) * saved.inverse_deviation;
                if constexpr (requested.parameters) {
                    g[offset + i] = accumulate ? g[offset + i] + dy[i] * normalized : dy[i] * normalized;
                    g[offset + size + i] = accumulate ? g[offset + size + i] + dy[i] : dy[i];
                }
                mean += p[offset + i] * dy[i];
                projection += p[offset + i] * dy[i] * normalized;
            }
            if constexpr (requested.input) {
                mean /= T(size);
                projection /= T(size);
                for (std::size_t i = 0; i < size; ++i) {
                    const T normalized = (x[i] - saved.mean) * saved.inverse_deviation;
                    dx[i] = saved.inverse_deviation * ((p[offset + i] * dy[i] - mean) - projection * normalized);
                }
            }
        }
    };
};

CTNN_STRICT_FP_END

}  // namespace ctnn
