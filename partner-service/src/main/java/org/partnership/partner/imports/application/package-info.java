/** Taking files in and working through their rows. */
@NullMarked
package org.partnership.partner.imports.application;

import org.jspecify.annotations.NullMarked;
