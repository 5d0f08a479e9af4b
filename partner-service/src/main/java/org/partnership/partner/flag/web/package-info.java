/** Flags over HTTP. */
@NullMarked
package org.partnership.partner.flag.web;

import org.jspecify.annotations.NullMarked;
