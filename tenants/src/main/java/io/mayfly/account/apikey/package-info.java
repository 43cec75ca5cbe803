/** Secrets by which programs act for the member that made them. */
@NullMarked
package io.mayfly.account.apikey;

import org.jspecify.annotations.NullMarked;
