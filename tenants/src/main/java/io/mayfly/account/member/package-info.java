/** The people of an organisation. */
@NullMarked
package io.mayfly.account.member;

import org.jspecify.annotations.NullMarked;
