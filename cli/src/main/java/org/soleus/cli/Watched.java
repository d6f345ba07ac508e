package org.soleus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Network;

/**
 * A signal that tells how far the clock of a run is whenever it is asked for its value. The values
 * are those of the signal itself.
 */
record Watched(Signal signal, DoubleConsumer clock) implements Signal {
  @Override
  public double at(double t) {
    clock.accept(t);
    return signal.at(t);
  }

  @Override
  public double nextBreak(double t) {
    return signal.nextBreak(t);
  }

  /** A network whose run tells the time [s]. */
  static Network network(Network network, DoubleConsumer clock) {
    List<Frame> frames = new ArrayList<>(network.frames());
    if (!frames.isEmpty()) {
      Frame first = frames.getFirst();
      frames.set(0, new Frame(first.name(), new Watched(first.origin(), clock), first.slope()));
    }
    return new Network(
        network.blood(),
        frames,
        network.channels(),
        network.nodes(),
        network.tubes(),
        network.beds(),
        network.links());
  }
}
