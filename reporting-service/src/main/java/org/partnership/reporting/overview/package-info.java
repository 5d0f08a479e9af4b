/** Figures over all things, grouped and opened into the things behind them. */
@NullMarked
package org.partnership.reporting.overview;

import org.jspecify.annotations.NullMarked;
