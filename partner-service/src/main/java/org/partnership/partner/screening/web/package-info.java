/** Sanctions lists and hits over HTTP. */
@NullMarked
package org.partnership.partner.screening.web;

import org.jspecify.annotations.NullMarked;
