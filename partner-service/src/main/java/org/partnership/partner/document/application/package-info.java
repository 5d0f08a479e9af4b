/** What is done with documents. */
@NullMarked
package org.partnership.partner.document.application;

import org.jspecify.annotations.NullMarked;
