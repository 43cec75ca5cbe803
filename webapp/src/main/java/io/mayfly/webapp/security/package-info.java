/** Who is there: sign-in of people through Keycloak, of programs by API key or token, of the operator by key. */
@NullMarked
package io.mayfly.webapp.security;

import org.jspecify.annotations.NullMarked;
