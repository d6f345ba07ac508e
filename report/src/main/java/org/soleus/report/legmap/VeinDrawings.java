package org.soleus.report.legmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;

/**
 * The course of every vein: a table of coordinates. Heights follow the landmarks of the default
 * leg; medial perforators stand at their usual levels (Mozes 1996). Feet are drawn pointing down,
 * so heights below the ankle are not true.
 */
final class VeinDrawings {
  /**
   * Key of the vein, view, side of the label (a vein in both views is labelled in one), share of
   * the length at which the label points, shape, then points in the direction of flow: medialwards
   * of the leg's axis and above the sole [cm of an adult of 1.75 m]. Later veins are drawn over
   * earlier ones.
   */
  private static final String TABLE =
      """
      # front: deep veins
      cava_suprarenal           front  medial  0.4  tube       9.4 115  9.4 119  9.4 122.5
      cava_infrarenal           front  medial  0.5  tube       9.2 105.5  9.4 110  9.4 115
      common_iliac              front  lateral 0.4  tube       4.8 100  6.6 102.2  9.2 105.5
      ascending_lumbar          front  lateral 0.5  tube       4.8 100  3.9 105  4.6 111  9.0 115.4
      gonadal                   front  medial  0.5  tube       7.9 92.5  7.0 100  7.3 108  9.1 114.6
      gluteal                   front  lateral 0.5  tube       -3.0 66  -5.4 76  -3.6 88  2.6 94.5  7.9 92.5
      pelvic_crossing           front  medial  0.5  tube       7.9 92.5  8.6 95.5  9.4 96.5
      internal_iliac            front  medial  0.4  tube       7.9 92.5  7.0 96.5  4.8 100
      external_iliac            front  lateral 0.5  tube       0.6 92  1.9 96  4.8 100
      common_femoral_proximal   front  lateral 0.5  tube       0.4 90  0.6 92
      common_femoral_distal     front  lateral 0.5  tube       0.5 86  0.4 90
      deep_femoral              front  lateral 0.35 tube       -3.0 66  -2.9 73  -1.9 80  0.5 86
      deep_femoral_communication front lateral 0.5  tube       1.0 58  -0.6 61.5  -3.0 66
      femoral_proximal          front  lateral 0.45 tube       1.5 74  1.0 80  0.5 86
      femoral_mid               front  lateral 0.5  tube       1.7 64  1.7 69  1.5 74
      femoral_distal            front  lateral 0.5  tube       1.0 58  1.5 61  1.7 64
      popliteal_proximal        front  none    0.5  tube       -0.1 50  0.3 54  1.0 58
      popliteal_distal          front  none    0.5  tube       0.0 44  -0.1 47  -0.1 50
      tibioperoneal_trunk       front  none    0.5  tube       0.4 41  0.2 42.5  0.0 44
      posterior_tibial_proximal front  lateral 0.5  pair       0.2 33  0.4 37  0.4 41
      posterior_tibial_mid      front  lateral 0.5  pair       0.1 19  0.0 26  0.2 33
      posterior_tibial_distal   front  lateral 0.5  pair       1.6 9  0.7 13.5  0.1 19
      anterior_tibial_proximal  front  lateral 0.35 pair       -2.9 25  -3.1 33  -2.8 39  -1.9 42.2  0.0 44
      anterior_tibial_distal    front  lateral 0.6  pair       -0.5 2.5  -0.9 8  -2.0 15  -2.9 25
      # front: perforators, from the surface inwards
      foot_perforator           front  medial  0.1  perforator 2.0 0.6  0.5 0.2
      cockett_ii                front  medial  0.1  perforator 3.1 17  0.5 17.5
      cockett_iii               front  medial  0.1  perforator 3.7 20  0.3 20.5
      paratibial_low            front  medial  0.05 perforator 3.1 28.6  0.3 29.2
      paratibial_mid            front  medial  0.05 perforator 3.8 33.6  0.5 34.2
      paratibial_high           front  medial  0.05 perforator 4.1 37.2  0.7 37.8
      boyd                      front  medial  0.05 perforator 4.3 41.2  0.5 41.8
      dodd                      front  medial  0.05 perforator 4.9 61.6  1.8 62.4
      hunterian                 front  medial  0.05 perforator 4.4 72.6  1.7 73.4
      # front: superficial veins
      dorsal_arch_lateral       front  lateral 0.5  tube       -0.4 -3.7  -1.8 -3.4  -3.1 -1.8  -3.3 1.5  -3.2 5.0  -3.6 8
      dorsal_arch_medial        front  medial  0.6  tube       -0.4 -3.7  1.0 -3.4  2.0 -1.8  2.0 1.5  2.4 5.5  2.7 9
      posterior_arch_lower      front  medial  0.55 tube       2.9 12.5  3.1 17  3.9 21.5  5.2 29
      posterior_arch_upper      front  medial  0.5  tube       5.2 29  5.6 33  5.4 36  4.2 38.6
      pubic_crossing            front  medial  0.5  tube       0.6 89.6  4.2 89.4  9.4 91.5
      anterior_accessory        front  lateral 0.3  tube       -6.8 60  -6.4 68  -5.1 76  -2.3 83  1.0 86.2  2.5 87
      posterior_accessory       front  medial  0.3  tube       7.3 64  7.1 72  6.0 79  4.2 84.3  2.6 87
      gsv_distal_calf           front  medial  0.3  tube       2.7 9  2.3 14  2.3 20
      gsv_mid_calf              front  medial  0.4  tube       2.3 20  3.0 28  3.9 34.5  4.1 37
      gsv_proximal_calf         front  medial  0.7  tube       4.1 37  4.2 42  4.6 48
      gsv_distal_thigh          front  medial  0.45 tube       4.6 48  4.9 53  4.9 62
      gsv_mid_thigh             front  medial  0.5  tube       4.9 62  4.8 67  4.4 73
      gsv_proximal_thigh        front  medial  0.45 tube       4.4 73  3.7 80  2.6 87
      gsv_junction              front  medial  0.4  tube       2.6 87  2.1 88.9  0.4 90
      # back: deep veins
      medial_plantar            back   medial  0.3  pair       1.3 -5.6  1.5 -2  1.5 3  2.3 9
      lateral_plantar           back   lateral 0.25 pair       -2.3 -5.4  -2.2 -2  -1.6 3  -2.2 9
      posterior_tibial_distal   back   none    0.5  pair       2.4 9  2.0 14  1.9 19
      posterior_tibial_mid      back   none    0.35 pair       1.9 19  1.9 26  1.8 33
      posterior_tibial_proximal back   none    0.5  pair       1.8 33  1.6 37  0.9 41
      peroneal_distal           back   lateral 0.5  pair       -2.2 9  -2.4 16  -2.6 23  -2.6 30
      peroneal_proximal         back   lateral 0.35 pair       -2.6 30  -2.1 35  0.9 41
      tibioperoneal_trunk       back   medial  0.5  tube       0.9 41  1.1 42.5  1.2 44
      soleal_medial             back   medial  0.45 spindle    3.5 22  3.6 27  3.2 31  1.9 34
      soleal_lateral            back   lateral 0.45 spindle    -4.3 20.5  -4.5 25  -4.0 28.5  -2.7 31
      gastrocnemius_medial      back   medial  0.4  spindle    4.6 34  4.3 39  3.2 44  1.2 49
      gastrocnemius_lateral     back   lateral 0.4  spindle    -4.6 34.5  -4.3 39.5  -2.9 44.5  1.1 49
      popliteal_distal          back   medial  0.5  tube       1.2 44  1.2 47  1.1 50
      popliteal_proximal        back   medial  0.5  tube       1.1 50  1.5 54  2.2 58
      # back: perforator and superficial veins
      lateral_calf_perforator   back   lateral 0.05 perforator -0.6 26.6  -2.6 27.2
      thigh_extension           back   lateral 0.35 tube       -0.9 47  -1.2 53  -0.2 61  2.6 68  6.0 71.8  8.6 73
      ssv_distal                back   lateral 0.55 tube       -3.5 8  -2.6 12.5  -1.2 18.5  -0.6 24  -0.4 28
      ssv_proximal              back   lateral 0.6  tube       -0.4 28  -0.5 35  -0.8 42  -0.9 47
      ssv_junction              back   lateral 0.3  tube       -0.9 47  -0.5 49.2  1.1 50
      """;

