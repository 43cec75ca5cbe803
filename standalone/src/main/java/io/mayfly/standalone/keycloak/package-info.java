/** Keycloak's administration: people, organizations and clients of our realm. */
@NullMarked
package io.mayfly.standalone.keycloak;

import org.jspecify.annotations.NullMarked;
