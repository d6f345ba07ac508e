package org.soleus.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command line. Exit codes: 0 done, 1 the run failed, 2 bad input or usage. */
@Command(
    name = "soleus",
    description = {
      "A physical twin of the veins of the human leg, and the laboratory that examines it.",
      "For research and education. Not a medical device."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AssessCommand.class,
      LabCommand.class,
      CompareCommand.class,
      FollowCommand.class,
      AskCommand.class,
      CausesCommand.class,
      ReferCommand.class,
      MapCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      EvidenceCommand.class,
      NetworkCommand.class,
      ValidateCommand.class,
      VerificationCommand.class,
      SchemaCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  /**
   * Runs a command.
   *
   * @param arguments the words after {@code soleus}
   */
  public static void main(String[] arguments) {
    int exit = commandLine().execute(arguments);
    if (System.out.checkError()) {
      System.err.println("The output could not be written.");
      exit = Math.max(exit, 1);
    }
    System.exit(exit);
  }

  /** The command line, for running and for tests. */
  static CommandLine commandLine() {
    // numbers in results look the same everywhere
    Locale.setDefault(Locale.ROOT);
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(Failure::report);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(System.err);
    }
    throw new BadInput("Name a command, such as: soleus assess CASE");
  }
}
