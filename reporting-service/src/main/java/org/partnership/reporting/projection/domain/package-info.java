/** States of things and how events change them: pure functions. */
@NullMarked
package org.partnership.reporting.projection.domain;

import org.jspecify.annotations.NullMarked;
