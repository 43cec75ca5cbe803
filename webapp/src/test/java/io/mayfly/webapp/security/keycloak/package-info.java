@NullMarked
package io.mayfly.webapp.security.keycloak;

import org.jspecify.annotations.NullMarked;
