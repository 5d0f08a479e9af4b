/**
 * Reading files of the documented layouts: CSV, IATI organisations, the register of aid channels.
 */
@NullMarked
package org.partnership.partner.imports.reading;

import org.jspecify.annotations.NullMarked;
