package io.mayfly.kernel;

/** What can be wrong with the part of a list that is asked for. */
enum PageFault implements Invalid.Reason {
    LIMIT_OUT_OF_RANGE("limit must be between 1 and {0}"),
    UNKNOWN_CURSOR("This cursor is not one that a list has answered; start without one");

    private final String pattern;

    PageFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
