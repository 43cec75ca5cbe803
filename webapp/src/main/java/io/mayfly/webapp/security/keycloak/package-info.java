/** What Keycloak says of people, tokens and sessions, asked no more often than is needed. */
@NullMarked
package io.mayfly.webapp.security.keycloak;

import org.jspecify.annotations.NullMarked;
