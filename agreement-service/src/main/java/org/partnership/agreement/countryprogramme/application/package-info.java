/** What can be done with country programmes. */
@NullMarked
package org.partnership.agreement.countryprogramme.application;

import org.jspecify.annotations.NullMarked;
