package org.soleus.report.plot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Leaves out the points of a line that nobody can see (Ramer, Douglas and Peucker). */
final class Thinning {
  private Thinning() {}

  /**
   * The points to keep.
   *
   * @param points in drawing units
   * @param tolerance farthest that a point left out may lie from the line [px]
   */
  static List<Line.Point> of(List<Line.Point> points, double tolerance) {
    if (points.size() < 3) {
      return points;
    }
    BitSet kept = new BitSet(points.size());
    kept.set(0);
    kept.set(points.size() - 1);
    List<int[]> spans = new ArrayList<>();
    spans.add(new int[] {0, points.size() - 1});
    while (!spans.isEmpty()) {
      int[] span = spans.removeLast();
      int far = farthest(points, span[0], span[1], tolerance);
      if (far > 0) {
        kept.set(far);
        spans.add(new int[] {span[0], far});
        spans.add(new int[] {far, span[1]});
      }
    }
    return kept.stream().mapToObj(points::get).toList();
  }

  /** The point farthest from the chord, or 0 if all lie within the tolerance. */
  private static int farthest(List<Line.Point> points, int first, int last, double tolerance) {
    Line.Point a = points.get(first);
    Line.Point b = points.get(last);
    double length = Math.max(1e-9, Math.hypot(b.x() - a.x(), b.y() - a.y()));
    double most = tolerance;
    int far = 0;
    for (int i = first + 1; i < last; i++) {
      Line.Point p = points.get(i);
      double cross = (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
      double distance = Math.abs(cross) / length;
      if (distance > most) {
        most = distance;
        far = i;
      }
    }
    return far;
  }
}
