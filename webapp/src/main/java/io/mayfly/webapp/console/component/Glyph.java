package io.mayfly.webapp.console.component;

import java.util.Locale;

/** The icons of the console; their strokes stand in {@code js/mayfly.js}. */
public enum Glyph {
    MAYFLY,
    OVERVIEW,
    ADDRESS,
    DOMAIN,
    POLICY,
    MEMBERS,
    KEY,
    AUDIT,
    CHECK,
    CROSS,
    PLUS,
    SEARCH,
    CLOCK,
    PAUSE,
    PLAY,
    TRASH,
    MAIL,
    RELOAD,
    UP,
    DOWN,
    BACK,
    MORE,
    DOWNLOAD,
    CLIP,
    IMAGE,
    LOCK,
    ENDED,
    WARNING,
    USER,
    SUN,
    MOON,
    SYSTEM,
    KEYBOARD,
    BUILDING,
    EXIT,
    OPEN,
    BELL,
    COLUMNS,
    FILTER,
    SIDEBAR,
    LABEL;

    /** The name that the element in the browser knows it by. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    public GlyphIcon icon() {
        return new GlyphIcon(this);
    }
}
