package org.soleus.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.AnswerText;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.results.WholeFile;
import org.soleus.pathway.cause.NextQuestion;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.History;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.redflag.RedFlag;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code soleus ask}: asks for the history of a case, one question at a time. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Asks for the history of a case, one question at a time: urgent ones first, then the one whose answer"
          + " would change the picture most. A red flag is told as soon as it is raised.",
      "Answers: yes, no, unknown (or y, n, u), a choice or a number; q ends. The case is written with the"
          + " answers; as it was before it stays beside it as CASE.before."
    })
final class AskCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "CASE", description = "Case file (YAML).")
  private Path file = Path.of("");

  @Option(
      names = "--answer",
      paramLabel = "QUESTION=ANSWER",
      description = "An answer, so that nothing is asked; may be given more than once.")
  private List<String> given = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the case is written with the answers (default: the case file).")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    OutFile.require(out);
    Case told = BadInput.orThrow(CaseFile.read(file));
    Case answered = given.isEmpty() ? asked(told) : answered(told);
    if (!answered.history().equals(told.history())) {
      write(answered);
    }
    Picture picture = Picture.of(answered.facts());
    System.out.print(answered.title() + "\n\n" + CausesTable.of(picture));
    System.out.println("\nFor research and education. Not a medical device.");
    return 0;
  }

  private Case answered(Case told) {
    List<String> faults = new ArrayList<>();
    History history = told.history();
    for (String text : given) {
      String[] parts = text.split("=", 2);
      Optional<Question> question = Question.of(parts[0].strip());
      if (question.isEmpty()) {
        List<String> ids = Question.all().stream().map(Question::id).toList();
        faults.add(
            ("--answer \"%s\" names no question. %s (all names: ./soleus schema case)")
                .formatted(text, NearestNames.hint(parts[0].strip(), ids))
                .replace("  ", " "));
        continue;
      }
      if (parts.length < 2 || parts[1].isBlank()) {
        faults.add(
            "--answer \"%s\" gives no answer: write %s=ANSWER, where the answer is %s."
                .formatted(text, question.get().id(), AnswerText.forms(question.get())));
        continue;
      }
      switch (AnswerText.parse(question.get(), parts[1])) {
        case Reading.Rejected<Optional<Answer>> rejected -> faults.add(rejected.message());
        case Reading.Read<Optional<Answer>>(Optional<Answer> answer) ->
            history = with(history, question.get(), answer);
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInput(String.join("\n", faults));
    }
    return told.with(history);
  }

  /** A history with an answer; without one where that is unknown. */
  private static History with(History history, Question question, Optional<Answer> answer) {
    return answer
        .map(one -> history.with(question.id(), one))
        .orElseGet(() -> history.without(question.id()));
  }

  private Case asked(Case told) throws IOException {
    Case now = told;
    Set<String> passed = new HashSet<>();
    Set<RedFlag> raised = new HashSet<>(RedFlag.raised(now.facts()));
    raised.forEach(one -> System.err.println("! " + CausesTable.flag(one)));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Optional<Question> question = NextQuestion.next(now.facts(), passed);
    while (question.isPresent()) {
      System.err.print(
          question.get().words() + " (" + AnswerText.forms(question.get()) + "; q ends) ");
      System.err.flush();
      String line = in.readLine();
      if (line == null || line.strip().equalsIgnoreCase("q")) {
        System.err.println();
        return now;
      }
      switch (AnswerText.parse(question.get(), line)) {
        case Reading.Rejected<Optional<Answer>> rejected -> System.err.println(rejected.message());
        case Reading.Read<Optional<Answer>>(Optional<Answer> answer) -> {
          passed.add(question.get().id());
          now = now.with(with(now.history(), question.get(), answer));
          RedFlag.raised(now.facts()).stream()
              .filter(raised::add)
              .forEach(one -> System.err.println("! " + CausesTable.flag(one)));
        }
      }
      question = NextQuestion.next(now.facts(), passed);
    }
    return now;
  }

  private void write(Case answered) throws IOException {
    Path place = out == null ? file : out;
    if (out == null) {
      Files.copy(
          file,
          file.resolveSibling(file.getFileName() + ".before"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    WholeFile.write(place, CaseFile.text(answered));
    System.err.println("Written: " + place);
  }
}