  /**
   * Courses of the slack tributaries below a refluxing trunk, by where they leave it, in the same
   * columns.
   */
  private static final String TRIBUTARIES =
      """
      # from the small saphenous, then from the anterior and the posterior accessory
      calf_varices back  medial  0.3 tube 3.1 17  2.2 18.5  3.2 20  1.9 21.5  2.6 23.2  1.1 24.4  1.7 26.2  0.4 27  -0.4 28
      calf_varices front lateral 0.6 tube 4.1 37.4  2.9 39.6  3.4 42  1.0 43.4  0.6 45.6  -1.6 46.2  -2.2 48.6  -4.4 50  -4.0 52.6  -5.8 54.4  -5.2 56.6  -6.6 58.4  -6.8 60
      calf_varices front medial  0.6 tube 4.1 37.4  5.3 40  4.6 42.2  5.2 44.6  5.5 47  4.9 49.4  5.8 51.4  5.2 53.6  6.5 55.8  5.8 58.2  7.0 60.2  6.5 62  7.3 64
      # from the great saphenous
      calf_varices front medial  0.3 tube 5.1 24  5.3 25.2  4.5 26.6  5.7 28.2  4.9 29.8  6.3 31.4  5.4 33.2  6.4 34.8  5.4 36.4  5.7 37.8  4.3 38.8
      """;

