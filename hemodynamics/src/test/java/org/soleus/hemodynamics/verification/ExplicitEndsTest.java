package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.Outcome;

/**
 * Ends of tubes in the explicit solver are of second order: a smooth pulse, too low to steepen into
 * a jump, enters through a given flow or pressure and goes back and forth between there, a fork and
 * windkessels. Each mesh is held against the next.
 */
class ExplicitEndsTest {
  private static final double PRESSURE = 1500;
  private static final double AREA = 2e-5;
  private static final double LENGTH = 0.5;
  private static final double WIDTH = 0.12; // of the pulse [m]
  private static final double HEIGHT = 0.02; // of its velocity, over the wave speed
  private static final int COARSEST = 100;
  private static final int INTERVALS = 200;

  /** Steps between samples on the coarsest mesh, a little less than a whole number of them. */
  private static final double STEPS = 4.75;

  /** How the pulse comes in. */
  private enum Inlet {
    FLOW,
    PRESSURE,
    TOTAL_HEAD
  }

  private static double speed(double stiffness) {
    double alpha = Plumbing.VEIN.areaRatio(PRESSURE / stiffness);
    double square = alpha * stiffness * Plumbing.VEIN.slope(alpha) / Plumbing.BLOOD.density();
    return Math.sqrt(square);
  }

  /** Time between samples, such that twice the cells make twice the steps. */
  private static double interval(Network network) {
    double fastest =
        network.tubes().stream()
            .mapToDouble(tube -> speed(tube.wall().stiffness().at(0)))
            .max()
            .orElseThrow();
    // at an end, which sets the step, a wave may cross half as much of a cell as inside
    double step = CourantControl.DEFAULT.courant() * 0.5 * LENGTH / COARSEST / fastest;
    return STEPS * step;
  }

  /** A load that has steps end at the times of the samples: no error of interpolation. */
  private record Pulse(double from, double height, double interval) implements Signal {
    @Override
    public double at(double t) {
      double lag = WIDTH / speed(1);
      double delay = t / lag - 4;
      return from + height * Math.exp(-delay * delay);
    }

    @Override
    public double nextBreak(double t) {
      return (Math.floor(t / interval + 1e-9) + 1) * interval;
    }
  }

  private static Network network(Inlet inlet, boolean forks, int cells, double interval) {
    double c = speed(1);
    Plumbing plumbing = new Plumbing();
    int in =
        plumbing.node(
            inlet == Inlet.FLOW
                ? new Node.FlowEnd("in", 0, 0, new Pulse(0, HEIGHT * AREA * c, interval))
                : new Node.PressureEnd(
                    "in",
                    0,
                    0,
                    Node.Sharing.valueOf(inlet.name()),
                    new Pulse(PRESSURE, HEIGHT * Plumbing.BLOOD.density() * c * c, interval),
                    0));
    int next = plumbing.junction(0);
    tube(plumbing, "tube 0", in, next, cells, AREA, 1);
    if (forks) {
      int first = plumbing.junction(0);
      tube(plumbing, "tube 1", next, first, cells, 1.2 * AREA, 0.8);
      windkessel(plumbing, first);
      int second = plumbing.junction(0);
      tube(plumbing, "tube 2", next, second, cells, 0.6 * AREA, 2);
      windkessel(plumbing, second);
    } else {
      windkessel(plumbing, next);
    }
    return plumbing.network();
  }

  private static void tube(
      Plumbing plumbing, String name, int from, int to, int cells, double area, double stiffness) {
    plumbing
        .tube(name, from, to)
        .length(LENGTH, cells)
        .area(area)
        .stiffness(stiffness)
        .friction(Friction.NONE);
  }

  /** Throws back what comes, out of phase, and leaves nothing as it was. */
  private static void windkessel(Plumbing plumbing, int node) {
    double impedance = Plumbing.BLOOD.density() * speed(1) / AREA;
    double passage = LENGTH / speed(1);
    int chamber = plumbing.chamber("store at " + node, 0.3 * passage / impedance);
    plumbing
        .link(Link.resistor("near " + node, node, chamber, 0.4 * impedance))
        .link(
            Link.resistor(
                "far " + node, chamber, plumbing.pressureEnd(0, PRESSURE), 3 * impedance));
  }

  private static List<Probe> probes(Inlet inlet, Network network) {
    Tube last = network.tubes().getLast();
    String end = network.nodes().get(last.to()).name();
    return List.of(
        new Probe.Flow("tube 0", 1),
        inlet == Inlet.FLOW ? new Probe.NodePressure("in") : new Probe.Flow("tube 0", 0),
        new Probe.Flow(last.name(), 1),
        new Probe.Flow("tube 0", 0.5),
        new Probe.NodePressure(end),
        new Probe.NodePressure("store at " + last.to()),
        new Probe.LinkFlow("far " + last.to()));
  }

  private static double[][] seen(Inlet inlet, boolean forks, boolean limited, int cells) {
    double interval = interval(network(inlet, forks, cells, 1));
    Network network = network(inlet, forks, cells, interval);
    List<Start.Along> still =
        network.tubes().stream()
            .map(tube -> Plumbing.VEIN.areaRatio(PRESSURE / tube.wall().stiffness().at(0)))
            .map(alpha -> new Start.Along(_ -> alpha, _ -> 0))
            .toList();
    CourantControl usual = CourantControl.DEFAULT;
    Outcome outcome =
        new ExplicitSolver(new CourantControl(usual.courant(), usual.smallest(), limited))
            .run(
                network,
                new Start.Given(still),
                probes(inlet, network),
                Plumbing.span(INTERVALS * interval, interval));
    Recording recording = ((Outcome.Completed) outcome).recording();
    double[][] values = new double[recording.probes().size()][];
    Arrays.setAll(values, recording::values);
    return values;
  }

  @ParameterizedTest
  @CsvSource({
    "FLOW, false, true, 1.75",
    "FLOW, false, false, 1.95",
    "FLOW, true, true, 1.75",
    "FLOW, true, false, 1.95",
    "PRESSURE, false, true, 1.75",
    "PRESSURE, false, false, 1.95",
    "TOTAL_HEAD, true, true, 1.75",
    "TOTAL_HEAD, true, false, 1.95",
  })
  void endsAreOfSecondOrder(
      Inlet inlet, boolean forks, boolean limited, double least, TestReporter reporter) {
    double[] orders =
        Orders.of(
            seen(inlet, forks, limited, COARSEST),
            seen(inlet, forks, limited, 2 * COARSEST),
            seen(inlet, forks, limited, 4 * COARSEST));
    reporter.publishEntry("orders", Arrays.toString(orders));
    for (double order : orders) {
      assertThat(order).isGreaterThan(least);
    }
  }
}
