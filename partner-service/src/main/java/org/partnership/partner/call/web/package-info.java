/** Calls and applications over HTTP. */
@NullMarked
package org.partnership.partner.call.web;

import org.jspecify.annotations.NullMarked;
