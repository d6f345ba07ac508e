/** The published JSON Schemas of all file formats, and the check of a file against one of them. */
@NullMarked
package org.soleus.casefile.schema;

import org.jspecify.annotations.NullMarked;
