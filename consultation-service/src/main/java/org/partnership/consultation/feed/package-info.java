/** What happened in a space since one last looked. */
@NullMarked
package org.partnership.consultation.feed;

import org.jspecify.annotations.NullMarked;
