package org.soleus.casefile.networks.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.soleus.casefile.networks.Vessel;
import org.soleus.casefile.networks.Vessel.Lumped;
import org.soleus.casefile.networks.Vessel.OneDimensional;
import org.soleus.hemodynamics.recording.Probe;

/** Extents of a vessel's quantities, by column. */
final class Extents {
  private Extents() {}

  static Map<String, Extent> of(NetworkRun run, Vessel vessel) {
    return switch (vessel) {
      case OneDimensional tube -> tube(run, tube);
      case Lumped lumped -> lumped(run, lumped);
      case Vessel.Quantity one -> {
        Series series = run.series(one);
        yield Map.of(series.quantity().key(run.isPlain()), series.extent(run.samples()));
      }
    };
  }

  private static Map<String, Extent> tube(NetworkRun run, OneDimensional tube) {
    SequencedMap<String, Extent> extents = new LinkedHashMap<>();
    double[] shares = Shares.ofPlaces(tube.positions());
    for (int k = 0; k < shares.length; k++) {
      double at = tube.positions().get(k);
      for (Probe probe :
          List.of(
              new Probe.Pressure(tube.tube(), at),
              new Probe.Flow(tube.tube(), at),
              new Probe.Velocity(tube.tube(), at),
              new Probe.Area(tube.tube(), at))) {
        String key = Quantity.of(probe).key(run.isPlain());
        Extent here = run.series(key, probe).extent(run.samples());
        extents.put(key, extents.getOrDefault(key, Extent.NONE).with(here, shares[k]));
      }
    }
    Series volume = run.volumeSeries(tube.tube());
    extents.put(volume.name(), volume.extent(run.samples()));
    return extents;
  }

  private static Map<String, Extent> lumped(NetworkRun run, Lumped lumped) {
    SequencedMap<String, Extent> extents = new LinkedHashMap<>();
    for (Series series : VesselCsv.columns(run, lumped)) {
      extents.put(series.name(), series.extent(run.samples()));
    }
    return extents;
  }
}
