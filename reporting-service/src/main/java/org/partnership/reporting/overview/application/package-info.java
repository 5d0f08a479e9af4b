/** Asking for figures and for what is behind them. */
@NullMarked
package org.partnership.reporting.overview.application;

import org.jspecify.annotations.NullMarked;
