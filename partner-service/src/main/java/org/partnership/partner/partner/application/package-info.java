/** What people do with partners, one class per act. */
@NullMarked
package org.partnership.partner.partner.application;

import org.jspecify.annotations.NullMarked;
