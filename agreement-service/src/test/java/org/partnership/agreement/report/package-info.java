@NullMarked
package org.partnership.agreement.report;

import org.jspecify.annotations.NullMarked;
