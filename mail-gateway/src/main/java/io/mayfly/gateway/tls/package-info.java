/** The certificate and key that the gateway shows to its clients. */
@NullMarked
package io.mayfly.gateway.tls;

import org.jspecify.annotations.NullMarked;
