package org.partnership.agreement.agreement.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.exchange.domain.UsdSum;

/**
 * A page of agreements.
 *
 * @param nextCursor of the next page, if there is one
 * @param total how many in all, if asked
 * @param facets counts by value, if asked
 * @param sum of the amounts of all that match, not only of this page, if asked
 */
record AgreementList(
    List<AgreementView> items,
    @Nullable String nextCursor,
    @Nullable Long total,
    @Nullable Map<String, Map<String, Long>> facets,
    @Nullable UsdSum sum) {}
