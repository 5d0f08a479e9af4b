/** Standing over HTTP. */
@NullMarked
package org.partnership.partner.standing.web;

import org.jspecify.annotations.NullMarked;
