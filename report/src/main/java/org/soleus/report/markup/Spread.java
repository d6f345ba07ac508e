package org.soleus.report.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps labels in a column from overlapping: every label moves as little as it can (least squares,
 * by pooling neighbours that push each other) and none leaves the column if they fit into it.
 */
public final class Spread {
  private Spread() {}

  /** Labels that touch each other and move together. */
  private record Block(double centre, double height, int labels) {
    double top() {
      return centre - 0.5 * height;
    }

    double bottom() {
      return centre + 0.5 * height;
    }

    Block joined(Block below) {
      double whole = height + below.height;
      // where each block would like the joined block's centre to be
      double wish =
          (labels * (centre + 0.5 * below.height) + below.labels * (below.centre - 0.5 * height))
              / (labels + below.labels);
      return new Block(wish, whole, labels + below.labels);
    }

    Block within(double top, double bottom) {
      double shift = Math.max(0, top - top());
      shift += Math.min(0, bottom - (bottom() + shift));
      return new Block(centre + shift, height, labels);
    }
  }

  /**
   * Centres of the labels.
   *
   * @param wished centres, in ascending order
   * @param heights of the labels
   * @param top of the column
   * @param bottom of the column
   */
  public static double[] within(double[] wished, double[] heights, double top, double bottom) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < wished.length; i++) {
      Block block = new Block(wished[i], heights[i], 1).within(top, bottom);
      while (!blocks.isEmpty() && blocks.getLast().bottom() > block.top()) {
        block = blocks.removeLast().joined(block).within(top, bottom);
      }
      blocks.add(block);
    }
    double[] centres = new double[wished.length];
    int label = 0;
    for (Block block : blocks) {
      double y = block.top();
      for (int i = 0; i < block.labels(); i++, label++) {
        centres[label] = y + 0.5 * heights[label];
        y += heights[label];
      }
    }
    return centres;
  }
}
