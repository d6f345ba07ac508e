/** Text files and YAML as trees in which every value knows its place. */
@NullMarked
package org.soleus.casefile.yaml;

import org.jspecify.annotations.NullMarked;
