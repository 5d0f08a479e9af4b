package org.partnership.reporting.overview.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the API description that an operation takes the filters of the overview. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    in = ParameterIn.QUERY,
    name = "asOf",
    description =
        "ISO date, not after today; what was recorded by the end of that day in the time zone of the "
            + "caller's office. Now if not given.")
@Parameter(
    in = ParameterIn.QUERY,
    name = "category",
    description = "of a partner, or of the partners")
@Parameter(in = ParameterIn.QUERY, name = "country", description = "ISO 3166 alpha-2")
@Parameter(in = ParameterIn.QUERY, name = "region", description = "code of a regional office")
@Parameter(in = ParameterIn.QUERY, name = "focusArea", description = "OECD-DAC sector code")
@Parameter(in = ParameterIn.QUERY, name = "contribution", description = "to results")
@Parameter(in = ParameterIn.QUERY, name = "kind", description = "of agreement")
@Parameter(in = ParameterIn.QUERY, name = "status", description = "of a partner or agreement")
@Parameter(in = ParameterIn.QUERY, name = "form", description = "of a partnership")
@Parameter(in = ParameterIn.QUERY, name = "step", description = "of the partnering cycle")
@Parameter(in = ParameterIn.QUERY, name = "office", description = "code; stands for its subtree")
public @interface Filtered {}
