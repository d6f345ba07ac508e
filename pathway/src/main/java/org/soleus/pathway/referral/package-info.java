/** What is asked of whom, how soon and why, from what the pathway knows of a person. */
@NullMarked
package org.soleus.pathway.referral;

import org.jspecify.annotations.NullMarked;
