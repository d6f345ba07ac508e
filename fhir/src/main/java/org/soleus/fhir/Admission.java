package org.soleus.fhir;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Fault;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.results.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a draft pass the checks that every case file passes. What they refuse is taken out and
 * listed, until the rest passes.
 */
final class Admission {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

  private final ObjectNode root;
  private final Draft draft;
  private final Incoming incoming;

  private Admission(Draft draft, Incoming incoming) {
    this.root = draft.whole();
    this.draft = draft;
    this.incoming = incoming;
  }

  static Reading<Case> of(String name, Draft draft, Incoming incoming) {
    if (!draft.hasLeg() && !draft.hasPerson()) {
      FaultList faults = new FaultList(name);
      faults.add(
          Where.FILE,
          "",
          "says nothing of a person or a leg that Soleus understands.",
          "An Observation names its leg by a bodySite of " + Systems.SITE + "." + left(incoming));
      return faults.reading(() -> {
        throw new IllegalStateException("a fault was added");
      });
    }
    if (!draft.hasLeg()) {
      incoming.leave("legs", "none is named: both stand in the case, with nothing recorded");
      draft.addBothLegs();
    }
    Admission admission = new Admission(draft, incoming);
    Reading<Case> reading = admission.reading(name);
    while (reading instanceof Reading.Rejected<Case>(List<Fault> faults)) {
      if (!admission.takeOut(faults)) {
        return reading;
      }
      reading = admission.reading(name);
    }
    return reading;
  }

  private static String left(Incoming incoming) {
    int count = incoming.left().size();
    if (count == 0) {
      return "";
    }
    LeftOut first = incoming.left().getFirst();
    return " %d %s left out; the first: %s: %s."
        .formatted(count, count == 1 ? "thing was" : "things were", first.where(), first.why());
  }

  private Reading<Case> reading(String name) {
    return CaseFile.parse(name, JsonText.of(root));
  }

  /**
   * Takes out what is at fault, the last of each list first; whether anything was. What holds
   * something that was taken out may be in order without it, and waits for the next reading.
   */
  private boolean takeOut(List<Fault> faults) {
    List<String> taken = new ArrayList<>();
    List<Fault> backwards = new ArrayList<>(faults);
    backwards.sort(Fault.BY_PLACE.reversed());
    backwards.sort(comparing((Fault fault) -> steps(fault.path()).size()).reversed());
    for (Fault fault : backwards) {
      if (taken.stream().noneMatch(path -> path.startsWith(fault.path())) && takeOut(fault)) {
        taken.add(fault.path());
      }
    }
    return !taken.isEmpty();
  }

  private boolean takeOut(Fault fault) {
    List<String> steps = steps(fault.path());
    if (steps.isEmpty()) {
      return false;
    }
    String last = steps.removeLast();
    JsonNode at = root;
    String origin = "";
    for (String step : steps) {
      origin = draft.origin(at).orElse(origin);
      at = at instanceof ArrayNode list ? list.path(Integer.parseInt(step)) : at.path(step);
    }
    return remove(at, last, fault, draft.origin(at).orElse(origin));
  }

  private boolean remove(JsonNode from, String step, Fault fault, String origin) {
    JsonNode removed =
        switch (from) {
          case ArrayNode list -> list.remove(Integer.parseInt(step));
          case ObjectNode object -> object.remove(step);
          default -> null;
        };
    if (removed == null) {
      return false;
    }
    incoming.leave(where(fault, draft.origin(removed).orElse(origin)), why(fault));
    return true;
  }

  private static String where(Fault fault, String origin) {
    return origin.isEmpty() ? fault.path() : origin + " (" + fault.path() + ")";
  }

  private static String why(Fault fault) {
    String found = fault.value().isEmpty() ? "" : fault.value() + " ";
    return (found + fault.problem() + " " + fault.hint()).strip();
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    while (matcher.find()) {
      steps.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    return steps;
  }
}
