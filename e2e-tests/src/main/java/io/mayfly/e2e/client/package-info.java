/** Plain clients for the doors of a running system: the API, SMTP, the database behind. They share no code with it. */
@NullMarked
package io.mayfly.e2e.client;

import org.jspecify.annotations.NullMarked;
