/** Templates over HTTP. */
@NullMarked
package org.partnership.partner.template.web;

import org.jspecify.annotations.NullMarked;
