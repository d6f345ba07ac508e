/** Cases as FHIR R4 bundles, and bundles as cases. The only module that knows FHIR. */
@NullMarked
package org.soleus.fhir;

import org.jspecify.annotations.NullMarked;
