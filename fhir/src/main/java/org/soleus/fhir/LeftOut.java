package org.soleus.fhir;

/**
 * Something of a bundle that a case cannot hold, or that was not understood.
 *
 * @param where resource, and the place in it
 * @param why in words
 */
public record LeftOut(String where, String why) {}
