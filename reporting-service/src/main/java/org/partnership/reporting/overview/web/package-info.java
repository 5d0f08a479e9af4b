/** The overview through the API. */
@NullMarked
package org.partnership.reporting.overview.web;

import org.jspecify.annotations.NullMarked;
