/** Members in the database. */
@NullMarked
package io.mayfly.account.member.persistence;

import org.jspecify.annotations.NullMarked;
