package org.soleus.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.grading.GradedLimb;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.VcssItem;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.History;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.MedicineClass;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.redflag.RedFlag;

/** Inputs of the two sheets: from a person of whom nothing is known to one with everything. */
final class ChainInputs {
  private ChainInputs() {}

  /** All of them. */
  static List<ReportInput> all() {
    LimbAssessment one = ExampleReport.assessment(Side.LEFT);
    List<ReportInput> inputs = new ArrayList<>();
    for (History history :
        List.of(History.NONE, asked(false, Set.of()), crowded(), asked(true, Set.of()))) {
      inputs.add(input(history, one));
      inputs.add(input(history, both()));
      inputs.add(input(history, unknown()));
    }
    inputs.add(
        input(
            crowded(),
            Arrays.stream(both()).map(ChainInputs::sampled).toArray(LimbAssessment[]::new)));
    return inputs;
  }

  /** Every question with the same word where it takes one. */
  static History asked(boolean yes, Set<String> but) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question one : Question.all()) {
      answers.put(
          one.id(),
          switch (one.kind()) {
            case YES_NO -> new Answer.YesNo(yes != but.contains(one.id()));
            case ONE_OF -> new Answer.Choice(one.choices().getFirst());
            case NUMBER -> new Answer.Amount(5);
          });
    }
    List<Medicine> all =
        MedicineClass.all().stream()
            .map(one -> new Medicine(one, "a name", Optional.of(LocalDate.of(2026, 1, 1))))
            .toList();
    return new History(Optional.empty(), answers, Optional.of(all));
  }

  /** All answers yes but those that ask for care now or today, so that causes are weighed. */
  static History crowded() {
    Set<String> urgent =
        RedFlag.all().stream()
            .filter(one -> one.urgency().compareTo(RedFlag.Urgency.SAME_DAY) <= 0)
            .flatMap(one -> one.when().facts().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return asked(true, urgent);
  }

  static Vcss vcss() {
    Map<VcssItem, Integer> points = new EnumMap<>(VcssItem.class);
    Arrays.stream(VcssItem.values()).forEach(item -> points.put(item, 1));
    return new Vcss(points);
  }

  static ReportInput input(History history, LimbAssessment... limbs) {
    ReportInput plain = ExampleReport.input("Nobody, with everything, asked of", limbs);
    List<LimbRecord> records = Arrays.stream(limbs).map(LimbAssessment::recorded).toList();
    Facts facts = Facts.of(history, OptionalDouble.of(70), OptionalDouble.empty(), records);
    Map<Side, GradedLimb> graded =
        records.stream()
            .collect(
                Collectors.toMap(
                    LimbRecord::side,
                    limb ->
                        GradedLimb.of(
                            Optional.of(LocalDate.of(2026, 2, 3)), limb, LimbGrading.of(vcss()))));
    return new ReportInput(
        plain.title(),
        plain.caseId(),
        plain.person(),
        plain.assumed(),
        plain.limbs(),
        plain.sources(),
        plain.notes(),
        plain.version(),
        plain.parameterHash(),
        plain.generatedBy(),
        Optional.of(Picture.of(facts)),
        graded);
  }

  static LimbAssessment unknown() {
    LimbAssessment known = ExampleReport.assessment(Side.LEFT);
    return new LimbAssessment(
        known.leg(),
        new LimbRecord(Side.LEFT, "", new DuplexMap(List.of()), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** With an interval for every value. */
  static LimbAssessment sampled(LimbAssessment plain) {
    return new LimbAssessment(
        plain.leg(),
        plain.recorded(),
        plain.duplex(),
        plain.defaults(),
        sampled(plain.before()),
        plain.options().stream()
            .map(one ->
                new OptionOutcome(
                    one.plan(), one.leg(), sampled(one.results()), one.reason(), one.cautions()))
            .toList());
  }

  static List<LaboratoryResult> sampled(List<LaboratoryResult> plain) {
    return plain.stream()
        .map(one ->
            new LaboratoryResult(
                one.protocol(),
                one.measurements().stream().map(ChainInputs::sampled).toList(),
                one.curves(),
                one.volumeError()))
        .toList();
  }

  static Measurement sampled(Measurement plain) {
    return plain instanceof Measurement.Taken taken
        ? taken.within(new Interval(0.9 * taken.value(), 1.1 * taken.value(), 19, 20))
        : plain;
  }

  static LimbAssessment[] both() {
    return new LimbAssessment[] {
      ExampleReport.assessment(Side.LEFT), ExampleReport.assessment(Side.RIGHT)
    };
  }
}
