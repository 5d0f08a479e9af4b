/** The pipeline through the API. */
@NullMarked
package org.partnership.reporting.pipeline.web;

import org.jspecify.annotations.NullMarked;
