package io.mayfly.mail.message.content.css;

/** The steps that the styles of one message may take: one a character that is read and one a token that is looked at. */
final class Allowance {
    private final int all;
    private int left;

    Allowance(int steps) {
        this.all = steps;
        this.left = steps;
    }

    /** @return whether the step may still be taken */
    boolean step() {
        if (left > 0) {
            left--;
            return true;
        }
        return false;
    }

    boolean isSpent() {
        return left == 0;
    }

    int taken() {
        return all - left;
    }
}
