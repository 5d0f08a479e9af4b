/** /api/programme-documents and those of an agreement. */
@NullMarked
package org.partnership.agreement.programme.web;

import org.jspecify.annotations.NullMarked;
