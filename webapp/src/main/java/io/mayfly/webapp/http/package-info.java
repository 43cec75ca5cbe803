/** How the API speaks HTTP: JSON bodies, problems (RFC 9457), request ids. */
@NullMarked
package io.mayfly.webapp.http;

import org.jspecify.annotations.NullMarked;
