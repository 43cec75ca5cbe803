/** The mail gateway: James's SMTP server and mailet container in a process of their own, in front of the tenants library. */
@NullMarked
package io.mayfly.gateway;

import org.jspecify.annotations.NullMarked;
