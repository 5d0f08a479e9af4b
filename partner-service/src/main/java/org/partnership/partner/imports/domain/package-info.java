/** One row of an import and what came of it. */
@NullMarked
package org.partnership.partner.imports.domain;

import org.jspecify.annotations.NullMarked;
