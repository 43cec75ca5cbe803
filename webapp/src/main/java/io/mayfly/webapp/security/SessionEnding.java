package io.mayfly.webapp.security;

import jakarta.servlet.http.HttpSession;

/** A console session is about to end because Keycloak's has, or its person is shut out; its pages can still be told. */
public record SessionEnding(HttpSession session) {}
