package org.partnership.consultation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnership.testing.PlatformTest;
import org.springframework.context.annotation.Import;

/** The service as it runs, with a clock that can be moved; all such tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PlatformTest
@Import({MovableClock.Configuration.class, Lounge.class})
public @interface ConsultationTest {}
