package org.soleus.casefile.networks.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.soleus.casefile.networks.Place;
import org.soleus.casefile.networks.Vessel.OneDimensional;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;

/**
 * Tubes as VTK PolyData: one polyline a tube, in millimetres, with radius, lumen, pressure,
 * velocity and flow at its points; one file a picture, and a collection that gives their times.
 */
final class TubePictures {
  /** Points of a bow at equal distances. */
  private static final int POINTS_OF_BOW = 12;

  private static final String HEAD = "<?xml version=\"1.0\"?>\n";

  /** A point of a tube: between two recorded places. */
  private record Point(int before, int after, double share, Place place) {}

  private record Line(OneDimensional vessel, List<Point> points) {}

  private final NetworkRun run;
  private final List<Line> lines = new ArrayList<>();

  private TubePictures(NetworkRun run) {
    this.run = run;
    var model = run.model();
    Layout layout = Layout.of(model.network(), model.picture().places(), run.time(0));
    model
        .vessels()
        .forEach(vessel -> {
          if (vessel instanceof OneDimensional tube) {
            lines.add(line(tube, layout));
          }
        });
  }

  /** All files by their names; none where no pictures are wanted or there is no tube. */
  static SequencedMap<String, Supplier<String>> files(NetworkRun run) {
    TubePictures pictures = new TubePictures(run);
    SequencedMap<String, Supplier<String>> files = new LinkedHashMap<>();
    int count = Math.min(run.model().picture().frames(), run.samples());
    if (count == 0 || pictures.lines.isEmpty()) {
      return files;
    }
    StringBuilder collection = new StringBuilder(HEAD);
    collection.append(
        "<VTKFile type=\"Collection\" version=\"0.1\" byte_order=\"LittleEndian\">\n");
    collection.append("  <Collection>\n");
    for (int k = 0; k < count; k++) {
      int sample =
          count == 1
              ? run.samples() - 1
              : (int) Math.round((double) k * (run.samples() - 1) / (count - 1));
      String name = String.format(Locale.ROOT, "frames/network-%05d.vtp", k);
      files.put(name, () -> pictures.polyData(sample));
      collection.append(
          "    <DataSet timestep=\"%s\" group=\"\" part=\"0\" file=\"%s\"/>\n"
              .formatted(number(run.time(sample)), name));
    }
    collection.append("  </Collection>\n</VTKFile>\n");
    files.put("network.pvd", collection::toString);
    return files;
  }

  private Line line(OneDimensional vessel, Layout layout) {
    int tube = run.model().network().tube(vessel.tube());
    List<Double> recorded = vessel.positions();
    TreeSet<Double> shares = new TreeSet<>(recorded);
    shares.add(0.0);
    shares.add(1.0);
    if (layout.isBowed(tube)) {
      for (int k = 1; k < POINTS_OF_BOW; k++) {
        shares.add((double) k / POINTS_OF_BOW);
      }
    }
    List<Point> points = new ArrayList<>();
    for (double share : shares) {
      points.add(point(share, recorded, layout.at(tube, share)));
    }
    return new Line(vessel, points);
  }

  private static Point point(double share, List<Double> recorded, Place place) {
    int after = 0;
    while (after < recorded.size() && recorded.get(after) < share) {
      after++;
    }
    if (after == 0 || after == recorded.size()) {
      int nearest = Math.min(after, recorded.size() - 1);
      return new Point(nearest, nearest, 0, place);
    }
    double low = recorded.get(after - 1);
    return new Point(after - 1, after, (share - low) / (recorded.get(after) - low), place);
  }

  private String polyData(int sample) {
    int points = lines.stream().mapToInt(line -> line.points().size()).sum();
    StringBuilder xml = new StringBuilder(HEAD);
    xml.append("<VTKFile type=\"PolyData\" version=\"1.0\" byte_order=\"LittleEndian\"");
    xml.append(" header_type=\"UInt64\">\n  <PolyData>\n    <FieldData>\n");
    xml.append("      <DataArray type=\"Float64\" Name=\"TimeValue\" NumberOfTuples=\"1\"");
    xml.append(" format=\"ascii\">").append(number(run.time(sample))).append("</DataArray>\n");
    xml.append("    </FieldData>\n");
    xml.append(
        "    <Piece NumberOfPoints=\"%d\" NumberOfVerts=\"0\" NumberOfLines=\"%d\""
            .formatted(points, lines.size()));
    xml.append(" NumberOfStrips=\"0\" NumberOfPolys=\"0\">\n");
    pointData(xml, sample);
    cellData(xml);
    places(xml);
    connectivity(xml);
    return xml.append("    </Piece>\n  </PolyData>\n</VTKFile>\n").toString();
  }

