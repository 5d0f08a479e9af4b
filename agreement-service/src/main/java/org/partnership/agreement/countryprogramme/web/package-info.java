/** /api/country-programmes. */
@NullMarked
package org.partnership.agreement.countryprogramme.web;

import org.jspecify.annotations.NullMarked;
