package org.soleus.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.soleus.limb.assessment.Assessor;

/** A progress bar on stderr where that is a terminal; silence elsewhere. */
final class ProgressLine implements Assessor.Progress, AutoCloseable {
  private static final long STEPS = 1000;

  private final @Nullable ProgressBar bar;
  private final String plainTask; // told in lines where there is no bar; or empty
  private final double scale;
  private double done;

  private ProgressLine(@Nullable ProgressBar bar, String plainTask, double scale) {
    this.bar = bar;
    this.plainTask = plainTask;
    this.scale = scale;
  }

  /** A line for so many pieces of work, each of which reports shares that add up to one. */
  static ProgressLine of(String task, int pieces) {
    return new ProgressLine(isTerminal() ? bar(task) : null, "", 1.0 / Math.max(1, pieces));
  }

  /** The same for work of minutes: where stderr is no terminal, a line every tenth of the way. */
  static ProgressLine told(String task, int pieces) {
    boolean bar = isTerminal();
    return new ProgressLine(bar ? bar(task) : null, bar ? "" : task, 1.0 / Math.max(1, pieces));
  }

  private static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  /** Whether anyone sees it. */
  boolean isShown() {
    return bar != null;
  }

  private static ProgressBar bar(String task) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(STEPS)
        .setStyle(ProgressBarStyle.ASCII)
        .hideEta()
        .setUpdateIntervalMillis(100)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  @Override
  public synchronized void done(double share, String what) {
    double before = done;
    done = Math.min(1, done + share * scale);
    if (!plainTask.isEmpty() && Math.floor(10 * done) > Math.floor(10 * before)) {
      System.err.printf("%s: %.0f %%%n", plainTask, 10 * Math.floor(10 * done));
    }
    if (bar != null) {
      bar.stepTo(Math.round(done * STEPS));
      bar.setExtraMessage(what);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
