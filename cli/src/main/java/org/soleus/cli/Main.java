package org.soleus.cli;

/** Entry point of the command line. */
public final class Main {
  private Main() {}

  /**
   * Prints how to use the program; no command exists yet.
   *
   * @param arguments the words after {@code soleus}
   */
  public static void main(String[] arguments) {
    System.err.println("Usage: soleus COMMAND");
    System.exit(2);
  }
}
