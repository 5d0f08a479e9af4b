/** Reading and publishing templates. */
@NullMarked
package org.partnership.partner.template.application;

import org.jspecify.annotations.NullMarked;
