/** What is to be done about an event elsewhere: deliveries, written with their cause and leased by who carries them out. */
@NullMarked
package io.mayfly.foundation.outbox;

import org.jspecify.annotations.NullMarked;
