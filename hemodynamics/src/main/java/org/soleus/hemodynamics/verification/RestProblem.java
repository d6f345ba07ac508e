package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.units.Units;

/** Blood at rest: nothing may move and no volume may wander, however the network is shaped. */
public final class RestProblem implements Problem {
  private static final double END = 5;
  private static final double REST_AREA = 2e-5;

  private final String name;
  private final String shows;
  private final double head;
  private final IntFunction<Network> network;

  private RestProblem(String name, String shows, double head, IntFunction<Network> network) {
    this.name = name;
    this.shows = shows;
    this.head = head;
    this.network = network;
  }

  /** One tilted, tapered tube that stiffens, squeezed in its middle until it is nearly shut. */
  public static RestProblem squeezed() {
    return new RestProblem(
        "rest in a squeezed vein",
        "gravity, taper, stiffness and a cuff that nearly shuts the vein balance to round-off",
        2000,
        cells -> {
          Draft draft = new Draft();
          int cuff = draft.channel(Signal.constant(60 * Units.MMHG));
          int from = draft.junction(-0.3);
          int to = draft.pressureEnd(0, Signal.constant(2000));
          Tube plain = Draft.uniform("vein", from, to, 0.5, cells, REST_AREA, Draft.VEIN);
          Tube tapered = Draft.shaped(plain, Profile.linear(3e-5, 1e-5));
          Wall wall = new Wall(Draft.VEIN, Profile.linear(1, 3), 0);
          List<Squeeze> squeezes = List.of(new Squeeze(cuff, 0.3, 0.7, 1, 0.8));
          draft.tube(Draft.squeezed(Draft.walled(tapered, wall), squeezes));
          return draft.network();
        });
  }

  /** Two ways up from a foot, joined by a cross-tube; one of them collapsed at its upper end. */
  public static RestProblem looped() {
    return new RestProblem(
        "rest in a loop",
        "junctions of tubes of unlike height, lumen and law",
        -500,
        cells -> {
          Draft draft = new Draft();
          int foot = draft.junction(-0.9);
          int deep = draft.junction(-0.4);
          int skin = draft.junction(-0.45);
          int groin = draft.pressureEnd(0, Signal.constant(-500));
          int half = Math.max(1, cells / 2);
          tapered(draft, "deep below", foot, deep, 0.55, cells, 3e-5, 5e-5);
          tapered(draft, "skin below", foot, skin, 0.5, cells, 6e-6, 8e-6);
          tapered(draft, "across", skin, deep, 0.06, half, 2e-6, 2e-6);
          tapered(draft, "deep above", deep, groin, 0.45, cells, 5e-5, 9e-5);
          tapered(draft, "skin above", skin, groin, 0.5, cells, 8e-6, 2e-5);
          return draft.network();
        });
  }

  private static void tapered(
      Draft draft,
      String name,
      int from,
      int to,
      double length,
      int cells,
      double areaFrom,
      double areaTo) {
    Tube plain = Draft.uniform(name, from, to, length, cells, areaFrom, Draft.VEIN);
    draft.tube(Draft.shaped(plain, Profile.linear(areaFrom, areaTo)));
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
    return "hydrostatics, head %.0f Pa".formatted(head);
  }

  @Override
  public List<Integer> resolutions() {
    return List.of(10, 40);
  }

  @Override
  public Trial at(int cells) {
    Network drawn = network.apply(cells);
    List<Comparison> comparisons = new ArrayList<>();
    for (Tube tube : drawn.tubes()) {
      comparisons.add(Comparison.along(tube, 0, Quantity.VELOCITY, 1, END, (_, _) -> 0));
    }
    Comparison velocity = comparisons.stream().reduce(Comparison::and).orElseThrow();
    comparisons.clear();
    for (Tube tube : drawn.tubes()) {
      double foot = drawn.nodes().get(tube.from()).coordinate();
      double top = drawn.nodes().get(tube.to()).coordinate();
      double weight = Draft.BLOOD.density() * Units.GRAVITY;
      comparisons.add(
          Comparison.along(
              tube,
              0,
              Quantity.PRESSURE,
              1e4,
              END,
              (x, _) -> head - weight * (foot + (top - foot) * x / tube.length())));
    }
    Comparison pressure = comparisons.stream().reduce(Comparison::and).orElseThrow();
    return new Trial(
        drawn, Start.REST, new Span(0, 0, END, END), 0.01, List.of(velocity, pressure));
  }

  @Override
  public Expectation expected(Method method) {
    return method.within(1e-10);
  }
}
