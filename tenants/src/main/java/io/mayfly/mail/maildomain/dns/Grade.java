package io.mayfly.mail.maildomain.dns;

/** How well a domain is set up, from A, where nothing is left to do, to F, where it receives no mail. */
public enum Grade {
    A(90),
    B(75),
    C(60),
    D(45),
    E(0),
    F(Integer.MIN_VALUE);

    static final int MOST = 100;

    private final int least;

    Grade(int least) {
        this.least = least;
    }

    /** @param points of {@value #MOST} what is left when each lack has taken its share */
    static Grade of(int points) {
        Grade found = F;
        for (Grade grade : values()) {
            if (points >= grade.least && grade.compareTo(found) < 0) {
                found = grade;
            }
        }
        return found;
    }
}
