/** Matches and gaps over HTTP. */
@NullMarked
package org.partnership.partner.mapping.web;

import org.jspecify.annotations.NullMarked;
