package org.soleus.pathway.referral;

import java.util.List;
import org.soleus.limb.table.Table;

/**
 * Whom a referral goes to; rows of {@code services.table}. Of two that are asked equally soon the
 * first one leads.
 */
public enum Service {
  EMERGENCY,
  CLINICIAN_TODAY,
  ARTERIES,
  VASCULAR,
  NEUROLOGY,
  DUPLEX,
  OWN_CLINICIAN;

  private static final List<Table.Row> ROWS = Table.beside(Service.class, "services.table");

  private Table.Row row() {
    return ROWS.stream()
        .filter(row -> row.text("service").equals(name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("services.table has no " + name()));
  }

  /** Name for people. */
  public String label() {
    return row().text("label");
  }

  /** What is asked of it, as the person is told. */
  public String plain() {
    return row().text("plain");
  }

  /** Whether it makes a duplex examination of the veins, for which there can be an appointment. */
  public boolean makesDuplex() {
    return this == DUPLEX || this == VASCULAR;
  }
}