  /** Veins from deep to superficial, without the tributaries that only some legs have. */
  static final List<VeinDrawing> ALL = rows(TABLE);

  /** Courses of the slack tributaries; the last is that below the great saphenous vein. */
  static final List<VeinDrawing> COURSES = rows(TRIBUTARIES);

  private static final List<String> LEAVES_FROM = List.of("ssv", "anterior", "posterior");

  private VeinDrawings() {}

  /** The named veins that a leg has, and its slack tributaries if it has any. */
  static List<VeinDrawing> of(Leg leg) {
    List<VeinDrawing> drawings = new ArrayList<>(ALL);
    drawings.removeIf(drawing -> leg.segment(drawing.vein()).isEmpty());
    leg.segment(Vein.CALF_VARICES).map(VeinDrawings::course).ifPresent(drawings::add);
    return drawings;
  }

  /** The course of slack tributaries, by the name of the landmark where they leave the trunk. */
  static VeinDrawing course(VeinSegment tributaries) {
    for (int i = 0; i < LEAVES_FROM.size(); i++) {
      if (tributaries.to().name().contains(LEAVES_FROM.get(i))) {
        return COURSES.get(i);
      }
    }
    return COURSES.getLast();
  }

  private static List<VeinDrawing> rows(String table) {
    return table.lines().filter(line -> !line.startsWith("#")).map(VeinDrawings::row).toList();
  }

  private static VeinDrawing row(String line) {
    String[] cells = line.strip().split("\\s+");
    return new VeinDrawing(
        Vein.of(cells[0]).orElseThrow(() -> new IllegalStateException("no vein for: " + line)),
        View.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        VeinDrawing.LabelSide.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        Double.parseDouble(cells[3]),
        VeinDrawing.Shape.valueOf(cells[4].toUpperCase(Locale.ROOT)),
        Arrays.stream(cells).skip(5).mapToDouble(Double::parseDouble).toArray());
  }
}
