/** Likely duplicates over HTTP. */
@NullMarked
package org.partnership.partner.duplicate.web;

import org.jspecify.annotations.NullMarked;
