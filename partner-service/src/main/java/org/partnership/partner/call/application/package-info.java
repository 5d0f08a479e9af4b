/** Use cases of calls and applications. */
@NullMarked
package org.partnership.partner.call.application;

import org.jspecify.annotations.NullMarked;
