#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/layers/layer.hpp>

namespace ctnn {

CTNN_STRICT_FP_BEGIN

/// y[k][i] = weight[k] x[k][i] + bias[k]: a factor and an offset per channel, or per element of a
/// one-dimensional input. Input of any shape, output of the same. Parameters: weight[channels],
/// initially ones, then bias[channels], initially zeros. Equivalent to torch.nn.BatchNorm2d in
/// evaluation, with running means of 0, running variances of 1 and an eps of 0.
struct Scale {
    template <Shape input>
    struct WithInput : LayerBase<input, input> {
        static constexpr std::size_t channels = input.channels();
        static constexpr std::size_t multiply_adds = input.size();
        static constexpr std::array parameters{ParameterBlock{"weight", ParameterKind::ones, {channels}},
                                               ParameterBlock{"bias", ParameterKind::zeros, {channels}}};

        template <std::size_t offset, class P, class X, class Y>
        static constexpr void forward(const P& p, const X& x, Y& y) {
            for (std::size_t k = 0; k < channels; ++k) {
                for (std::size_t i = k * input.positions(); i < (k + 1) * input.positions(); ++i) {
                    y[i] = p[offset + k] * x[i] + p[offset + channels + k];
                }
            }
        }

        template <std::size_t offset, RequestedGradients requested, class P, class X, class Y, class DY, class DX,
                  class G>
        static constexpr void backward(const P& p, const X& x, const Y&, const DY& dy, DX& dx, G& g, bool accumulate) {
            for (std::size_t k = 0; k < channels; ++k) {
                const std::size_t first = k * input.positions();
                const std::size_t end = first + input.positions();
                if constexpr (requested.parameters) {
                    using T = std::remove_cvref_t<decltype(g[0])>;
                    T weight = T(0);
                    T bias = T(0);
                    for (std::size_t i = first; i < end; ++i) {
                        weight += dy[i] * x[i];
                        bias += dy[i];
                    }
                    g[offset + k] = accumulate ? g[offset + k] + weight : weight;
                    g[offset + channels + k] = accumulate ? g[offset + channels + k] + bias : bias;
                }
                if constexpr (requested.input) {
                    for (std::size_t i = first; i < end; ++i) dx[i] = p[offset + k] * dy[i];
                }
            }
        }
    };
};

CTNN_STRICT_FP_END

}  // namespace ctnn
