package org.soleus.limb.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.physiology.Parameters;

/** Lines of duplex maps, and twins made of them. */
final class Findings {
  private Findings() {}

  static DuplexFinding refluxing(Vein vein) {
    DuplexFinding.RefluxTest test =
        new DuplexFinding.RefluxTest(
            DuplexFinding.Manoeuvre.CUFF_DEFLATION,
            true,
            OptionalDouble.of(2),
            OptionalDouble.empty());
    return new DuplexFinding(
        vein,
        DuplexFinding.Position.STANDING,
        OptionalDouble.empty(),
        Optional.of(test),
        DuplexFinding.Patency.PATENT,
        "");
  }

  static DuplexFinding wide(Vein vein, DuplexFinding.Position position, double diameter) {
    return new DuplexFinding(
        vein,
        position,
        OptionalDouble.of(diameter),
        Optional.empty(),
        DuplexFinding.Patency.PATENT,
        "");
  }

  static DuplexFinding lumen(Vein vein, DuplexFinding.Patency patency) {
    return new DuplexFinding(
        vein,
        DuplexFinding.Position.STANDING,
        OptionalDouble.empty(),
        Optional.empty(),
        patency,
        "");
  }

  static DuplexFinding narrowed(Vein vein, DuplexFinding.Patency patency, double share) {
    return new DuplexFinding(
        vein,
        DuplexFinding.Position.STANDING,
        OptionalDouble.empty(),
        Optional.empty(),
        patency,
        OptionalDouble.of(share),
        "");
  }

  static Twin twin(DuplexFinding... findings) {
    return Twin.of(
        Person.REFERENCE,
        Side.LEFT,
        Set.of(),
        new DuplexMap(List.of(findings)),
        Parameters.DEFAULT);
  }

  static Leg leg(DuplexFinding... findings) {
    return twin(findings).leg();
  }
}
