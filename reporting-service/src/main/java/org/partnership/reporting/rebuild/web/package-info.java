/** Rebuilds through the API. */
@NullMarked
package org.partnership.reporting.rebuild.web;

import org.jspecify.annotations.NullMarked;
