/** Partners over HTTP. */
@NullMarked
package org.partnership.partner.partner.web;

import org.jspecify.annotations.NullMarked;
