package org.soleus.pathway.history;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A medicine that is taken.
 *
 * @param kind its class
 * @param name as written, or empty
 * @param started when it was begun, if known
 */
public record Medicine(MedicineClass kind, String name, Optional<LocalDate> started) {}
