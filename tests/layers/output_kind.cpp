#include <ctnn/layers/output_kind.hpp>

#include <ctnn/layers/relu.hpp>
#include <ctnn/layers/sigmoid.hpp>
#include <ctnn/layers/softmax.hpp>
#include <ctnn/layers/tanh.hpp>

#include "catch.hpp"

namespace {

using namespace ctnn;

static_assert(output_kind<Sigmoid> == OutputKind::probability && output_kind<Softmax> == OutputKind::distribution);
static_assert(output_kind<Tanh> == OutputKind::number && output_kind<ReLU> == OutputKind::number);

struct Own {};
static_assert(output_kind<Own> == OutputKind::number);

}  // namespace

TEST_CASE("layers/output_kind: a user-defined activation has the kind `number`") {
    CHECK(output_kind<Own> == OutputKind::number);
}
