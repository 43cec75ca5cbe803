/** Fills a system with two tenants, their people and some mail, through the doors that everybody else uses. */
@NullMarked
package io.mayfly.standalone.demo;

import org.jspecify.annotations.NullMarked;
