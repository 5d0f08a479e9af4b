/** Country programmes, to which agreements belong. */
@NullMarked
package org.partnership.agreement.countryprogramme.domain;

import org.jspecify.annotations.NullMarked;
