/** The recurring jobs of mail domains. */
@NullMarked
package io.mayfly.webapp.job.domain;

import org.jspecify.annotations.NullMarked;
