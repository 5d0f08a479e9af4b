package org.partnership.partner.template.domain;

/** The rating of a sum of scores that reaches this bound and no higher one. */
public record Band(int from, Rating rating) {}
