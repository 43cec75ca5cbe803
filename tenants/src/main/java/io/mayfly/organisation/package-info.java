/** Tenants (organisations) and their members, with roles and plans. */
@NullMarked
package io.mayfly.organisation;

import org.jspecify.annotations.NullMarked;
