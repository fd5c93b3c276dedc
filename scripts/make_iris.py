#!/usr/bin/env python3
"""Writes examples/data/iris.hpp from the copy of the data in scikit-learn (Debian: python3-sklearn).

Run it as: /usr/bin/python3 scripts/make_iris.py > examples/data/iris.hpp
"""

from sklearn.datasets import load_iris

iris = load_iris()
print("""#pragma once

/// The Iris data: R. A. Fisher, "The use of multiple measurements in taxonomic problems", Annals of
/// Eugenics 7 (1936); UCI Machine Learning Repository, doi.org/10.24432/C56C76, license CC BY 4.0.
/// 150 flowers; columns: length and width of the sepal, length and width of the petal, in cm, and
/// the species. Written by scripts/make_iris.py.
namespace ctnn_examples {

inline constexpr char iris_csv[] = R"(""", end="")
for row, label in zip(iris.data, iris.target):
    print(",".join(f"{value:g}" for value in row) + ",Iris-" + iris.target_names[label])
print(""")";

}  // namespace ctnn_examples""")
