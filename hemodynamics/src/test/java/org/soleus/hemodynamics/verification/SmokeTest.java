package org.soleus.hemodynamics.verification;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.Plumbing;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.*;
import org.soleus.hemodynamics.recording.*;
import org.soleus.hemodynamics.scheme.*;

class SmokeTest {
  @Test
  void smoke() {
    for (double h : new double[] {0.02, 0.01, 0.005}) {
      // windkessel, q = sin, R1=2, C=0.3, R2=5
      Plumbing pl = new Plumbing();
      int in = pl.flowEnd(0, t -> Math.sin(2 * t));
      int c = pl.node(new Node.Chamber("c", 0, 0, Node.Sharing.TOTAL_HEAD, 0.3, 0, Signal.constant(0)));
      int end = pl.pressureEnd(0, 0);
      pl.link(Link.resistor("r1", in, c, 2)).link(Link.resistor("r2", c, end, 5));
      Recording r = Plumbing.record(pl.network(), StepControl.fixed(h), Plumbing.span(3, 0.5),
          new Probe.NodePressure("node 0"), new Probe.NodePressure("c"), new Probe.LinkFlow("r2"), new Probe.Storage("c"));
      double w = 2, tau = 1.5, R = 5;
      double worst = 0;
      for (int k = 1; k < r.size(); k++) {
        double t = r.time(k);
        double p = R / (1 + w * w * tau * tau) * (Math.sin(w * t) - w * tau * Math.cos(w * t) + w * tau * Math.exp(-t / tau));
        worst = Math.max(worst, Math.abs(r.value(1, k) - p));
        worst = Math.max(worst, Math.abs(r.value(0, k) - p - 2 * Math.sin(w * t)));
        worst = Math.max(worst, Math.abs(r.value(2, k) - p / R));
        worst = Math.max(worst, Math.abs(r.value(3, k) - Math.sin(w * t) + p / R));
      }
      System.out.println("wk h " + h + " err " + worst + " bal " + r.balance().relativeError());
    }
    // stenosis only, flow through zero
    {
      Plumbing pl = new Plumbing();
      int in = pl.flowEnd(0, Math::sin);
      int end = pl.pressureEnd(0, 0.1);
      pl.link(new Link("s", in, end, 0, 1, 0, Link.Gate.NONE));
      var o = new SemiImplicitSolver(StepControl.fixed(0.1)).run(pl.network(), List.of(new Probe.NodePressure("node 0"), new Probe.LinkFlow("s")), Plumbing.span(7, 0.1));
      System.out.println(o instanceof Outcome.Diverged ? o : "ok");
      if (o instanceof Outcome.Completed cc) {
        double worst = 0;
        for (int k = 1; k < cc.recording().size(); k++) { double q = Math.sin(cc.recording().time(k)); worst = Math.max(worst, Math.abs(cc.recording().value(0,k) - 0.1 - q * Math.abs(q))); }
        System.out.println("stenosis " + worst + " steps " + cc.steps());
      }
    }
    // stenosis with chamber: emptying, valve
    for (double h : new double[] {0.01, 0.005, 0.0025, 0.00125, 0.000625}) {
      Plumbing pl = new Plumbing();
      int in = pl.node(new Node.PressureEnd("in", 0, 0, Node.Sharing.TOTAL_HEAD, t -> 2.2 + 2.5 * Math.sin(2 * Math.PI * t), 1e-4));
      int a = pl.node(new Node.Junction("a", 0, 0));
      int b = pl.node(new Node.Chamber("b", 0, 0, Node.Sharing.TOTAL_HEAD, 1e-4, 0, Signal.constant(0)));
      int c = pl.node(new Node.Junction("c", 0, 0));
      int end = pl.pressureEnd(0, 1);
      pl.link(Link.resistor("r1", in, a, 100)).link(new Link("v", a, b, 100, 0, 0, new Link.Gate(99900, 100))).link(Link.resistor("r2", b, c, 100)).link(Link.resistor("r3", c, end, 1000));
      var o = new SemiImplicitSolver(StepControl.fixed(h)).run(pl.network(), List.of(new Probe.NodePressure("b"), new Probe.LinkFlow("v"), new Probe.Storage("in")), Plumbing.span(2.5, 0.5));
      if (o instanceof Outcome.Completed cc) System.out.println(h + " valve " + java.util.Arrays.toString(cc.recording().values(0)) + java.util.Arrays.toString(cc.recording().values(1)) + java.util.Arrays.toString(cc.recording().values(2)) + cc.recording().balance().relativeError()+" steps "+cc.steps()); else System.out.println(o);
    }
    for (StepControl sc : new StepControl[] {StepControl.fixed(0.01), StepControl.DEFAULT}) {
      Plumbing pl = new Plumbing();
      int b = pl.node(new Node.Chamber("b", 0, 0, Node.Sharing.TOTAL_HEAD, 1, -3, Signal.constant(0)));
      int end = pl.pressureEnd(0, t -> Math.max(0, 3 - 3 * t));
      pl.link(new Link("s", b, end, 0, 1, 0, Link.Gate.NONE));
      var o = new SemiImplicitSolver(sc).run(pl.network(), List.of(new Probe.NodePressure("b"), new Probe.LinkFlow("s")), Plumbing.span(12, 1));
      if (o instanceof Outcome.Completed cc) System.out.println(" empty " + java.util.Arrays.toString(cc.recording().values(0)) + java.util.Arrays.toString(cc.recording().values(1)) + cc.recording().balance().relativeError()+" steps "+cc.steps()); else System.out.println(o);
    }
  }
}
