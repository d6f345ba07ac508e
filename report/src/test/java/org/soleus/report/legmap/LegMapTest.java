package org.soleus.report.legmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Landmark;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.physiology.Parameters;
import org.soleus.report.ExampleReport;

class LegMapTest {
  @Test
  void everyNamedVeinIsDrawn() {
    Set<Vein> drawn = VeinDrawings.ALL.stream().map(VeinDrawing::vein).collect(Collectors.toSet());
    Set<Vein> named =
        Arrays.stream(Vein.values())
            .filter(vein -> vein.system() != VeinSystem.SMALL_VEINS)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Vein.class)));
    assertThat(drawn).isEqualTo(named);
  }

  @Test
  void everyNamedVeinHasALabelInOneView() {
    var labelled =
        VeinDrawings.ALL.stream()
            .filter(drawing -> drawing.side() != VeinDrawing.LabelSide.NONE)
            .map(VeinDrawing::vein)
            .toList();
    assertThat(labelled).doesNotHaveDuplicates();
    assertThat(labelled).containsAll(VeinDrawings.ALL.stream().map(VeinDrawing::vein).toList());
    assertThat(labelled).allSatisfy(vein -> assertThat(VeinCaption.of(vein)).hasSizeBetween(3, 18));
  }

  @Test
  void veinsLieInsideTheLeg() {
    List<VeinDrawing> all = new ArrayList<>(VeinDrawings.ALL);
    all.addAll(VeinDrawings.COURSES);
    for (VeinDrawing drawing : all) {
      Frame frame = Frame.of(drawing.view(), Side.RIGHT, 300);
      Path2D outline = shape(Silhouette.closed(frame).toString());
      for (int i = 0; i <= 20; i++) {
        Spline.Place place = drawing.spline(frame).at(i / 20.0);
        assertThat(outline.contains(place.x(), place.y()))
            .as("%s in the %s view, at share %d/20", drawing.vein(), drawing.view(), i)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DORSAL_ARCH_MEDIAL, GSV_DISTAL_CALF",
    "GSV_DISTAL_CALF, GSV_MID_CALF",
    "GSV_MID_CALF, GSV_PROXIMAL_CALF",
    "GSV_PROXIMAL_CALF, GSV_DISTAL_THIGH",
    "GSV_DISTAL_THIGH, GSV_MID_THIGH",
    "GSV_MID_THIGH, GSV_PROXIMAL_THIGH",
    "GSV_PROXIMAL_THIGH, GSV_JUNCTION",
    "GSV_JUNCTION, COMMON_FEMORAL_PROXIMAL",
    "POSTERIOR_ARCH_LOWER, POSTERIOR_ARCH_UPPER",
    "SSV_DISTAL, SSV_PROXIMAL",
    "SSV_PROXIMAL, SSV_JUNCTION",
    "POSTERIOR_TIBIAL_MID, POSTERIOR_TIBIAL_PROXIMAL",
    "POSTERIOR_TIBIAL_PROXIMAL, TIBIOPERONEAL_TRUNK",
    "PERONEAL_PROXIMAL, TIBIOPERONEAL_TRUNK",
    "TIBIOPERONEAL_TRUNK, POPLITEAL_DISTAL",
    "POPLITEAL_DISTAL, POPLITEAL_PROXIMAL",
    "POPLITEAL_PROXIMAL, FEMORAL_DISTAL",
    "FEMORAL_DISTAL, FEMORAL_MID",
    "FEMORAL_MID, FEMORAL_PROXIMAL",
    "FEMORAL_PROXIMAL, COMMON_FEMORAL_DISTAL",
    "DEEP_FEMORAL, COMMON_FEMORAL_DISTAL",
    "COMMON_FEMORAL_DISTAL, COMMON_FEMORAL_PROXIMAL",
    "COMMON_FEMORAL_PROXIMAL, EXTERNAL_ILIAC",
    "EXTERNAL_ILIAC, COMMON_ILIAC",
    "INTERNAL_ILIAC, COMMON_ILIAC",
    "COMMON_ILIAC, CAVA_INFRARENAL",
    "CAVA_INFRARENAL, CAVA_SUPRARENAL"
  })
  void veinsThatContinueEachOtherMeet(Vein lower, Vein upper) {
    boolean met = false;
    for (VeinDrawing one : drawings(lower)) {
      for (VeinDrawing next : drawings(upper)) {
        if (one.view() == next.view()) {
          double[] end = one.points();
          double[] start = next.points();
          assertThat(end[end.length - 2]).isCloseTo(start[0], offset(0.01));
          assertThat(end[end.length - 1]).isCloseTo(start[1], offset(0.01));
          met = true;
        }
      }
    }
    assertThat(met).as("%s and %s in one view", lower, upper).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "gsv boyd, FRONT, 4.3",
    "ssv mid, BACK, -0.4",
    "thigh anterior, FRONT, -6.8",
    "thigh posterior, FRONT, 7.3"
  })
  void tributariesLeaveTheTrunkThatFeedsThem(String landmark, View view, double end) {
    VeinSegment any = ExampleReport.assessment(Side.LEFT).leg().veins().getFirst();
    VeinDrawing course =
        VeinDrawings.course(
            new VeinSegment(
                Vein.CALF_VARICES,
                any.from(),
                new Landmark(landmark, 0.4),
                any.length(),
                any.diameter(),
                1,
                0,
                0,
                any.wall(),
                any.compartment(),
                1,
                false));
    assertThat(course.view()).isEqualTo(view);
    assertThat(course.points()[course.points().length - 2]).isEqualTo(end);
  }

  @Test
  void aVeinThatAVariantLacksIsNotDrawn() {
    Leg leg =
        DefaultLeg.of(
            Person.REFERENCE, Side.LEFT, Set.of("ssv_without_junction"), Parameters.DEFAULT);
    assertThat(VeinDrawings.of(leg))
        .extracting(VeinDrawing::vein)
        .contains(Vein.THIGH_EXTENSION)
        .doesNotContain(Vein.SSV_JUNCTION);
  }

  @Test
  void leftLegsAreMirrored() {
    assertThat(Frame.of(View.FRONT, Side.RIGHT, 0).medial()).isEqualTo(1);
    assertThat(Frame.of(View.FRONT, Side.LEFT, 0).medial()).isEqualTo(-1);
    assertThat(Frame.of(View.BACK, Side.RIGHT, 0).medial()).isEqualTo(-1);
    assertThat(Frame.of(View.BACK, Side.LEFT, 0).medial()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void thePlateHasNoBrokenNumbersAndNamesItsSide(Side side) {
    String svg = LegMap.of(ExampleReport.assessment(side), "m").write();
    assertThat(svg)
        .doesNotContain("NaN")
        .doesNotContain("Infinity")
        .contains(side + " LEG", "← lateral", "medial", "reflux 3.4 s", "sim reflux 1.3 s");
    assertThat(svg.length()).isLessThan(160_000);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void aRecordedMapShowsWhatWasRecordedAlone(Side side) {
    DuplexMap map = ExampleReport.assessment(side).recorded().duplex();
    String svg = LegMap.recorded(side, Set.of(), map, "m").write();
    assertThat(svg)
        .contains(side + " LEG", "reflux 3.4 s", "thrombus, fresh")
        .doesNotContain("NaN", "sim reflux", "simulated", "(option)");
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void labelsDoNotOverlap(Side side) {
    LimbAssessment assessment = ExampleReport.assessment(side);
    Plate plate = Plate.labelled(side);
    LegFindings findings = LegFindings.before(assessment);
    String texts =
        Labels.draw(plate, VeinDrawings.of(assessment.leg()), findings, Frame.TOP)
            .getLast()
            .write();
    Matcher text = Pattern.compile("<text x=\"([\\d.]+)\" y=\"([\\d.]+)\"").matcher(texts);
    List<double[]> places = new ArrayList<>();
    while (text.find()) {
      places.add(
          new double[] {Double.parseDouble(text.group(1)), Double.parseDouble(text.group(2))});
    }
    assertThat(places).hasSizeGreaterThan(30);
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        if (places.get(i)[0] == places.get(j)[0]) {
          assertThat(Math.abs(places.get(i)[1] - places.get(j)[1]))
              .as(
                  "lines at %s and %s",
                  Arrays.toString(places.get(i)), Arrays.toString(places.get(j)))
              .isGreaterThan(11);
        }
      }
    }
  }

  @Test
  void whatIsKnownOfAVein() {
    LimbAssessment assessment = ExampleReport.assessment(Side.LEFT);
    LegFindings before = LegFindings.before(assessment);
    assertThat(before.status(Vein.GSV_MID_THIGH)).isEqualTo(VeinStatus.REFLUX_RECORDED);
    assertThat(before.status(Vein.POPLITEAL_PROXIMAL)).isEqualTo(VeinStatus.REFLUX_SIMULATED);
    assertThat(before.status(Vein.SSV_PROXIMAL)).isEqualTo(VeinStatus.COMPETENT);
    assertThat(before.status(Vein.COMMON_FEMORAL_DISTAL)).isEqualTo(VeinStatus.COMPETENT);
    assertThat(before.status(Vein.GSV_DISTAL_CALF)).isEqualTo(VeinStatus.UNTESTED);
    assertThat(before.status(Vein.PERONEAL_DISTAL)).isEqualTo(VeinStatus.OCCLUDED);
    assertThat(before.status(Vein.DEEP_FEMORAL)).isEqualTo(VeinStatus.NOT_EXAMINED);
    LegFindings after = LegFindings.after(assessment, assessment.options().get(1));
    assertThat(after.status(Vein.GSV_MID_THIGH)).isEqualTo(VeinStatus.ABLATED);
    assertThat(after.status(Vein.PERONEAL_DISTAL)).isEqualTo(VeinStatus.OCCLUDED);
    LegFindings stocking = LegFindings.after(assessment, assessment.options().getFirst());
    assertThat(stocking.status(Vein.GSV_MID_THIGH)).isEqualTo(VeinStatus.REFLUX_SIMULATED);
    assertThat(before.diameter(Vein.GSV_MID_THIGH)).isCloseTo(6.6, offset(1e-9));
  }

  @Test
  void aStockingIsDrawnAndNamed() {
    LimbAssessment assessment = ExampleReport.assessment(Side.LEFT);
    String svg = LegMap.of(assessment, assessment.options().getFirst(), "a").write();
    assertThat(svg).contains("clip-path=\"url(#a-front)\"", Palette.STOCKING);
    assertThat(StockingOverlay.words(assessment.options().getFirst().leg().worn()))
        .isEqualTo("RAL class II, knee length, 28 mmHg at the ankle");
  }

  private static List<VeinDrawing> drawings(Vein vein) {
    return VeinDrawings.ALL.stream().filter(drawing -> drawing.vein() == vein).toList();
  }

  /** The shape of a path of moves, lines and curves. */
  private static Path2D shape(String data) {
    Path2D shape = new Path2D.Double();
    Matcher stroke = Pattern.compile("([MLCZ])([^MLCZ]*)").matcher(data);
    while (stroke.find()) {
      double[] at =
          stroke.group(2).isBlank()
              ? new double[0]
              : Arrays.stream(stroke.group(2).strip().split(" "))
                  .mapToDouble(Double::parseDouble)
                  .toArray();
      switch (stroke.group(1)) {
        case "M" -> shape.moveTo(at[0], at[1]);
        case "L" -> shape.lineTo(at[0], at[1]);
        case "C" -> shape.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> shape.closePath();
      }
    }
    return shape;
  }
}
