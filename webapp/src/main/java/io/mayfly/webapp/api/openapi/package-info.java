/** The description of the API (OpenAPI 3.1): one file for each feature, assembled once and served as JSON and YAML. */
@NullMarked
package io.mayfly.webapp.api.openapi;

import org.jspecify.annotations.NullMarked;
