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
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Reading;
import org.soleus.limb.anatomy.Day;
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
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.Plan;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Topic;
import org.soleus.limb.treatment.Treatment;

/** Every option on every example, alone, twice, and in pairs. */
class OptionsOnExamplesTest {
  private static final List<Treatment> OPTIONS = options();

  private static List<Treatment> options() {
    List<Treatment> options = new ArrayList<>();
    for (Method method : Method.all()) {
      options.addAll(interventions(method));
    }
    for (StockingClass standard : StockingClass.all()) {
      for (StockingProfile profile : StockingProfile.all()) {
        options.add(standard.stocking(Treatment.StockingLength.KNEE, profile));
        options.add(standard.stocking(Treatment.StockingLength.THIGH, profile));
      }
    }
    for (BandageKind kind : BandageKind.all()) {
      options.add(new Treatment.Bandage(kind, 5332, Treatment.StockingLength.KNEE));
    }
    options.add(new Treatment.WeightGoal(65));
    options.add(new Treatment.CalfTraining(1.2));
    Topic.all().forEach(topic -> options.add(new Treatment.Advice(topic)));
    options.add(new Treatment.LegElevation(Math.toRadians(30), 2));
    options.add(new Treatment.WalkingBreaks(5));
    for (Day.Sleeve sleeve : Day.Sleeve.values()) {
      options.add(new Treatment.PneumaticCompression(new Day.Pump(sleeve, 6000, 3, 20), 2));
    }
    return options;
  }

  /** A method wherever it could be asked for. */
  private static List<Treatment> interventions(Method method) {
    return switch (method.on()) {
      case TRUNK ->
          Stream.of(SaphenousTrunk.values())
              .<Treatment>map(trunk ->
                  new Treatment.TrunkClosure(
                      method, trunk.veins().getFirst(), trunk.veins().getLast()))
              .toList();
      case VARICES -> List.of(new Treatment.VaricesRemoval(method));
      case PLACE -> of(VeinSystem.PERFORATING, vein -> new Treatment.Ligation(method, vein));
      case VALVES -> of(VeinSystem.DEEP, vein -> new Treatment.ValveRepair(method, vein));
      case LUMEN -> of(VeinSystem.DEEP, vein -> new Treatment.Stent(method, vein));
    };
  }

  private static List<Treatment> of(VeinSystem system, Function<Vein, Treatment> treatment) {
    return Stream.of(Vein.values()).filter(vein -> vein.system() == system).map(treatment).toList();
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
          Treatment.Advice _,
          Treatment.OfTheDay _ ->
          Set.of();
      case Treatment.TrunkClosure closure ->
          new LinkedHashSet<>(
              SaphenousTrunk.of(closure.from())
                  .orElseThrow()
                  .between(closure.from(), closure.to()));
      case Treatment.VaricesRemoval _ -> Set.of(Vein.CALF_VARICES);
      case Treatment.Ligation(_, Vein vein) -> Set.of(vein);
      case Treatment.ValveRepair(_, Vein vein) -> Set.of(vein);
      case Treatment.Stent(_, Vein vein) -> Set.of(vein);
    };
  }

  private static boolean independent(Treatment one, Treatment other) {
    boolean bothWorn = one instanceof Worn && other instanceof Worn;
    Set<Vein> common = new LinkedHashSet<>(veins(one));
    common.retainAll(veins(other));
    // hours of one day: two ways to spend them, or the same way twice
    boolean sameHours =
        one instanceof Treatment.OfTheDay && one.getClass().equals(other.getClass());
    return !bothWorn && !sameHours && common.isEmpty();
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
