/** Who may do what: roles, permissions, API keys and sign-in. */
@NullMarked
package io.mayfly.access;

import org.jspecify.annotations.NullMarked;
