/** One run of the whole system: started, shown, watched over and stopped. */
@NullMarked
package io.mayfly.standalone.launch;

import org.jspecify.annotations.NullMarked;
