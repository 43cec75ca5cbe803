/** The web application: composes the use cases and ports for Payara Micro. */
@NullMarked
package io.mayfly.webapp;

import org.jspecify.annotations.NullMarked;
