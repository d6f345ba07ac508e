package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.recording.Span;

/**
 * A pulse of 0.05 Pa that meets a joint: a part is thrown back and the rest goes on, by the
 * admittances Y = A/(ρc) of the tubes: Γ = (Y − ΣY′)/(Y + ΣY′), and 1 + Γ is passed on.
 */
public final class LinearWaveProblem implements Problem {
  private static final double LENGTH = 1;
  private static final double BEYOND = 1.2;
  private static final double REST_AREA = 2e-5;
  private static final double PRESSURE = 1500;
  private static final double AMPLITUDE = 0.05;
  private static final double CREST = 0.6;
  private static final double WIDTH = 0.08;
  private static final double DENSITY = Draft.BLOOD.density();

  /** A tube that the pulse may go into. */
  private record Branch(double restArea, double stiffness) {
    double areaRatio() {
      return Draft.VEIN.areaRatio(PRESSURE / stiffness);
    }

    double speed() {
      double alpha = areaRatio();
      return Math.sqrt(alpha * stiffness * Draft.VEIN.slope(alpha) / DENSITY);
    }

    double admittance() {
      return areaRatio() * restArea / (DENSITY * speed());
    }
  }

  private final String name;
  private final String shows;
  private final Branch parent = new Branch(REST_AREA, 1);
  private final List<Branch> branches;
  private final double reflection;
  private final double end;

  private LinearWaveProblem(String name, String shows, List<Branch> branches) {
    this.name = name;
    this.shows = shows;
    this.branches = branches;
    double onward = branches.stream().mapToDouble(Branch::admittance).sum();
    reflection = (parent.admittance() - onward) / (parent.admittance() + onward);
    end = 0.8 / parent.speed();
  }

  /** A fork into two unequal tubes. */
  public static LinearWaveProblem fork() {
    return new LinearWaveProblem(
        "linear wave at a fork",
        "wave speed, reflection and transmission where one tube becomes two",
        List.of(new Branch(1.2 * REST_AREA, 0.8), new Branch(0.6 * REST_AREA, 2)));
  }

  /** A tube whose stiffness changes. */
  public static LinearWaveProblem stiffening() {
    return new LinearWaveProblem(
        "linear wave at a change of stiffness",
        "reflection and transmission where the wall becomes three times as stiff",
        List.of(new Branch(REST_AREA, 3)));
  }

  private static double pulse(double x) {
    double distance = (x - CREST) / WIDTH;
    return AMPLITUDE * Math.exp(-distance * distance);
  }

  private double inParent(double x, double t, int sign) {
    double gone = parent.speed() * t;
    return pulse(x - gone) + sign * reflection * pulse(2 * LENGTH - x - gone);
  }

  private double inBranch(Branch branch, double x, double t) {
    double delay = (x - LENGTH) / branch.speed();
    return (1 + reflection) * pulse(LENGTH - parent.speed() * (t - delay));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String shows() {
    return shows;
  }

  @Override
  public String reference() {
    return "linear theory, reflection %.4f; the pulse is small enough for it".formatted(reflection);
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(100, 200, 400, 800);
  }

  @Override
  public Trial at(int cells) {
    Draft draft = new Draft();
    int joint = draft.junction(0);
    List<Start.Along> starts = new ArrayList<>();
    Tube tube = tube(draft, "parent", end(draft), joint, LENGTH, cells, parent);
    starts.add(start());
    Comparison pressure =
        Comparison.along(
            tube, 0, Quantity.PRESSURE, AMPLITUDE, end, (x, t) -> PRESSURE + inParent(x, t, 1));
    double scale = AMPLITUDE / (DENSITY * parent.speed());
    Comparison velocity =
        Comparison.along(
            tube,
            0,
            Quantity.VELOCITY,
            scale,
            end,
            (x, t) -> inParent(x, t, -1) / (DENSITY * parent.speed()));
    for (Branch branch : branches) {
      int count = (int) Math.round(BEYOND * cells);
      String part = "branch " + starts.size();
      Tube beyond = tube(draft, part, joint, end(draft), BEYOND, count, branch);
      starts.add(new Start.Along(_ -> branch.areaRatio(), _ -> 0));
      pressure =
          pressure.and(
              Comparison.along(
                  beyond,
                  LENGTH,
                  Quantity.PRESSURE,
                  AMPLITUDE,
                  end,
                  (x, t) -> PRESSURE + inBranch(branch, x, t)));
      velocity =
          velocity.and(
              Comparison.along(
                  beyond,
                  LENGTH,
                  Quantity.VELOCITY,
                  scale,
                  end,
                  (x, t) -> inBranch(branch, x, t) / (DENSITY * branch.speed())));
    }
    return new Trial(
        draft.network(),
        new Start.Given(starts),
        new Span(0, 0, end, end),
        0.4 * LENGTH / (cells * parent.speed()),
        List.of(pressure, velocity));
  }

  private static int end(Draft draft) {
    return draft.pressureEnd(0, Signal.constant(PRESSURE));
  }

  private static Tube tube(
      Draft draft, String name, int from, int to, double length, int cells, Branch branch) {
    Tube plain = Draft.uniform(name, from, to, length, cells, branch.restArea(), Draft.VEIN);
    Wall wall = new Wall(Draft.VEIN, Profile.constant(branch.stiffness()), 0);
    return draft.tube(Draft.walled(plain, wall));
  }

  private Start.Along start() {
    return new Start.Along(
        share -> Draft.VEIN.areaRatio(PRESSURE + pulse(LENGTH * share)),
        share -> pulse(LENGTH * share) / (DENSITY * parent.speed()));
  }

  @Override
  public Expectation expected(Method method) {
    return switch (method) {
      case SEMI_IMPLICIT -> new Expectation.Converges(1.8, 1.8, 2e-3);
      case EXPLICIT -> new Expectation.Converges(1.75, 1.7, 2e-3);
      case UNLIMITED -> new Expectation.Converges(1.95, 1.9, 2e-3);
    };
  }
}
