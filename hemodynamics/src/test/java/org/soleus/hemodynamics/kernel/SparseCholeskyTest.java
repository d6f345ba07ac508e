package org.soleus.hemodynamics.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.csc.CommonOps_DSCC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our elimination against EJML's sparse solver. */
class SparseCholeskyTest {
  /** Pairs of unknowns and one positive-definite matrix on them. */
  private record System(
      int n, int[] first, int[] second, double[] diagonal, double[] edges, double[] right) {}

  @Test
  void agreesWithEjmlOnRandomGraphs() {
    for (int seed = 0; seed < 200; seed++) {
      System system = random(seed);
      double[] solution = system.right.clone();
      SparseCholesky cholesky = new SparseCholesky(system.n, system.first, system.second);
      // twice: nothing may be left over from the first time
      assertThat(cholesky.solve(system.diagonal, system.edges, solution)).isTrue();
      solution = system.right.clone();
      assertThat(cholesky.solve(system.diagonal, system.edges, solution)).isTrue();
      double[] reference = ejml(system);
      for (int i = 0; i < system.n; i++) {
        assertThat(solution[i])
            .as("seed %d, unknown %d of %d", seed, i, system.n)
            .isCloseTo(reference[i], within(1e-10 * (1 + Math.abs(reference[i]))));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 17, 400})
  void chainCausesNoFill(int n) {
    int[] first = new int[n - 1];
    int[] second = new int[n - 1];
    for (int i = 0; i < n - 1; i++) {
      first[i] = i;
      second[i] = i + 1;
    }
    assertThat(new SparseCholesky(n, first, second).entries()).isEqualTo(n - 1);
  }

  @Test
  void indefiniteMatrixIsRefused() {
    SparseCholesky pair = new SparseCholesky(2, new int[] {0}, new int[] {1});
    assertThat(pair.solve(new double[] {1, 1}, new double[] {-2}, new double[] {1, 1})).isFalse();
    assertThat(pair.solve(new double[] {-1, 1}, new double[] {0}, new double[] {1, 1})).isFalse();
    assertThat(pair.solve(new double[] {1, 1}, new double[] {Double.NaN}, new double[2])).isFalse();
    assertThat(pair.solve(new double[] {2, 2}, new double[] {-1}, new double[] {1, 1})).isTrue();
  }

  @Test
  void randomMatrixMadeIndefiniteIsRefused() {
    for (int seed = 0; seed < 50; seed++) {
      System system = random(seed);
      system.diagonal[seed % system.n] *= -1;
      SparseCholesky cholesky = new SparseCholesky(system.n, system.first, system.second);
      assertThat(cholesky.solve(system.diagonal, system.edges, system.right))
          .as("seed %d", seed)
          .isFalse();
    }
  }

  @Test
  void unknownPairedWithItselfIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SparseCholesky(4, new int[] {0, 3}, new int[] {1, 3}))
        .withMessageContaining("unknown 3");
  }

  /** A chain, a tree or a forest, with loops and repeated pairs, weights over six decades. */
  private static System random(long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(60);
    List<int[]> pairs = new ArrayList<>();
    int shape = random.nextInt(3);
    for (int i = 1; i < n; i++) {
      if (shape == 0) {
        pairs.add(new int[] {i - 1, i});
      } else if (shape == 1 || random.nextInt(8) > 0) {
        pairs.add(new int[] {i, random.nextInt(i)});
      }
    }
    int loops = n < 3 ? 0 : random.nextInt(n);
    for (int k = 0; k < loops; k++) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      if (a != b) {
        pairs.add(new int[] {a, b});
      }
    }
    int single = pairs.size();
    for (int k = 0; k < single / 4; k++) {
      int[] pair = pairs.get(random.nextInt(single));
      pairs.add(new int[] {pair[1], pair[0]});
    }
    return weighted(n, pairs, random);
  }

  private static System weighted(int n, List<int[]> pairs, Random random) {
    double[] diagonal = new double[n];
    double[] right = new double[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = Math.pow(10, 3 * random.nextDouble() - 2);
      right[i] = random.nextGaussian();
    }
    int[] first = new int[pairs.size()];
    int[] second = new int[pairs.size()];
    double[] edges = new double[pairs.size()];
    for (int e = 0; e < edges.length; e++) {
      first[e] = pairs.get(e)[0];
      second[e] = pairs.get(e)[1];
      double weight = Math.pow(10, 6 * random.nextDouble() - 3);
      edges[e] = -weight;
      diagonal[first[e]] += weight;
      diagonal[second[e]] += weight;
    }
    return new System(n, first, second, diagonal, edges, right);
  }

  private static double[] ejml(System system) {
    DMatrixSparseTriplet entries = new DMatrixSparseTriplet(system.n, system.n, 1);
    double[][] sums = new double[system.n][system.n];
    for (int e = 0; e < system.edges.length; e++) {
      sums[system.first[e]][system.second[e]] += system.edges[e];
      sums[system.second[e]][system.first[e]] += system.edges[e];
    }
    for (int i = 0; i < system.n; i++) {
      sums[i][i] = system.diagonal[i];
      for (int j = 0; j < system.n; j++) {
        if (sums[i][j] != 0) {
          entries.addItem(i, j, sums[i][j]);
        }
      }
    }
    DMatrixSparseCSC matrix =
        DConvertMatrixStruct.convert(entries, new DMatrixSparseCSC(system.n, system.n));
    DMatrixRMaj solution = new DMatrixRMaj(system.n, 1);
    assertThat(
            CommonOps_DSCC.solve(
                matrix, new DMatrixRMaj(system.n, 1, true, system.right), solution))
        .isTrue();
    return solution.data;
  }
}
