/** The operator's doors of a running system: Keycloak's administration and Mayfly's platform API. */
@NullMarked
package io.mayfly.standalone.platform;

import org.jspecify.annotations.NullMarked;