  private void pointData(StringBuilder xml, int sample) {
    xml.append("      <PointData Scalars=\"pressure_mmHg\">\n");
    values(xml, "pressure_mmHg", sample, Probe.Pressure::new, x -> x);
    values(xml, "radius_mm", sample, Probe.Area::new, area -> Math.sqrt(area / Math.PI));
    values(xml, "area_mm2", sample, Probe.Area::new, x -> x);
    values(xml, "velocity_m_s", sample, Probe.Velocity::new, x -> x);
    values(xml, "flow_mL_s", sample, Probe.Flow::new, x -> x);
    xml.append("      </PointData>\n");
  }

  private interface ProbeAt {
    Probe of(String tube, double position);
  }

  private void values(
      StringBuilder xml, String name, int sample, ProbeAt probe, DoubleUnaryOperator shape) {
    open(xml, "Float32", name, "");
    for (Line line : lines) {
      String tube = line.vessel().tube();
      List<Double> at = line.vessel().positions();
      for (Point point : line.points()) {
        double before = value(probe.of(tube, at.get(point.before())), sample);
        double after = value(probe.of(tube, at.get(point.after())), sample);
        double value = shape.applyAsDouble(before + point.share() * (after - before));
        xml.append((float) value).append(' ');
      }
      xml.append('\n');
    }
    close(xml);
  }

  private double value(Probe probe, int sample) {
    return run.value(probe, sample) / Quantity.of(probe).unit(false);
  }

  /** Names of the tubes, as VTK writes texts: codes of the characters, each text ended by 0. */
  private void cellData(StringBuilder xml) {
    xml.append("      <CellData>\n");
    open(xml, "Int32", "tube", "");
    for (int k = 0; k < lines.size(); k++) {
      xml.append(k).append(' ');
    }
    xml.append('\n');
    close(xml);
    open(xml, "String", "name", " NumberOfTuples=\"%d\"".formatted(lines.size()));
    for (Line line : lines) {
      for (byte octet : line.vessel().name().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
        xml.append(octet & 0xff).append(' ');
      }
      xml.append("0\n");
    }
    close(xml);
    Tube[] tubes = run.model().network().tubes().toArray(Tube[]::new);
    open(xml, "Int32", "parallel", "");
    for (Line line : lines) {
      xml.append(tubes[run.model().network().tube(line.vessel().tube())].parallel()).append(' ');
    }
    xml.append('\n');
    close(xml);
    xml.append("      </CellData>\n");
  }

  private void places(StringBuilder xml) {
    xml.append("      <Points>\n");
    open(xml, "Float32", "Points", " NumberOfComponents=\"3\"");
    for (Line line : lines) {
      for (Point point : line.points()) {
        Place place = point.place();
        for (double coordinate : new double[] {place.x(), place.y(), place.z()}) {
          xml.append((float) (1e3 * coordinate)).append(' ');
        }
      }
      xml.append('\n');
    }
    close(xml);
    xml.append("      </Points>\n");
  }

  private void connectivity(StringBuilder xml) {
    xml.append("      <Lines>\n");
    open(xml, "Int64", "connectivity", "");
    int next = 0;
    for (Line line : lines) {
      for (int k = 0; k < line.points().size(); k++) {
        xml.append(next++).append(' ');
      }
      xml.append('\n');
    }
    close(xml);
    open(xml, "Int64", "offsets", "");
    int end = 0;
    for (Line line : lines) {
      end += line.points().size();
      xml.append(end).append(' ');
    }
    xml.append('\n');
    close(xml);
    xml.append("      </Lines>\n");
  }

  private static void open(StringBuilder xml, String type, String name, String more) {
    xml.append(
        "        <DataArray type=\"%s\" Name=\"%s\"%s format=\"ascii\">\n"
            .formatted(type, name, more));
  }

  private static void close(StringBuilder xml) {
    xml.append("        </DataArray>\n");
  }

  private static String number(double value) {
    return VesselCsv.number(value);
  }
}
