package org.partnership.consultation.space.web;

/** The body of an action that needs nothing said: none, or an empty object. */
public record NoFields() {}
