package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Reading;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.anatomy.Worn;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.LeakInference;
import org.soleus.limb.simulation.Twin;
import org.soleus.limb.treatment.AppliedPlan;
import org.soleus.limb.treatment.BandageKind;
import org.soleus.limb.treatment.Plan;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.TrunkMethod;

/** Every option on every example, alone, twice, and in pairs. */
class OptionsOnExamplesTest {
  private static final List<Treatment> OPTIONS = options();

  private static List<Treatment> options() {
    List<Treatment> options = new ArrayList<>();
    for (SaphenousTrunk trunk : SaphenousTrunk.values()) {
      Vein from = trunk.veins().getFirst();
      Vein to = trunk.veins().getLast();
      for (TrunkMethod method : TrunkMethod.values()) {
        options.add(new Treatment.TrunkClosure(method, from, to));
      }
    }
    for (StockingClass standard : StockingClass.values()) {
      options.add(standard.stocking(Treatment.StockingLength.KNEE));
      options.add(standard.stocking(Treatment.StockingLength.THIGH));
    }
    for (BandageKind kind : BandageKind.values()) {
      options.add(new Treatment.Bandage(kind, 5332, Treatment.StockingLength.KNEE));
    }
    options.add(new Treatment.WeightGoal(65));
    options.add(new Treatment.CalfTraining(1.2));
    for (Treatment.Topic topic : Treatment.Topic.values()) {
      options.add(new Treatment.Advice(topic));
    }
    options.add(new Treatment.Phlebectomy());
    for (Vein vein : Vein.values()) {
      if (vein.system() == VeinSystem.PERFORATING) {
        options.add(new Treatment.Ligation(vein));
      }
      if (vein.system() == VeinSystem.DEEP) {
        options.add(new Treatment.ValveRepair(vein));
        options.add(new Treatment.Stent(vein));
      }
    }
    return options;
  }

  static Stream<Path> examples() {
    try (Stream<Path> files = Files.list(Terminal.root().resolve("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Veins that an option closes, opens or mends; of what is worn none. */
  private static Set<Vein> veins(Treatment treatment) {
    return switch (treatment) {
      case Treatment.CompressionStocking _,
          Treatment.Bandage _,
          Treatment.WeightGoal _,
          Treatment.CalfTraining _,
          Treatment.Advice _ ->
          Set.of();
      case Treatment.TrunkClosure closure ->
          new LinkedHashSet<>(
              SaphenousTrunk.of(closure.from())
                  .orElseThrow()
                  .between(closure.from(), closure.to()));
      case Treatment.Phlebectomy _ -> Set.of(Vein.CALF_VARICES);
      case Treatment.Ligation(Vein vein) -> Set.of(vein);
      case Treatment.ValveRepair(Vein vein) -> Set.of(vein);
      case Treatment.Stent(Vein vein) -> Set.of(vein);
    };
  }

  private static boolean independent(Treatment one, Treatment other) {
    boolean bothWorn = one instanceof Worn && other instanceof Worn;
    Set<Vein> common = new LinkedHashSet<>(veins(one));
    common.retainAll(veins(other));
    return !bothWorn && common.isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyOptionAppliesOrSaysWhyNotAndPairsDoNotDependOnTheirOrder(Path file) {
    Case told = ((Reading.Read<Case>) CaseFile.read(file)).value();
    for (LimbRecord limb : told.limbs()) {
      Twin twin =
          Twin.of(
              told.person(),
              limb.side(),
              limb.limits().variants(),
              limb.duplex(),
              limb.limits().in(Parameters.DEFAULT));
      Leg leg = LeakInference.assumed(twin.leg(), limb.duplex());
      var arteries = limb.limits().ankleBrachialIndex();
      List<Treatment> applying = new ArrayList<>();
      for (Treatment option : OPTIONS) {
        AppliedPlan applied = AppliedPlan.to(leg, Plan.of(option), arteries);
        if (applied.applies()) {
          applying.add(option);
          assertThat(applied.leg()).as(option.label()).isNotEqualTo(leg);
          AppliedPlan again = AppliedPlan.to(applied.leg(), Plan.of(option), arteries);
          assertThat(again.leg()).as("%s twice", option.label()).isEqualTo(applied.leg());
        } else {
          assertThat(applied.refused().get(option)).as(option.label()).isNotBlank();
          assertThat(applied.leg()).isEqualTo(leg);
        }
      }
      assertThat(applying).isNotEmpty();
      for (Treatment one : applying) {
        for (Treatment other : applying) {
          if (independent(one, other)) {
            Leg there = AppliedPlan.to(leg, new Plan(List.of(one, other)), arteries).leg();
            Leg back = AppliedPlan.to(leg, new Plan(List.of(other, one)), arteries).leg();
            assertThat(there).as("%s and %s", one.label(), other.label()).isEqualTo(back);
          }
        }
      }
    }
  }
}
