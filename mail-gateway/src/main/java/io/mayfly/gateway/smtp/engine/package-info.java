/** How clients are talked to: connections, framing, content in memory, workers. It hands what they say to James's handlers. */
@NullMarked
package io.mayfly.gateway.smtp.engine;

import org.jspecify.annotations.NullMarked;
