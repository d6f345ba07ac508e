package org.soleus.validation;

import static org.soleus.hemodynamics.units.Units.CM_PER_S;
import static org.soleus.hemodynamics.units.Units.MINUTE;
import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.MMHG;
import static org.soleus.hemodynamics.units.Units.PERCENT;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.protocol.Request.Kind;
import org.soleus.limb.protocol.Request.Quantity;

/** What to ask the laboratory for each measure of the published rows. */
final class Questions {
  /** Volume of the calf to which flows per volume refer [m³]: evidence, physiology 0.3. */
  static final double CALF_VOLUME = 2500 * ML;

  private static final String LYING = "supine_rest";

  private final Laboratory protocols;

  /** Finds a protocol by its key. */
  interface Laboratory {
    Protocol protocol(String key);
  }

  Questions(Laboratory protocols) {
    this.protocols = protocols;
  }

  /**
   * How a row is answered by simulation; empty where the laboratory has no word for its measure.
   */
  Optional<Question> of(PublishedRow row) {
    return Optional.ofNullable(
        switch (row.measure()) {
          case "AVP" -> Question.of(pressureTest(row), MMHG);
          case "RT90" -> Question.of(pressureTest(row), 1);
          case "VV", "EV", "RV" -> Question.of(plethysmography(row), ML);
          case "VFI" -> Question.of(plethysmography(row), ML);
          case "EF", "RVF" -> Question.of(plethysmography(row), PERCENT);
          case "reflux_duration" -> Question.of(reflux(row), 1);
          case "peak_reflux_velocity" -> Question.of(reflux(row), CM_PER_S);
          case "PTV_systolic_rise" ->
              Question.of(duringFirst(row, Quantity.PRESSURE, Kind.RISE), MMHG);
          case "popliteal_vein_peak_velocity" -> tiptoeVelocity(row);
          case "ankle_vein_pressure_supine",
              "ankle_vein_pressure_standing",
              "foot_vein_pressure_supine",
              "foot_vein_pressure_sitting",
              "foot_vein_pressure_standing" ->
              Question.of(whole(row, row.protocol(), Quantity.PRESSURE, Kind.MEAN), MMHG);
          default -> atRest(row);
        });
  }

  private @org.jspecify.annotations.Nullable Question atRest(PublishedRow row) {
    return switch (row.measure()) {
      case "femoral_vein_diameter",
          "GSV_diameter_SFJ",
          "GSV_diameter_prox_thigh15cm",
          "GSV_diameter_4-5cm_below_SFJ" ->
          Question.of(whole(row, row.protocol(), Quantity.DIAMETER, Kind.MEAN), MM);
      case "femoral_vein_peak_velocity" ->
          Question.of(whole(row, row.protocol(), Quantity.VELOCITY, Kind.HIGHEST), CM_PER_S);
      case "femoral_vein_min_velocity" ->
          Question.of(whole(row, row.protocol(), Quantity.VELOCITY, Kind.LOWEST), CM_PER_S);
      case "common_femoral_artery_flow", "leg_blood_flow" ->
          Question.of(whole(row, row.protocol(), Quantity.FLOW, Kind.MEAN), ML / MINUTE);
      case "leg_blood_flow_ratio" -> overLying(row, Quantity.FLOW, ratio -> ratio);
      case "calf_inflow_from_microcirculation" ->
          Question.of(calfInflow(row.protocol()), PERCENT * CALF_VOLUME);
      case "calf_blood_flow" ->
          Question.of(calfInflow(row.protocol()), 0.01 * CALF_VOLUME / MINUTE);
      case "calf_blood_flow_reduction_dependency" ->
          new Question(
              List.of(calfInflow(row.protocol()), calfInflow(LYING)),
              values -> 100 * (values.get(0) / values.get(1) - 1));
      case "saphenous_postural_diameter_change" ->
          overLying(row, Quantity.DIAMETER, ratio -> 100 * (1 - 1 / ratio));
      case "vein_reference_CSA" ->
          new Question(
              List.of(whole(row, row.protocol(), Quantity.DIAMETER, Kind.MEAN)),
              values -> 0.25 * Math.PI * values.getFirst() * values.getFirst() / (MM * MM));
      default -> null;
    };
  }

  private Question overLying(
      PublishedRow row, Quantity quantity, java.util.function.DoubleUnaryOperator of) {
    return new Question(
        List.of(
            whole(row, row.protocol(), quantity, Kind.MEAN),
            whole(row, LYING, quantity, Kind.MEAN)),
        values -> of.applyAsDouble(values.get(0) / values.get(1)));
  }

  private Question tiptoeVelocity(PublishedRow row) {
    Action.Contract exercise = exercise(row.protocol());
    boolean last = row.id().endsWith("last");
    double start = exercise.at() + (last ? (exercise.times() - 1) * exercise.period() : 0);
    return Question.of(
        during(row, Quantity.VELOCITY, Kind.HIGHEST, start, start + exercise.hold()), CM_PER_S);
  }

  private Question.Asked pressureTest(PublishedRow row) {
    return new Question.Asked(
        row.protocol(),
        new Request.AmbulatoryPressure(vein(row), exercise(row.protocol()).label()),
        row.measure());
  }

  private Question.Asked plethysmography(PublishedRow row) {
    Request request =
        protocols.protocol(row.protocol()).measures().stream()
            .filter(Request.Plethysmography.class::isInstance)
            .findFirst()
            .orElseThrow();
    return new Question.Asked(row.protocol(), request, row.measure());
  }

  private Question.Asked reflux(PublishedRow row) {
    String label =
        protocols.protocol(row.protocol()).measures().stream()
            .filter(Request.Reflux.class::isInstance)
            .map(request -> ((Request.Reflux) request).provocation())
            .findFirst()
            .orElseThrow();
    return new Question.Asked(row.protocol(), new Request.Reflux(vein(row), label), row.measure());
  }

  private Question.Asked duringFirst(PublishedRow row, Quantity quantity, Kind kind) {
    Action.Contract exercise = exercise(row.protocol());
    return during(row, quantity, kind, exercise.at(), exercise.at() + exercise.hold());
  }

  private Question.Asked whole(PublishedRow row, String protocol, Quantity quantity, Kind kind) {
    double end = protocols.protocol(protocol).duration();
    return new Question.Asked(
        protocol, new Request.Statistic(name(row), quantity, vein(row), kind, 0, end), name(row));
  }

  private static Question.Asked during(
      PublishedRow row, Quantity quantity, Kind kind, double from, double to) {
    return new Question.Asked(
        row.protocol(),
        new Request.Statistic(name(row), quantity, vein(row), kind, from, to),
        name(row));
  }

  private Question.Asked calfInflow(String protocol) {
    double end = protocols.protocol(protocol).duration();
    return new Question.Asked(
        protocol,
        new Request.Statistic(
            "calf_inflow", Quantity.CALF_INFLOW, Vein.CALF_SKIN_VEINS, Kind.MEAN, 0, end),
        "calf_inflow");
  }

  /** A name of its own for each row, since one protocol answers many. */
  private static String name(PublishedRow row) {
    return row.id();
  }

  private static Vein vein(PublishedRow row) {
    return Vein.of(row.site())
        .orElseThrow(
            () -> new IllegalStateException("row " + row.id() + " names no vein: " + row.site()));
  }

  private Action.Contract exercise(String protocol) {
    return protocols.protocol(protocol).timeline().stream()
        .filter(Action.Contract.class::isInstance)
        .map(Action.Contract.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
