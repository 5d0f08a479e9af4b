package org.partnership.reporting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnership.testing.PlatformTest;
import org.springframework.context.annotation.Import;

/**
 * The service as it runs, with a stage for what happens elsewhere; one context for all such tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PlatformTest
@Import(Stage.class)
@interface ReportingTest {}
