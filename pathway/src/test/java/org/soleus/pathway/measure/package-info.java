/** Tests of measure. */
@NullMarked
package org.soleus.pathway.measure;

import org.jspecify.annotations.NullMarked;
