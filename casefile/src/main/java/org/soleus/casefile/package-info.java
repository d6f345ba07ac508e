/** Case files and result files: the only place that knows file formats. */
@NullMarked
package org.soleus.casefile;

import org.jspecify.annotations.NullMarked;
