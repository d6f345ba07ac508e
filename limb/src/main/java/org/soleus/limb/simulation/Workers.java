package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Runs independent simulations side by side. Results come in the order of their inputs, so that
 * they do not depend on the number of threads.
 */
public final class Workers implements AutoCloseable {
  private final ExecutorService executor;

  /** So many threads, at least one. */
  public Workers(int threads) {
    executor =
        Executors.newFixedThreadPool(
            Math.max(1, threads),
            task -> {
              Thread thread = new Thread(task, "soleus");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Applies a function to each input. */
  public <A, B> List<B> map(List<A> inputs, Function<? super A, ? extends B> function) {
    List<Future<B>> futures = new ArrayList<>();
    for (A input : inputs) {
      futures.add(executor.submit(() -> function.apply(input)));
    }
    List<B> results = new ArrayList<>();
    for (Future<B> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while simulating", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a simulation failed", e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
