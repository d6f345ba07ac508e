package org.soleus.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;

class RandomLegsTest {
  private static final long SEED = 1;
  private static final int LEGS = 60;

  @Test
  void everyOneCompletesOrIsRefused() {
    try (Workers workers = new Workers(2)) {
      RandomLegs found = run(0, LEGS / 2, workers).and(run(LEGS / 2, LEGS / 2, workers));
      assertThat(found.failed()).as("seed %d", SEED).isEmpty();
      int refused = found.refused().values().stream().mapToInt(one -> one).sum();
      assertThat(found.completed() + refused).isEqualTo(LEGS);
      assertThat(found.completed()).isGreaterThan(40);
    }
  }

  private static RandomLegs run(int first, int count, Workers workers) {
    return RandomLegs.run(
        VirtualLaboratory.usual(), ProtocolLibrary.builtIn("tiptoe"), SEED, first, count, workers);
  }
}
