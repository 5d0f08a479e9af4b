/** Imports over HTTP. */
@NullMarked
package org.partnership.partner.imports.web;

import org.jspecify.annotations.NullMarked;
