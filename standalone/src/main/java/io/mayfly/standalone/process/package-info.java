/** Processes of the operating system: started, recognised again after a crash, watched and stopped. */
@NullMarked
package io.mayfly.standalone.process;

import org.jspecify.annotations.NullMarked;
