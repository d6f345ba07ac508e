package org.soleus.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.simulation.VirtualLaboratory;

/**
 * A whole tiptoe protocol on the default leg, settling included, on one core. Real time over the
 * time measured is the goal's figure: (settle + duration) / time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TiptoeBenchmark {
  private final Leg leg = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);
  private final Protocol tiptoe = ProtocolLibrary.builtIn("tiptoe");
  private final Protocol calfPump = ProtocolLibrary.builtIn("calf_pump");
  private final Protocol plethysmography = ProtocolLibrary.builtIn("plethysmography");

  /** Ten tiptoes and the refill after them. */
  @Benchmark
  public LaboratoryResult tiptoe() {
    return VirtualLaboratory.usual().examine(leg, tiptoe);
  }

  /** Ten tiptoes and the refill after them, by the explicit solver: about half a minute. */
  @Benchmark
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public LaboratoryResult tiptoeExplicit() {
    return new VirtualLaboratory(new ExplicitSolver(CourantControl.DEFAULT)).examine(leg, tiptoe);
  }

  /** What a comparison does once for every leg and option. */
  @Benchmark
  public LaboratoryResult surveyOfTheCalfPump() {
    return VirtualLaboratory.survey().examineAlone(leg, calfPump);
  }

  /** Legs raised, standing up, one and ten tiptoes. */
  @Benchmark
  public LaboratoryResult plethysmography() {
    return VirtualLaboratory.usual().examine(leg, plethysmography);
  }
}
