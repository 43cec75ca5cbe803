/** The mailet container and our mailets: what happens to a mail between the end of its content and the reply. */
@NullMarked
package io.mayfly.gateway.mailet;

import org.jspecify.annotations.NullMarked;
