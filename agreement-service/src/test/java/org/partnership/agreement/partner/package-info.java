/** What reaches agreements through merges. */
@NullMarked
package org.partnership.agreement.partner;

import org.jspecify.annotations.NullMarked;
