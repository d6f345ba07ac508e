/** The leg as phlebologists draw it on a duplex worksheet, as SVG. */
@NullMarked
package org.soleus.report.legmap;

import org.jspecify.annotations.NullMarked;
