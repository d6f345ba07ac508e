package org.soleus.cli;

import org.soleus.casefile.fault.Reading;

/** The input or the usage is wrong: the message says everything, the exit code is 2. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }

  /** The value of a reading, or its faults thrown. */
  static <T> T orThrow(Reading<T> reading) {
    return switch (reading) {
      case Reading.Read<T>(T value) -> value;
      case Reading.Rejected<T> rejected -> throw new BadInput(rejected.message());
    };
  }
}
