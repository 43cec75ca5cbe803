package io.mayfly.mail.receiving;

/** More mail is about to be stored than can be stored soon; the client should try again. */
public final class Overfull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overfull() {
        super("Too many mails wait to be stored", null, false, false);
    }
}
