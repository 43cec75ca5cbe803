/** The operator's API of a running system, and JSON over HTTP as Keycloak's administration is spoken to as well. */
@NullMarked
package io.mayfly.standalone.platform;

import org.jspecify.annotations.NullMarked;
