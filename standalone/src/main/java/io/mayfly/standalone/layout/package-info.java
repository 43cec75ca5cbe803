/** What lies where: the installed artefacts, the data folder, its secrets, the ports and URLs of one system. */
@NullMarked
package io.mayfly.standalone.layout;

import org.jspecify.annotations.NullMarked;
