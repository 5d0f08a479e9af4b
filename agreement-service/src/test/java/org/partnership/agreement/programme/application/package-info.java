@NullMarked
package org.partnership.agreement.programme.application;

import org.jspecify.annotations.NullMarked;
