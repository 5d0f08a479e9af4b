/** Where templates are kept. */
@NullMarked
package org.partnership.partner.template.store;

import org.jspecify.annotations.NullMarked;
