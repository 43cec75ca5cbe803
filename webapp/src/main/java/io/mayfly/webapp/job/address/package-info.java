/** Jobs that end what is over in the life of an address. */
@NullMarked
package io.mayfly.webapp.job.address;

import org.jspecify.annotations.NullMarked;
