/** API keys in the database. */
@NullMarked
package io.mayfly.account.apikey.persistence;

import org.jspecify.annotations.NullMarked;
