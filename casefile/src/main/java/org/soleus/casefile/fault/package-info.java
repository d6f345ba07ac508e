/** What is wrong with a file, said so that whoever wrote the file knows what to change. */
@NullMarked
package org.soleus.casefile.fault;

import org.jspecify.annotations.NullMarked;
