package org.soleus.casefile.fault;

/**
 * A place in a file.
 *
 * @param path of fields from the top, such as {@code limbs[0].duplex[2].vein}; empty for the whole
 *     file
 * @param line counted from 1; 0 where the fault has no line
 * @param column counted from 1; 0 where the fault has no column
 */
public record Where(String path, int line, int column) {
  /** The file as a whole. */
  public static final Where FILE = new Where("", 0, 0);

  /** Path of a field of this place. */
  public String field(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Path of an entry of the list at this place, counted from 0. */
  public String entry(int index) {
    return path + "[" + index + "]";
  }
}
