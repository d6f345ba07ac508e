package org.soleus.casefile;

import org.soleus.casefile.fault.Shown;
import org.soleus.limb.anatomy.Person;

/** A value of a person that a case file may give or leave out. */
public enum PersonField {
  SEX("sex"),
  AGE("age_years"),
  HEIGHT("height_m"),
  WEIGHT("weight_kg"),
  PREGNANCY("pregnancy_weeks");

  private final String key;

  PersonField(String key) {
    this.key = key;
  }

  /** Name as written in case files. */
  public String key() {
    return key;
  }

  /** This value of a person, in words. */
  String of(Person person) {
    return switch (this) {
      case SEX -> "sex " + Shown.constant(person.sex());
      case AGE -> "age " + Shown.number(person.age()) + " years";
      case HEIGHT -> "stature " + Shown.number(person.height()) + " m";
      case WEIGHT -> "weight " + Shown.number(person.weight()) + " kg";
      case PREGNANCY -> Shown.number(person.pregnancyWeeks()) + " weeks pregnant";
    };
  }
}
