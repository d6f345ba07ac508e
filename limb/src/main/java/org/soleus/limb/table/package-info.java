/** Tables of anatomy and physiology that ship as text. */
@NullMarked
package org.soleus.limb.table;

import org.jspecify.annotations.NullMarked;
