package org.soleus.pathway.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Manoeuvre;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;

class CeapTest {
  private static DuplexFinding tested(Vein vein, boolean reflux) {
    RefluxTest test =
        new RefluxTest(
            Manoeuvre.CUFF_DEFLATION, reflux, OptionalDouble.empty(), OptionalDouble.empty());
    return finding(vein, Optional.of(test), Patency.PATENT);
  }

  private static DuplexFinding open(Vein vein, Patency patency) {
    return finding(vein, Optional.empty(), patency);
  }

  private static DuplexFinding finding(Vein vein, Optional<RefluxTest> test, Patency patency) {
    return new DuplexFinding(vein, Position.STANDING, OptionalDouble.empty(), test, patency, "");
  }

  private static Ceap of(String clinicalClass, DuplexFinding... findings) {
    return Ceap.of(
        LocalDate.of(2026, 1, 12), clinicalClass, new DuplexMap(List.of(findings)), Set.of());
  }

  @Test
  void refluxTellsSystemAndSegments() {
    Ceap ceap = of("C2", tested(Vein.GSV_MID_THIGH, true), tested(Vein.GSV_JUNCTION, true));
    assertThat(ceap.words()).isEqualTo("C2, E not recorded, As, Pr");
    assertThat(ceap.segments()).containsExactly("GSVa");
    assertThat(ceap.notes())
        .containsExactly("Not tested for reflux: deep veins, perforating veins.");
  }

  @Test
  void everySystemAndBothMechanisms() {
    Ceap ceap =
        of(
            "C4b",
            tested(Vein.SSV_PROXIMAL, true),
            tested(Vein.COCKETT_II, true),
            open(Vein.COMMON_ILIAC, Patency.NARROWED));
    assertThat(ceap.words()).isEqualTo("C4b, E not recorded, As,d,p, Pr,o");
  }

  @Test
  void varicoseTributariesAreSuperficial() {
    assertThat(of("C2", tested(Vein.CALF_VARICES, true)).anatomical()).isEqualTo("As");
  }

  @Test
  void nothingFoundIsSaidOnlyWhereAllThreeSystemsWereTested() {
    DuplexFinding superficial = tested(Vein.GSV_MID_THIGH, false);
    DuplexFinding deep = tested(Vein.POPLITEAL_PROXIMAL, false);
    DuplexFinding perforating = tested(Vein.BOYD, false);
    assertThat(of("C1", superficial, deep, perforating).words())
        .isEqualTo("C1, E not recorded, An, Pn");
    Ceap less = of("C1", superficial, deep, open(Vein.BOYD, Patency.PATENT));
    assertThat(less.words()).isEqualTo("C1, E not recorded, A not determined, P not determined");
    assertThat(less.notes()).containsExactly("Not tested for reflux: perforating veins.");
    assertThat(of("").words())
        .isEqualTo("C not recorded, E not recorded, A not determined, P not determined");
  }

  @Test
  void aRecanalisedDeepVeinIsSecondaryAndASuperficialOneTellsNoEtiology() {
    assertThat(of("C3", open(Vein.FEMORAL_MID, Patency.RECANALISED)).words())
        .isEqualTo("C3 Esi Ad Po");
    assertThat(of("C3", open(Vein.GSV_MID_THIGH, Patency.RECANALISED)).etiology())
        .isEqualTo("E not recorded");
    assertThat(of("C3", open(Vein.FEMORAL_MID, Patency.OCCLUDED)).etiology())
        .isEqualTo("E not recorded");
  }

  @Test
  void whatATreatmentClosedIsNoObstruction() {
    DuplexMap map = new DuplexMap(List.of(open(Vein.GSV_MID_THIGH, Patency.OCCLUDED)));
    LocalDate date = LocalDate.of(2026, 4, 20);
    assertThat(Ceap.of(date, "C1", map, Set.of()).words()).isEqualTo("C1, E not recorded, As, Po");
    Ceap treated = Ceap.of(date, "C1", map, Set.of(Vein.GSV_MID_THIGH));
    assertThat(treated.words()).isEqualTo("C1, E not recorded, A not determined, P not determined");
    DuplexMap again = new DuplexMap(List.of(open(Vein.GSV_MID_THIGH, Patency.RECANALISED)));
    assertThat(Ceap.of(date, "C1", again, Set.of(Vein.GSV_MID_THIGH)).pathophysiology())
        .isEqualTo("P not determined");
    assertThat(treated.notes())
        .contains("Occluded by treatment, not counted as obstruction: Great saphenous, mid thigh.");
  }
}
