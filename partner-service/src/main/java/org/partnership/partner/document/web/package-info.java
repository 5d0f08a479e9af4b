/** Documents over HTTP. */
@NullMarked
package org.partnership.partner.document.web;

import org.jspecify.annotations.NullMarked;
