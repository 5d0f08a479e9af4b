/** What events say of things, every version of it kept: the ground of every figure. */
@NullMarked
package org.partnership.reporting.projection;

import org.jspecify.annotations.NullMarked;
