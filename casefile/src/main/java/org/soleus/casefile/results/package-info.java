/** Results as files: measurements and assessments as JSON, curves as CSV. */
@NullMarked
package org.soleus.casefile.results;

import org.jspecify.annotations.NullMarked;
