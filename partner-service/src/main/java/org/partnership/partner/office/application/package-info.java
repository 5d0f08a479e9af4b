/** What HQ does with offices. */
@NullMarked
package org.partnership.partner.office.application;

import org.jspecify.annotations.NullMarked;
