/** Stories over the whole running system: each tells what somebody outside sees. */
@NullMarked
package io.mayfly.e2e.story;

import org.jspecify.annotations.NullMarked;
