package org.soleus.casefile;

import static org.soleus.hemodynamics.units.Units.CM_PER_S;
import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.PERCENT;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.assessment.Limits;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Manoeuvre;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.ExaminationRecord;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.measurement.Unit;

/** Makes a case from a tree that has been checked. */
final class CaseRecords {
  private CaseRecords() {}

  static Case of(Fields root) {
    Optional<Fields> person = root.fields("person");
    List<Fields> limbs = root.entries("limbs");
    return new Case(
        Case.FORMAT,
        root.text("id").orElseThrow(),
        root.text("title").orElseThrow(),
        person.map(CaseRecords::person).orElse(Person.REFERENCE),
        person.map(CaseRecords::given).orElse(Set.of()),
        person.flatMap(fields -> fields.text("source")).orElse(""),
        limbs.stream().map(CaseRecords::limb).toList(),
        limbSources(limbs),
        root.entries("sources").stream().map(CaseRecords::source).toList(),
        root.text("notes").orElse(""),
        VisitRecords.of(root),
        HistoryRecords.of(root));
  }

  private static Person person(Fields fields) {
    Person reference = Person.REFERENCE;
    return new Person(
        fields.constant("sex", Person.Sex.class).orElse(reference.sex()),
        fields.number("age_years").orElse(reference.age()),
        fields.number("height_m").orElse(reference.height()),
        fields.number("weight_kg").orElse(reference.weight()),
        fields.number("pregnancy_weeks").orElse(0));
  }

  private static Set<PersonField> given(Fields fields) {
    EnumSet<PersonField> given = EnumSet.allOf(PersonField.class);
    given.removeIf(field -> fields.value(field.key()).isEmpty());
    return given;
  }

  static Source source(Fields fields) {
    return new Source(
        fields.text("key").orElseThrow(),
        fields.text("citation").orElseThrow(),
        fields.text("doi").orElse(""),
        fields.text("url").orElse(""));
  }

  private static Map<Side, String> limbSources(List<Fields> limbs) {
    Map<Side, String> sources = new EnumMap<>(Side.class);
    limbs.forEach(limb -> limb.text("source").ifPresent(key -> sources.put(side(limb), key)));
    return sources;
  }

  static Side side(Fields limb) {
    return limb.constant("side", Side.class).orElseThrow();
  }

  private static LimbRecord limb(Fields fields) {
    String source = fields.text("source").orElse("");
    return new LimbRecord(
        side(fields),
        fields.text("clinical_class").orElse(""),
        limits(fields),
        duplex(fields, source),
        measured(fields),
        fields.entries("options").stream().map(TreatmentRecords::of).toList());
  }

  static DuplexMap duplex(Fields limb, String source) {
    return duplex(limb, "duplex", source);
  }

  /**
   * A duplex map with the examination that stands beside it.
   *
   * @param lines name of the field that holds its lines
   */
  static DuplexMap duplex(Fields limb, String lines, String source) {
    ExaminationRecord examination = ExaminationRecords.of(limb);
    DuplexMap empty = new DuplexMap(List.of(), examination);
    return new DuplexMap(
        limb.entries(lines).stream().map(line -> finding(line, empty, source)).toList(),
        examination);
  }

  static List<Recorded> measured(Fields limb) {
    return limb.entries("measured").stream().map(CaseRecords::recorded).toList();
  }

  private static Recorded recorded(Fields line) {
    String measure = line.text("measure").orElseThrow();
    Unit unit = MeasuredWords.unit(measure);
    String site = line.text("site").orElse(MeasuredWords.usualSite(measure));
    double value = unit.si(line.number("value").orElseThrow());
    return new Recorded(measure, site, unit, value, line.text("source").orElse(""));
  }

  private static Limits limits(Fields limb) {
    return new Limits(
        limb.number("ankle_range_deg"),
        scaled(limb.number("calf_strength_percent"), PERCENT),
        GradingRecords.index(limb),
        Set.copyOf(limb.texts("variants")));
  }

  private static DuplexFinding finding(Fields line, DuplexMap of, String limbSource) {
    Vein vein = line.text("vein").flatMap(Vein::of).orElseThrow();
    return new DuplexFinding(
        vein,
        line.constant("position", Position.class)
            .orElse(ExaminationRecords.position(of.examination())),
        scaled(line.number("diameter_mm"), MM),
        line.fields("reflux").map(test -> reflux(vein, of.cutOffs(), test)),
        line.constant("patency", Patency.class).orElse(Patency.PATENT),
        scaled(line.number("narrowing_percent"), PERCENT),
        line.text("source").orElse(limbSource),
        ExaminationRecords.detail(line));
  }

  private static RefluxTest reflux(Vein vein, CutOffProfile cutOffs, Fields test) {
    return new RefluxTest(
        test.constant("manoeuvre", Manoeuvre.class).orElseThrow(),
        DuplexCheck.isPresent(vein, cutOffs, test),
        test.number("duration_s"),
        scaled(test.number("peak_velocity_cm_s"), CM_PER_S));
  }

  static OptionalDouble scaled(OptionalDouble number, double unit) {
    return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * unit) : number;
  }
}
