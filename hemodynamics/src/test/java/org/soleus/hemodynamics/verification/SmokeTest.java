package org.soleus.hemodynamics.verification;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.*;
import org.soleus.hemodynamics.network.*;
import org.soleus.hemodynamics.recording.*;
import org.soleus.hemodynamics.scheme.*;

class SmokeTest {
  @Test
  void lots() {
    for (boolean moving : new boolean[] {false, true}) {
      long t0 = System.nanoTime();
      int died = 0;
      long steps = 0;
      double fastest = 0, drift = 0, bal = 0, flow = 0, narrow = 1;
      for (int seed = 0; seed < 1000; seed++) {
        Network n = moving ? RandomPlumbing.pumped(seed, 10) : RandomPlumbing.atRest(seed);
        List<Probe> probes = new ArrayList<>(RandomPlumbing.everywhere(n));
        for (Link l : n.links()) probes.add(new Probe.LinkFlow(l.name()));
        var o =
            new SemiImplicitSolver(StepControl.DEFAULT)
                .run(n, probes, Plumbing.span(moving ? 10 : 20, moving ? 0.05 : 0.5));
        if (o instanceof Outcome.Diverged d) {
          System.out.println((moving ? "pumped " : "rest ") + seed + " " + d);
          died++;
          continue;
        }
        Outcome.Completed c = (Outcome.Completed) o;
        steps += c.steps();
        Recording r = c.recording();
        double f = 0, dr = 0, lf = 0;
        for (int p = 0; p < probes.size(); p++)
          for (int k = 0; k < r.size(); k++) {
            double v = r.value(p, k);
            if (Double.isNaN(v)) System.out.println("NaN " + seed);
            if (probes.get(p) instanceof Probe.Velocity) f = Math.max(f, Math.abs(v));
            else if (probes.get(p) instanceof Probe.LinkFlow) lf = Math.max(lf, Math.abs(v));
            else {
              if (!(v > 0)) System.out.println("area " + seed);
              if (probes.get(p) instanceof Probe.Volume)
                dr = Math.max(dr, Math.abs(v / r.value(p, 0) - 1));
            }
          }
        if (!moving && (f > 1e-11 || dr > 1e-11 || lf > 1e-16))
          System.out.println("rest " + seed + " v " + f + " drift " + dr + " link " + lf);
        if (r.balance().relativeError() > 1e-13)
          System.out.println("bal " + seed + " " + r.balance());
        if (moving && f > 15) System.out.println("fast " + seed + " " + f + " steps " + c.steps());
        fastest = Math.max(fastest, f);
        drift = Math.max(drift, dr);
        bal = Math.max(bal, r.balance().relativeError());
        flow = Math.max(flow, lf);
      }
      System.out.println(
          (moving ? "pumped" : "rest")
              + " died "
              + died
              + " v "
              + fastest
              + " drift "
              + drift
              + " bal "
              + bal
              + " link "
              + flow
              + " steps "
              + steps
              + " s "
              + (System.nanoTime() - t0) / 1e9);
    }
  }
}
