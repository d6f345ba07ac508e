/** Letters: one content of sections and sentences, as text, HTML and PDF. */
@NullMarked
package org.soleus.report.letter;

import org.jspecify.annotations.NullMarked;
