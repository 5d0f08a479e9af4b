/** The browsable page of the API. */
@NullMarked
package org.partnership.gateway.docs;

import org.jspecify.annotations.NullMarked;
