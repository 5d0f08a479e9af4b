package org.partnership.reporting.projection.domain;

/**
 * A part of something, or a thing of a kind unknown here: nothing is folded, only its marks count.
 */
public record PartState() implements State {}
