/** The people of the tenant: who they are, and the end of their membership. */
@NullMarked
package io.mayfly.webapp.console.member;

import org.jspecify.annotations.NullMarked;
