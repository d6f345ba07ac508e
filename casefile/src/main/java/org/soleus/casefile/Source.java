package org.soleus.casefile;

/**
 * Where recorded values come from.
 *
 * @param key by which the case refers to it
 * @param citation authors, year, journal, pages
 * @param doi digital object identifier without {@code https://doi.org/}, or empty
 * @param url address, or empty
 */
public record Source(String key, String citation, String doi, String url) {}
