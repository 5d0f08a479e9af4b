/** The one door to the platform: routes, checks tokens, limits, explains refusals. */
@NullMarked
package org.partnership.gateway;

import org.jspecify.annotations.NullMarked;
