package org.partnership.agreement.agreement.web;

/**
 * What the parties sign.
 *
 * @param content canonical JSON (RFC 8785) as text
 * @param sha256 of its UTF-8 bytes, lower-case hex
 */
record ContentView(String id, long version, String content, String sha256) {}
