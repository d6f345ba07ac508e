package org.soleus.casefile.protocols;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value.Fields;

/** Whether the labels that measures refer to exist, and belong to actions that fit. */
final class LabelCheck {
  private static final Set<String> EXERCISES =
      Set.of(
          "tiptoe",
          "dorsiflexion",
          "plantarflexion",
          "ankle_pumping",
          "stimulation",
          "walk",
          "run",
          "cycle");
  private static final Set<String> PROVOCATIONS =
      Set.of("cuff", "valsalva", "cough", "tiptoe", "dorsiflexion", "plantarflexion");
  private static final Set<String> CUFF = Set.of("cuff");
  private static final Set<String> TIPTOE = Set.of("tiptoe");
  private static final Set<String> MOVE = Set.of("move");

  private final Map<String, Fields> labelled = new LinkedHashMap<>();
  private final FaultList faults;

  LabelCheck(List<Fields> timeline, FaultList faults) {
    timeline.forEach(
        action -> action.text("label").ifPresent(label -> labelled.putIfAbsent(label, action)));
    this.faults = faults;
  }

  /** An ambulatory pressure or a refill time refers to an exercise. */
  void exercise(Fields details) {
    action(details, "exercise", EXERCISES, "an exercise");
  }

  /** A reflux test refers to a cuff, to straining, or to moving the foot. */
  void provocation(Fields details) {
    action(
        details,
        "provocation",
        PROVOCATIONS,
        "a cuff, a Valsalva manoeuvre, a cough or a movement of the foot");
  }

  /** Venous occlusion refers to a congesting cuff. */
  void cuff(Fields details) {
    action(details, "cuff", CUFF, "a cuff");
  }

  /** Plethysmography refers to standing up, one tiptoe and several tiptoes, in this order. */
  void plethysmography(Fields details) {
    Optional<Fields> stand = action(details, "stand", MOVE, "a move");
    Optional<Fields> one = action(details, "one", TIPTOE, "a tiptoe");
    Optional<Fields> ten = action(details, "ten", TIPTOE, "a tiptoe");
    stand.ifPresent(action -> leadsToStanding(details, action));
    one.ifPresent(action -> isSingle(details, action));
    afterStanding(details, "one", stand, one);
    afterStanding(details, "ten", stand, ten);
  }

  private Optional<Fields> action(
      Fields details, String field, Set<String> kinds, String description) {
    String label = details.text(field).orElse("");
    Fields action = labelled.get(label);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    if (action == null) {
      faults.add(
          details.where(field),
          Shown.text(label),
          "is not the label of an action of the timeline.",
          unknownHint(label));
      return Optional.empty();
    }
    if (kinds.stream().noneMatch(kind -> action.value(kind).isPresent())) {
      faults.add(
          details.where(field),
          Shown.text(label),
          "must be the label of "
              + description
              + "; line "
              + action.where().line()
              + " is not one.",
          "");
      return Optional.empty();
    }
    return Optional.of(action);
  }

  private String unknownHint(String label) {
    if (labelled.isEmpty()) {
      return "Give the action a label: label: " + Shown.name(label) + ".";
    }
    String nearest = NearestNames.hint(label, labelled.keySet());
    return nearest.isEmpty()
        ? "Labels here: " + Shown.all(new ArrayList<>(labelled.keySet())) + "."
        : nearest;
  }

  private void leadsToStanding(Fields details, Fields action) {
    String to = action.fields("move").flatMap(move -> move.text("to")).orElse("standing");
    if (!to.equals("standing")) {
      faults.add(
          details.where("stand"),
          details.shown("stand"),
          "must be a move to standing; line %d leads to %s."
              .formatted(action.where().line(), Shown.name(to)),
          "");
    }
  }

  private void isSingle(Fields details, Fields action) {
    double times =
        action.fields("tiptoe").map(tiptoe -> tiptoe.number("times").orElse(1)).orElse(1.0);
    if (times != 1) {
      faults.add(
          details.where("one"),
          details.shown("one"),
          "must be a single tiptoe; line %d has %s."
              .formatted(action.where().line(), Shown.number(times)),
          "Maybe one and ten are swapped.");
    }
  }

  private void afterStanding(
      Fields details, String field, Optional<Fields> stand, Optional<Fields> tiptoe) {
    if (stand.isEmpty() || tiptoe.isEmpty()) {
      return;
    }
    var before = stand.get().number("at_s");
    var after = tiptoe.get().number("at_s");
    if (before.isPresent() && after.isPresent() && after.getAsDouble() <= before.getAsDouble()) {
      faults.add(
          details.where(field),
          details.shown(field),
          "must come after standing up; it begins at %s s, the other at %s s."
              .formatted(Shown.number(after.getAsDouble()), Shown.number(before.getAsDouble())),
          "Plethysmography is standing up, then one tiptoe and ten tiptoes in either order.");
    }
  }
}
