/** Offices over HTTP. */
@NullMarked
package org.partnership.partner.office.web;

import org.jspecify.annotations.NullMarked;
